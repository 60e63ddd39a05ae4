import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LOCK_FILE = 'owner.lock'
const ATTEMPTS = 5

/**
 * Takes a folder for this process alone, made when it does not exist, and
 * returns what gives it back. What a killed process left behind is taken over.
 * @throws Error naming the folder and the process, when a living one holds it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  return take(folder, join(folder, LOCK_FILE))
}

function take(folder: string, file: string): () => void {
  const mine = `${ownerMark(process.pid) ?? process.pid} ${randomUUID()}`
  const aside = `${file}.${randomUUID()}`
  writeFileSync(aside, mine)
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (link(aside, file)) return () => release(file, mine)
      const holder = read(file)
      if (holder === undefined) continue
      if (isAlive(holder)) {
        const [pid] = holder.split(' ')
        throw new Error(`${folder} is in use by the process ${pid}: only one may open it at a time`)
      }
      if (takeOver(folder, file, holder, aside)) return () => release(file, mine)
    }
  } finally {
    rmSync(aside, { force: true })
  }
  throw new Error(`${folder} could not be locked: another process is taking it`)
}

/** A link appears with its content, so that no other process ever reads half a mark. */
function link(aside: string, file: string): boolean {
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Of several processes that find the same dead owner, the one that holds this second lock replaces it. */
function takeOver(folder: string, file: string, stale: string, aside: string): boolean {
  const done = take(folder, `${file}.takeover`)
  try {
    if (read(file) !== stale) return false
    renameSync(aside, file)
    return true
  } finally {
    done()
  }
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true })
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A number is used again by the system, so the mark also holds when that process began. */
function isAlive(holder: string): boolean {
  const [pid = '', began = ''] = holder.split(' ')
  // Numbers from 0 down mean groups of processes, and always answer.
  if (!/^[1-9]\d{0,9}$/.test(pid)) return false
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false
  }
  const mark = ownerMark(Number(pid))
  return mark === undefined || mark === `${pid} ${began}`
}

/** Linux tells when a process began, in clock ticks since boot; elsewhere undefined. */
function ownerMark(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${pid} ${afterName[19]}`
  } catch {
    return undefined
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
