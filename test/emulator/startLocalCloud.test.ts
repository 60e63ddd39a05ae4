import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../../emulator/startLocalCloud'
import { FIXTURES, startCloud } from './startCloud'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloud-start-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test.each([
  [{ functionsFolder: '/nowhere/functions' }, /no functions folder \/nowhere\/functions/],
  [{ sites: [{ mount: '/app', folder: '/nowhere/app' }] }, /no site \/app folder/],
  [{ workers: 0 }, /"workers"/],
  [{ port: 70_000 }, /"port"/],
  [{ collections: '/nowhere/collections.json' }, /\/nowhere\/collections\.json cannot be read/],
])('%j is refused in one sentence', async (options, message) => {
  const start = startLocalCloud({
    functionsFolder: FIXTURES,
    dataFolder: folder,
    quiet: true,
    ...options,
  })
  await expect(start).rejects.toThrow(message)
})

test('after a failed start the data folder is free', async () => {
  const first = await startCloud()
  const { port } = first.cloud
  await expect(
    startLocalCloud({ functionsFolder: FIXTURES, dataFolder: folder, port }),
  ).rejects.toThrow(/busy/)
  const second = await startLocalCloud({
    functionsFolder: FIXTURES,
    dataFolder: folder,
    quiet: true,
  })
  await second.close()
  await first.remove()
})

test('closing twice is closing once', async () => {
  const { cloud, remove } = await startCloud()
  await Promise.all([cloud.close(), cloud.close()])
  await remove()
})

test('static sites are served under their mounts, and nothing above their folders', async () => {
  await mkdir(join(folder, 'app'))
  await writeFile(join(folder, 'app/index.html'), '<h1>app</h1>')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  const { cloud, remove } = await startCloud({
    sites: [
      { mount: '/app', folder: join(folder, 'app') },
      { mount: '/', folder: join(folder, 'app') },
    ],
  })
  expect(await (await fetch(`${cloud.url}/app/`)).text()).toBe('<h1>app</h1>')
  expect(await (await fetch(`${cloud.url}/`)).text()).toBe('<h1>app</h1>')
  expect((await fetch(`${cloud.url}/control/status`)).headers.get('content-type')).toMatch(/json/)
  expect((await fetch(`${cloud.url}/nowhere`)).status).toBe(404)
  expect((await fetch(`${cloud.url}/app/..%2fsecret.txt`)).status).not.toBe(200)
  await remove()
})

test('closing in the midst of calls ends them all and does not wait for them', async () => {
  const { cloud, invoke, remove } = await startCloud({ workers: 1 })
  const names = ['slow', 'slow', 'messages', 'whoami', 'counter']
  const calls = names.map((name) =>
    invoke(name, { spin: true, waitMs: 20_000 }).catch(() => undefined),
  )
  await invoke('reply', { kind: 'warm' })
  const asked = performance.now()
  await cloud.close()
  expect(performance.now() - asked).toBeLessThan(1500)
  await Promise.all(calls)
  await remove()
})
