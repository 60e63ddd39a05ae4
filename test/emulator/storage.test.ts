import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathProblem } from '../../emulator/storage/filePath'
import { startCloud, type TestCloud } from './startCloud'

const PATH = '资料/二〇二六年/入户走访 (一).txt'
const TEXT = '内容：第一行\n第二行'

/** What the function files returns: a step's value, or how it failed. */
interface Done {
  value: { fileID: string; fileList: { tempFileURL: string }[] }
  failed?: string
}

let local: TestCloud

beforeAll(async () => {
  local = await startCloud({ envId: 'env-1' })
})

afterEach(() => local.cloud.clock.reset())

afterAll(() => local.remove())

async function upload(path: string, text: string): Promise<string> {
  const { result } = await local.invoke<Done>('files', { step: 'upload', path, text })
  expect(result.failed).toBeUndefined()
  return result.value.fileID
}

test('a file with a Chinese path is uploaded, downloaded, found after a restart and deleted', async () => {
  const fileID = await upload(PATH, TEXT)
  expect(fileID).toBe(`cloud://env-1.local-env-1/${PATH}`)
  expect((await local.invoke<Done>('files', { step: 'download', fileID })).result).toEqual({
    value: TEXT,
  })
  expect(await readFile(join(local.dataFolder, 'storage/files', PATH), 'utf8')).toBe(TEXT)

  await local.cloud.close()
  local = await startCloud({ envId: 'env-1', dataFolder: local.dataFolder })
  expect((await local.invoke<Done>('files', { step: 'download', fileID })).result).toEqual({
    value: TEXT,
  })
  expect(await local.cloud.files.list()).toEqual([
    { path: PATH, size: Buffer.byteLength(TEXT), uploadedAt: expect.any(Number) },
  ])

  const removed = await local.invoke<Done>('files', { step: 'remove', fileID })
  expect(removed.result.value.fileList).toMatchObject([{ fileID, status: 0 }])
  expect((await local.invoke<Done>('files', { step: 'download', fileID })).result.failed).toMatch(
    /downloadFile:fail/,
  )
  const again = await local.invoke<Done>('files', { step: 'remove', fileID })
  expect(again.result.value.fileList).toMatchObject([{ fileID, status: -503003 }])
})

test('a long Chinese path passes', async () => {
  const fileID = await upload(['长', '路', '径'].map((word) => word.repeat(80)).join('/'), 'x')
  expect((await local.invoke<Done>('files', { step: 'download', fileID })).result).toEqual({
    value: 'x',
  })
})

test('an upload replaces the file', async () => {
  await upload('a.txt', 'first, and longer')
  const fileID = await upload('a.txt', 'second')
  expect((await local.invoke<Done>('files', { step: 'download', fileID })).result).toEqual({
    value: 'second',
  })
})

test('a link works in a browser until it expires, and for its own file only', async () => {
  const fileID = await upload(PATH, TEXT)
  await upload('other.txt', 'other')
  const { result } = await local.invoke<Done>('files', { step: 'link', fileID })
  const link = result.value.fileList[0]?.tempFileURL ?? ''
  const response = await fetch(link)
  expect([response.status, await response.text()]).toEqual([200, TEXT])
  const head = await fetch(link, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([
    200,
    `${Buffer.byteLength(TEXT)}`,
  ])
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect((await fetch(link.replace(PATH, 'other.txt'))).status).toBe(403)
  expect((await fetch(`${link}x`)).status).toBe(403)
  local.cloud.clock.advance(25 * 3600_000)
  expect((await fetch(link)).status).toBe(403)
})

test('a path that would lead elsewhere is refused', async () => {
  const { result } = await local.invoke<Done>('files', {
    step: 'upload',
    path: '../out.txt',
    text: 'x',
  })
  expect(result.failed).toMatch(/uploadFile:fail/)
  expect((await local.cloud.files.list()).map(({ path }) => path)).not.toContainEqual(
    expect.stringContaining('out.txt'),
  )
})

test.each([
  '../out.txt',
  '/abs.txt',
  'a//b.txt',
  'a/../../b',
  './a',
  'a\\b',
  'a?b',
  'a#b',
  '100%',
  'a\nb',
  '',
  'a/',
  '字'.repeat(86),
])('the path %j has a problem', (path) => {
  expect(pathProblem(path)).toEqual(expect.any(String))
})

test('a file may not be written without a link, nor above the folder', async () => {
  for (const path of ['a.txt', '..%2f..%2fa.txt', '%2e%2e/a.txt']) {
    const response = await fetch(`${local.cloud.url}/storage/${path}`, { method: 'PUT', body: 'x' })
    expect([403, 404]).toContain(response.status)
  }
  const foreign = 'cloud://other.local-other/../../secret'
  const { result } = await local.invoke<Done>('files', { step: 'link', fileID: foreign })
  expect(result.value.fileList).toMatchObject([{ status: -503003, tempFileURL: '' }])
})

test('upload and download count one unit each, beside the call itself', async () => {
  const { callId, result } = await local.invoke<Done>('files', {
    step: 'upload',
    path: 'u.txt',
    text: 'x',
  })
  expect(local.cloud.calls.find(callId)?.units).toBe(2)
  const download = await local.invoke<Done>('files', {
    step: 'download',
    fileID: result.value.fileID,
  })
  expect(local.cloud.calls.find(download.callId)?.units).toBe(2)
  const link = await local.invoke<Done>('files', { step: 'link', fileID: result.value.fileID })
  expect(local.cloud.calls.find(link.callId)?.units).toBe(1)
})
