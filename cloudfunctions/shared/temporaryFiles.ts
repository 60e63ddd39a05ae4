import type { Instant } from '@contract/time'
import { collection, command, type Stored, type Transaction } from './database'
import { FILES_AT_ONCE, removeFiles, storeFile } from './files'
import { findInOrder } from './findInOrder'
import { eachAlone, forEachDue, type JobTime, together } from './forEachDue'
import { sealingVersion } from './sealed'
import { transact } from './transact'

/** A file that may be put somewhere, noted before it can be, so that none is forgotten. */
interface TemporaryFile {
  path: string
  removeAt: Date
  /** Until when what is put there again is removed too; null where nothing is expected. */
  watchUntil: Date | null
  /** The key that seals what lies there; null where it is not sealed. */
  sealVersion: number | null
}

/** What else is known of a file. */
export interface FileParticulars {
  /** Whoever may upload to a path may do so again, when the file's time is over. */
  watchUntil?: Date
  /** Whether it is sealed, with the newest key: until it goes, its key is needed. */
  isSealed?: boolean
}

const TEMPORARY_FILES = 'temporaryFiles'
const MARKER = 'temporaryFiles.marker'
const LOOK_AGAIN_MS = 24 * 3_600_000

/** Notes a path before anything lies there; the same again moves the day of its removal. */
export async function noteFile(
  path: string,
  removeAt: Date,
  particulars: FileParticulars = {},
): Promise<void> {
  await temporaryFiles().put(keyOf(path), noteOf(path, removeAt, particulars))
}

/** The same inside a transaction. */
export async function noteFileIn(
  transaction: Transaction,
  path: string,
  removeAt: Date,
  particulars: FileParticulars = {},
): Promise<void> {
  const notes = transaction.documents<TemporaryFile>(TEMPORARY_FILES)
  await notes.put(keyOf(path), noteOf(path, removeAt, particulars))
}

function noteOf(
  path: string,
  removeAt: Date,
  { watchUntil, isSealed }: FileParticulars,
): TemporaryFile {
  const sealVersion = isSealed ? sealingVersion() : null
  return { path, removeAt, watchUntil: watchUntil ?? null, sealVersion }
}

/** How many files, `limit` at most, can be opened only with an older key than the newest. */
export async function countOldSealedFiles(limit: number): Promise<number> {
  const where = { sealVersion: command.lt(sealingVersion()) }
  return (await temporaryFiles().findIds({ where, limit })).length
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
 * Removes the files that are due, the oldest first, until none is left or the time is over; a path that is
 * watched comes up again a day later. Safe to run twice.
 * @returns how many
 */
export async function removeOldFiles(time: JobTime): Promise<number> {
  const { now } = time
  const job = {
    pageSize: FILES_AT_ONCE,
    find: (after: Note | undefined, limit: number) => findDue(after, new Date(now), limit),
    split: together<Note>,
    apart: eachAlone<Note>,
    async work(due: readonly Note[]) {
      const root = await storageRoot()
      await removeFiles(due.map(({ path }) => `${root}${path}`))
      return settle(due, now)
    },
  }
  return forEachDue(job, time)
}

type Note = Stored<TemporaryFile>

function findDue(after: Note | undefined, before: Date, limit: number): Promise<Note[]> {
  return findInOrder(temporaryFiles(), { field: 'removeAt', below: before }, after, limit)
}

/** Forgets the files, or looks again; one that was noted anew meanwhile stays as it is. */
async function settle(files: readonly Note[], now: Instant): Promise<number> {
  const isWatched = ({ watchUntil }: TemporaryFile) => (watchUntil?.getTime() ?? now) > now
  const watched = files.filter(isWatched)
  if (watched.length > 0) await lookAgain(watched, now)
  const ids = files.filter((file) => !isWatched(file)).map(({ _id }) => _id)
  if (ids.length === 0) return watched.length
  const where = { _id: command.in(ids), removeAt: command.lt(new Date(now)) }
  return watched.length + (await temporaryFiles().removeWhere(where))
}

async function lookAgain(files: readonly Note[], now: Instant): Promise<void> {
  const removeAt = new Date(now + LOOK_AGAIN_MS)
  await transact(async (transaction) => {
    const notes = transaction.documents<TemporaryFile>(TEMPORARY_FILES)
    for (const { _id } of files) {
      const note = await notes.get(_id)
      if (note && note.removeAt.getTime() < now) await notes.change(_id, { removeAt })
    }
  })
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
