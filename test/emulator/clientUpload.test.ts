import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { openFileStore } from '../../emulator/storage/fileStore'
import { startCloud, type TestCloud } from './startCloud'

const PATH = '上传/患者 1+2&a=b/证件.jpg'

/** What the function files returns: a step's value, or how it failed. */
interface Done {
  value: { fileID: string }
  failed?: string
}

interface Uploaded {
  status: number
  fileID?: string
  error?: { code: string; message: string }
}

let local: TestCloud

beforeAll(async () => {
  local = await startCloud({ envId: 'env-1' })
})

afterAll(() => local.remove())

async function upload(
  openid: string | undefined,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Uploaded> {
  const response = await fetch(`${local.cloud.url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { ...(openid === undefined ? {} : { 'x-wx-openid': openid }), ...headers },
    body,
  })
  return { status: response.status, ...((await response.json()) as object) }
}

async function stored(path: string): Promise<string> {
  return readFile(join(local.dataFolder, 'storage/files', path), 'utf8')
}

async function byFunction(step: string, more: object): Promise<Done> {
  return (await local.invoke<Done>('files', { step, ...more })).result
}

const DENIED = {
  status: 403,
  error: { code: 'STORAGE_EXCEED_AUTHORITY', message: '-503002 storage permission denied' },
}

test('what a page uploads, a function reads, and the list names its creator', async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 0])
  const { status, fileID } = await upload('o-1', PATH, bytes, { 'content-type': 'image/jpeg' })
  expect([status, fileID]).toEqual([200, `cloud://env-1.local-env-1/${PATH}`])
  const onDisk = await readFile(join(local.dataFolder, 'storage/files', PATH))
  expect(onDisk.equals(bytes)).toBe(true)
  expect(await byFunction('download', { fileID })).toEqual({ value: bytes.toString('utf8') })
  expect(await local.cloud.files.find(PATH)).toMatchObject({ size: 5, creator: 'o-1' })
  const shown = await (await fetch(`${local.cloud.url}/control/files`)).json()
  expect(shown).toMatchObject({ files: [{ path: PATH, creator: 'o-1' }] })
})

test.each([
  ['application/json', '{"a":1'],
  ['text/plain', 'text'],
  ['application/x-www-form-urlencoded', 'a=1'],
])('a body of type %s is stored as it is', async (type, body) => {
  expect((await upload('o-1', 'typed.txt', body, { 'content-type': type })).status).toBe(200)
  expect(await stored('typed.txt')).toBe(body)
})

test('an empty file is a file', async () => {
  expect((await upload('o-1', 'empty.txt', '')).status).toBe(200)
  expect(await stored('empty.txt')).toBe('')
})

test('its creator replaces a file, nobody else does; that outlives a restart', async () => {
  expect((await upload('o-1', 'own.txt', 'first')).status).toBe(200)
  expect((await upload('o-1', 'own.txt', 'second')).status).toBe(200)
  expect(await upload('o-2', 'own.txt', 'foreign')).toEqual(DENIED)
  await local.cloud.close()
  local = await startCloud({ envId: 'env-1', dataFolder: local.dataFolder })
  // Large, so that it is refused while it is still on its way.
  expect(await upload('o-2', 'own.txt', Buffer.alloc(20_000_000))).toEqual(DENIED)
  expect(await stored('own.txt')).toBe('second')
  expect((await upload('o-1', 'own.txt', 'third')).status).toBe(200)
})

test("a function's file is no client's; a function may replace and remove any", async () => {
  await byFunction('upload', { path: 'made.txt', text: 'by a function' })
  expect(await upload('o-1', 'made.txt', 'x')).toEqual(DENIED)
  await upload('o-1', 'mine.txt', 'x')
  const { value } = await byFunction('upload', { path: 'mine.txt', text: 'taken over' })
  expect(await upload('o-1', 'mine.txt', 'y')).toEqual(DENIED)
  expect(await stored('mine.txt')).toBe('taken over')
  await byFunction('remove', { fileID: value.fileID })
  expect((await upload('o-2', 'mine.txt', 'z')).status).toBe(200)
  expect(await local.cloud.files.find('mine.txt')).toMatchObject({ creator: 'o-2' })
})

test('of many who upload to one new path at once, one wins, with its own content', async () => {
  const openids = Array.from({ length: 12 }, (_, n) => `o-${n}`)
  const answers = await Promise.all(
    openids.map((openid) => upload(openid, 'race.txt', openid.repeat(50_000))),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 403)).toHaveLength(11)
  const winner = openids[answers.findIndex(({ status }) => status === 200)]
  expect(await stored('race.txt')).toBe(winner?.repeat(50_000))
  expect(await local.cloud.files.find('race.txt')).toMatchObject({ creator: winner })
})

test.each([
  [undefined, 'a.txt', /must say who uploads/],
  ['12', 'a.txt', /must not be a number alone/],
  ['o 1', 'a.txt', /must be 1 to 64/],
  ['o-1', '../a.txt', /must not begin or end/],
  ['o-1', '/a.txt', /must not begin or end/],
  ['o-1', 'a?b', /not allowed/],
  ['o-1', '', /1 to 850 bytes/],
  ['o-1', '字'.repeat(284), /1 to 850 bytes/],
])('%j may not upload to %j', async (openid, path, message) => {
  const { status, error } = await upload(openid, path, 'x')
  expect([status, error?.code]).toEqual([400, 'INVALID_PARAM'])
  expect(error?.message).toMatch(message)
})

test('a request without a path, or with two, is refused', async () => {
  for (const query of ['', '?path=a&path=b']) {
    const response = await fetch(`${local.cloud.url}/upload${query}`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'o-1' },
      body: 'x',
    })
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { code: 'INVALID_PARAM' } },
    ])
  }
})

test('a file cannot have the name of a folder, nor a folder that of a file', async () => {
  await upload('o-1', 'folder/a.txt', 'x')
  for (const path of ['folder', 'folder/a.txt/b']) {
    expect(await upload('o-1', path, 'x')).toMatchObject({
      status: 400,
      error: { code: 'INVALID_PARAM', message: expect.stringContaining('name of a folder') },
    })
  }
})

test('a page from elsewhere cannot upload', async () => {
  const headers = { origin: 'http://elsewhere.example' }
  expect((await upload('o-1', 'b.txt', 'x', headers)).status).toBe(403)
  expect(await local.cloud.files.find('b.txt')).toBeUndefined()
})

test('an upload that says it is too large is refused at once', async () => {
  const { port } = local.cloud
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request({ port, method: 'POST', path: '/upload?path=huge.bin' }, (response) => {
      response.setEncoding('utf8').once('data', (text: string) => {
        resolve(`${response.statusCode} ${text}`)
        sent.destroy()
      })
    })
    sent.on('error', reject)
    sent.setHeader('host', `127.0.0.1:${port}`)
    sent.setHeader('x-wx-openid', 'o-1')
    sent.setHeader('content-length', 1024 ** 3 + 1)
    sent.flushHeaders()
  })
  expect(answer).toMatch(/^500 .*STORAGE_REQUEST_FAIL.*more than 1073741824 bytes/)
})

test('an upload that breaks off leaves nothing, and the file that was there', async () => {
  await upload('o-1', 'kept.txt', 'whole')
  const incoming = join(local.dataFolder, 'storage/incoming')
  const { port } = local.cloud
  const sent = request({ port, method: 'POST', path: '/upload?path=kept.txt' })
  sent.on('error', () => {})
  sent.setHeader('host', `127.0.0.1:${port}`)
  sent.setHeader('x-wx-openid', 'o-1')
  sent.setHeader('content-length', 1000)
  sent.write('half')
  for (let n = 0; n < 200 && (await readdir(incoming)).length === 0; n++) await delay(10)
  expect(await readdir(incoming)).toHaveLength(1)
  sent.destroy()
  for (let n = 0; n < 200 && (await readdir(incoming)).length > 0; n++) await delay(10)
  expect(await readdir(incoming)).toEqual([])
  expect(await stored('kept.txt')).toBe('whole')
  // A page that goes away is nothing to tell the developer of.
  await fetch(`${local.cloud.url}/control/status`)
  expect(local.log.join()).not.toContain('aborted')
})

test('an upload counts one unit outside of any call', async () => {
  const units = async () => {
    const status = await (await fetch(`${local.cloud.url}/control/status`)).json()
    return (status as { outsideCalls: { units: number } }).outsideCalls.units
  }
  const before = await units()
  await upload('o-1', 'counted.txt', 'x')
  await upload('o-2', 'counted.txt', 'refused')
  expect((await units()) - before).toBe(1)
})

describe('the store', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'))
  })

  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('takes as many bytes as the limit, not one more, however they come', async () => {
    const store = await openFileStore(folder, 10)
    const pieces = (count: number) => Readable.from(Array(count).fill(Buffer.from('ab')))
    await store.write('a.txt', pieces(5), 'o-1')
    await expect(store.write('a.txt', pieces(6), 'o-1')).rejects.toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
    })
    await expect(store.write('b.txt', pieces(6))).rejects.toThrow('more than 10 bytes')
    expect(await store.list()).toMatchObject([{ path: 'a.txt', size: 10 }])
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  test('a creator left behind without its file owns nothing', async () => {
    const store = await openFileStore(folder)
    const content = () => Readable.from([Buffer.from('x')])
    await store.write('a.txt', content(), 'o-1')
    // As after a crash between the creator and the file.
    await rm(join(folder, 'files/a.txt'))
    await store.write('a.txt', content(), 'o-2')
    expect(await store.find('a.txt')).toMatchObject({ creator: 'o-2' })
    await rm(join(folder, 'files/a.txt'))
    await mkdir(join(folder, 'files/a.txt'))
    await store.write('a.txt/b.txt', content(), 'o-3')
    expect((await store.list()).map(({ creator }) => creator)).toEqual(['o-3'])
  })
})
