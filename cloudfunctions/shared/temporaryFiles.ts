import type { Instant } from '@contract/time'
import { collection, command, type Stored, type Transaction } from './database'
import { FILES_AT_ONCE, removeFiles, storeFile } from './files'

/** A file that may be put somewhere, noted before it can be, so that none is forgotten. */
interface TemporaryFile {
  path: string
  removeAt: Date
}

const TEMPORARY_FILES = 'temporaryFiles'
const MARKER = 'temporaryFiles.marker'
const AT_MOST_MS = 20_000

/** Notes a path before anything lies there; the same again moves the day of its removal. */
export async function noteFile(path: string, removeAt: Date): Promise<void> {
  await temporaryFiles().put(keyOf(path), { path, removeAt })
}

/** The same inside a transaction. */
export async function noteFileIn(
  transaction: Transaction,
  path: string,
  removeAt: Date,
): Promise<void> {
  await transaction.documents<TemporaryFile>(TEMPORARY_FILES).put(keyOf(path), { path, removeAt })
}

/** When the file at a path goes; undefined where it was never noted, or is to stay. */
export async function removalOf(path: string): Promise<Instant | undefined> {
  return (await temporaryFiles().get(keyOf(path)))?.removeAt.getTime()
}

/** Lets a file stay: from now on a record answers for it. */
export async function keepFileIn(transaction: Transaction, path: string): Promise<void> {
  await transaction.documents<TemporaryFile>(TEMPORARY_FILES).remove(keyOf(path))
}

/**
 * Removes the files that are due, the oldest first, until none is left or some seconds are over. Safe
 * to run twice.
 * @returns how many
 */
export async function removeOldFiles(now: Instant): Promise<number> {
  const before = new Date(now)
  const until = performance.now() + AT_MOST_MS
  let removed = 0
  for (;;) {
    const due = await findDue(before)
    if (due.length === 0) return removed
    const root = await storageRoot()
    await removeFiles(due.map(({ path }) => `${root}${path}`))
    removed += await forget(due, before)
    if (due.length < FILES_AT_ONCE || performance.now() > until) return removed
  }
}

async function findDue(before: Date): Promise<Stored<TemporaryFile>[]> {
  return temporaryFiles().find({
    where: { removeAt: command.lt(before) },
    orderBy: [['removeAt', 'asc']],
    limit: FILES_AT_ONCE,
  })
}

/** One that was noted anew meanwhile stays on the list. */
async function forget(files: readonly Stored<TemporaryFile>[], before: Date): Promise<number> {
  const ids = files.map(({ _id }) => _id)
  return temporaryFiles().removeWhere({ _id: command.in(ids), removeAt: command.lt(before) })
}

let root: string | undefined

/**
 * What the ids of all files begin with. The storage alone knows, and says it of a file that is stored:
 * one for as long as this process lives.
 */
async function storageRoot(): Promise<string> {
  root ??= (await storeFile(MARKER, Buffer.from('.'))).slice(0, -MARKER.length)
  return root
}

function temporaryFiles() {
  return collection<TemporaryFile>(TEMPORARY_FILES)
}

function keyOf(path: string): string {
  return path.replaceAll('/', '.')
}
