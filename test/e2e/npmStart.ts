import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const ROOT = path.join(__dirname, '../..')

/** A run of `npm start`, in a process group of its own as a shell gives it. */
export interface NpmStart {
  /** All that it has printed, errors too. */
  printed(): string
  /** Waits for an address to open. */
  address(): Promise<string>
  /** Ctrl-C: interrupts the whole group. Resolves to the ms until the last process was gone. */
  interrupt(): Promise<number>
  /** Waits until it ends by itself; its exit code. */
  ended(): Promise<number | null>
  /** Ends what is left of it. */
  kill(): void
}

/** Runs `npm start -- …options`. */
export function npmStart(...options: string[]): NpmStart {
  const child = spawn('npm', ['start', '--silent', '--', ...options], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_loglevel: 'silent' },
  })
  const group = child.pid
  if (group === undefined) throw new Error('npm did not start')
  let text = ''
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (piece: Buffer) => {
      text += piece.toString()
    })
  }
  const exited = once(child, 'close')
  return {
    printed: () => text,
    address: () => addressIn(child, () => text),
    async interrupt() {
      const since = performance.now()
      process.kill(-group, 'SIGINT')
      await exited
      while (lives(group)) await new Promise((resolve) => setTimeout(resolve, 20))
      return performance.now() - since
    },
    async ended() {
      await exited
      return child.exitCode
    },
    kill() {
      if (lives(group)) process.kill(-group, 'SIGKILL')
    },
  }
}

async function addressIn(child: ChildProcess, printed: () => string): Promise<string> {
  for (;;) {
    const address = /Open\s+(http:\/\/\S+)/.exec(printed())?.[1]
    if (address) return address
    if (child.exitCode !== null) throw new Error(`npm start has ended:\n${printed()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Whether any process of the group is left. */
function lives(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}
