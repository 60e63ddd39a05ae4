import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCommandLine } from '../../emulator/commandLine'
import { FIXTURES, invoke, until } from './startCloud'

const MAIN = join(__dirname, '../../emulator/main.ts')

let dataFolder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'cloud-main-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  }
  await rm(dataFolder, { recursive: true, force: true })
})

/** Starts the command; `output` grows, `ended` tells the exit code. */
function run(args: string[], port = '0') {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      MAIN,
      '--functions',
      FIXTURES,
      '--data',
      dataFolder,
      '--port',
      port,
      ...args,
    ],
    {
      cwd: join(__dirname, '../..'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TZ: 'America/New_York' },
    },
  )
  children.push(child)
  let output = ''
  const ended = once(child, 'close').then(([code]) => Number(code))
  const address = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /listens on (\S+)/.exec(output)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    void ended.then(() => reject(new Error(`it ended with: ${output}`)))
  })
  address.catch(() => {})
  return { child, address, ended, output: () => output.trim() }
}

test('Ctrl-C ends it within 2 seconds, even while a function spins, and leaves no process', async () => {
  const { child, address, ended, output } = run([])
  const url = await address
  expect((await invoke(url, 'counter', {}, {})).result).toEqual({ runs: 1 })
  await until(() => /counter: run 1/.test(output()))
  const spinning = invoke(url, 'slow', { spin: true }, {}).catch(() => undefined)
  const asked = Date.now()
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(Date.now() - asked).toBeLessThan(2000)
  await spinning
  expect(() => process.kill(child.pid ?? 0, 0)).toThrow('ESRCH')
})

test('a data folder in use and a busy port are told in one sentence; both are free again afterwards', async () => {
  const first = run([])
  const url = await first.address
  const second = run([])
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/^.*in use by .*$/)
  expect(second.output().split('\n')).toHaveLength(1)

  const otherFolder = await mkdtemp(join(tmpdir(), 'cloud-main-'))
  const port = new URL(url).port
  const third = run(['--data', otherFolder], port)
  expect(await third.ended).toBe(1)
  expect(third.output()).toBe(
    `The port ${port} on 127.0.0.1 is busy: another program listens there.`,
  )
  await rm(otherFolder, { recursive: true })

  // Killed without a chance to clean up.
  first.child.kill('SIGKILL')
  await first.ended
  expect(await run([]).address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test('variables of the env file and of --env-id reach the functions, those of this process do not', async () => {
  const envFile = join(dataFolder, 'functions.env')
  await writeFile(envFile, '# keys\nGREETING="你好 there"\nTCB_ENV=forged\n')
  const { address, output } = run(['--env-file', envFile, '--env-id', 'env-9', '--app-id', 'wx9'])
  const { result } = await invoke<Record<string, string>>(await address, 'surroundings', {}, {})
  expect(result).toMatchObject({ GREETING: '你好 there', TCB_ENV: 'env-9', WX_APPID: 'wx9' })
  expect(result.USER).toBeUndefined()
  expect(output()).toMatch(/^The local cloud listens on \S+$/)
  // As in production, wherever this machine is.
  expect(result).toMatchObject({ zone: 'UTC', hour: '00' })
})

test.each([
  [['--data', 'd'], /--functions DIR and --data DIR are needed/],
  [['--functions', 'f', '--data', 'd', '--port', 'x'], /--port must be a whole number/],
  [['--functions', 'f', '--data', 'd', '--site', 'app'], /--site must be like/],
  [
    ['--functions', 'f', '--data', 'd', '--env-file', 'nowhere.env'],
    /env file nowhere\.env cannot be read/,
  ],
  [['--functions', 'f', '--data', 'd', '--pages', 'nowhere.json'], /app file nowhere\.json cannot/],
  [['--fnctions', 'f'], /Unknown option '--fnctions'/],
])('%j is refused', (args, message) => {
  expect(() => readCommandLine(args)).toThrow(message)
})

test('every option of the command line arrives', () => {
  const required = ['--functions', 'f', '--data', 'd']
  expect(readCommandLine(required)).toMatchObject({ port: 3000, timers: true, env: {}, sites: [] })
  const all = [
    '--workers',
    '2',
    '--site',
    '/app=dist/h5',
    '--site',
    '/docs=docs',
    '--no-timers',
    '--quiet',
  ]
  expect(readCommandLine([...required, ...all, '--collections', 'c.json'])).toMatchObject({
    workers: 2,
    sites: [
      { mount: '/app', folder: 'dist/h5' },
      { mount: '/docs', folder: 'docs' },
    ],
    timers: false,
    quiet: true,
    collections: 'c.json',
  })
  const app = join(dataFolder, 'app.json')
  writeFileSync(app, '{"pages":["pages/home/home"]}')
  expect(readCommandLine([...required, '--pages', app])).toMatchObject({
    pages: ['pages/home/home'],
  })
  expect(readCommandLine(['--help'])).toBe('help')
})
