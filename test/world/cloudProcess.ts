import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildFunctions } from '../../config/buildFunctions'
import { isFresh } from '../../config/isFresh'
import { withLock } from '../../config/withLock'
import { keysOf } from '../../local/keys'
import type { Cloud } from './cloud'

const ROOT = join(__dirname, '../..')
const FUNCTIONS = join(ROOT, 'dist/cloudfunctions')
const COMMAND = join(ROOT, 'dist/emulator/main.js')
const COMMAND_SOURCES = ['emulator', 'config/buildEmulator.ts', 'package-lock.json'].map((name) =>
  join(ROOT, name),
)

/** A local cloud in a process of its own, which a story may kill. */
export interface CloudProcess extends Cloud {
  travelTo(instant: number): Promise<void>
  /** Has the process end at once right after so many transactions were committed. */
  dieAfter(commits: number): Promise<void>
  /** Waits until the process has ended. */
  end: Promise<unknown>
  /** Ends the process at once: no goodbye, nothing flushed. */
  kill(): Promise<void>
}

/**
 * Builds the local cloud's command and the functions, unless they are newer than their sources: the
 * processes of another story may be starting from them.
 */
export async function buildCloud(): Promise<void> {
  await buildFunctions()
  await withLock(join(ROOT, 'dist/.emulator.lock'), async () => {
    if (isFresh(COMMAND_SOURCES, COMMAND)) return
    const build = ['--import', 'tsx', join(ROOT, 'config/buildEmulator.ts')]
    execFileSync(process.execPath, build, { cwd: ROOT, stdio: 'pipe' })
  })
}

/** Starts the built local cloud over a data folder, by its own command line. */
export async function startCloudProcess(data: string, workers: number): Promise<CloudProcess> {
  const keys = keysOf(data)
  const envFile = join(data, 'keys.env')
  const lines = Object.entries(keys).map(([name, value]) => `${name}=${value}`)
  if (!existsSync(envFile)) writeFileSync(envFile, lines.join('\n'))
  const child = spawn(
    process.execPath,
    [
      COMMAND,
      ...['--functions', FUNCTIONS, '--collections', join(FUNCTIONS, 'collections.json')],
      ...['--data', data, '--env-file', envFile, '--port', '0', '--workers', String(workers)],
      ...['--no-timers', '--quiet'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const end = once(child, 'exit')
  const url = await addressOf(child)
  const control = async (what: string, body: object) => {
    const response = await fetch(`${url}/control/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`/control/${what} refused: ${await response.text()}`)
  }
  return {
    url,
    operatorKey: keys.OPERATOR_KEY,
    end,
    travelTo: (instant) => control('clock', { now: instant }),
    dieAfter: (commits) => control('faults', { kind: 'kill', commits }),
    async kill() {
      child.kill('SIGKILL')
      await end
    },
  }
}

/** The address that the command prints once it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The local cloud has no output')
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error(`The local cloud ended with code ${child.exitCode} before it listened`)
}
