import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Runs a task while no other process runs one under the same lock; waits its turn.
 * @param lock path of a folder that stands as long as the lock is held.
 */
export async function withLock<T>(lock: string, task: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(lock), { recursive: true })
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    return await task()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function take(lock: string): boolean {
  try {
    // The one step that only one of two processes can make.
    mkdirSync(lock)
    writeFileSync(path.join(lock, 'pid'), String(process.pid))
    return true
  } catch (thrown) {
    // In a test an error of Node's own is no instance of the test's Error.
    if (Reflect.get(Object(thrown), 'code') !== 'EEXIST') throw thrown
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** Whether the process that took the lock has gone without giving it back. */
function isAbandoned(lock: string): boolean {
  const pid = readPid(lock)
  if (pid === undefined) return isOlderThan(lock, 10_000)
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** A process may end between taking the lock and writing its number. */
function isOlderThan(file: string, ms: number): boolean {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats !== undefined && Date.now() - stats.mtimeMs > ms
}

function readPid(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(lock, 'pid'), 'utf8'))
    return pid > 0 ? pid : undefined
  } catch {
    // Taken this instant: the number is not written yet.
    return undefined
  }
}
