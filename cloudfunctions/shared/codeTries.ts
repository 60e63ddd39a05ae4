import { type CodeKind, hasTriedTooOften, oneMoreTry, type Tries } from '@contract/codeTries'
import type { Instant } from '@contract/time'
import { collection, command, type Stored, type Transaction } from './database'
import type { JobTime } from './forEachDue'
import { Refusal } from './refusal'
import { removeDue } from './removeDue'
import { transact } from './transact'

const CODE_TRIES = 'codeTries'
const HOUR_MS = 3_600_000

interface TriesRecord {
  since: Date
  count: number
}

/**
 * Refuses who asked for too many codes that are none in this hour, also for a right one: one
 * database operation.
 * @throws Refusal `TOO_MANY_TRIES`
 */
export async function refuseManyTries(kind: CodeKind, openId: string, now: Instant): Promise<void> {
  const record = await collection<TriesRecord>(CODE_TRIES).get(idOf(kind, openId))
  if (hasTriedTooOften(triesOf(record), now)) throw new Refusal('TOO_MANY_TRIES')
}

/** Counts that somebody asked for a code that is none. */
export async function countTry(kind: CodeKind, openId: string, now: Instant): Promise<void> {
  const id = idOf(kind, openId)
  await transact(async (transaction: Transaction) => {
    const documents = transaction.documents<TriesRecord>(CODE_TRIES)
    const { since, count } = oneMoreTry(triesOf(await documents.get(id)), now)
    await documents.put(id, { since: new Date(since), count })
  })
}

/** Forgets who asked for unknown codes more than an hour ago; returns how many. */
export async function forgetOldCodeTries({ now, until }: JobTime): Promise<number> {
  const tries = collection<TriesRecord>(CODE_TRIES)
  const before = new Date(now - HOUR_MS)
  return removeDue(tries, { since: command.lt(before) }, until)
}

function idOf(kind: CodeKind, openId: string): string {
  return `${kind}.${openId}`
}

function triesOf(record: Stored<TriesRecord> | undefined): Tries | undefined {
  return record && { since: record.since.getTime(), count: record.count }
}
