import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LOCK_FILE = 'owner.lock'
const ATTEMPTS = 5

/**
 * Takes a folder for this process alone and returns what gives it back. Throws
 * when a living process holds it; what a killed one left behind is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, LOCK_FILE)
  const mine = `${ownerMark(process.pid) ?? process.pid} ${randomUUID()}`
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (create(file, mine)) return () => release(file, mine)
    const holder = read(file)
    if (holder === undefined) continue
    const [pid = ''] = holder.split(' ')
    if (isAlive(holder)) {
      throw new Error(`${folder} is in use by the process ${pid}: only one may open it at a time`)
    }
    discard(file, holder)
  }
  throw new Error(`${folder} could not be locked: another process is taking it`)
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Renaming is atomic: of two processes that find the same dead owner only one removes its mark. */
function discard(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  const taken = read(aside)
  if (taken !== stale && taken !== undefined) create(file, taken)
  rmSync(aside, { force: true })
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
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
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
