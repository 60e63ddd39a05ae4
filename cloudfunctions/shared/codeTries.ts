import { hasTriedTooOften, oneMoreTry, type Tries } from '@contract/codeTries'
import type { Instant } from '@contract/time'
import { collection, command, type Stored, type Transaction } from './database'
import { Refusal } from './refusal'
import { transact } from './transact'

const CODE_TRIES = 'codeTries'
const HOUR_MS = 3_600_000
const BATCH = 500

/** What the codes open: tries at one kind say nothing of the other. */
export type CodeKind = 'card' | 'invitation'

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

/** Forgets who asked for unknown codes more than an hour ago, a batch at a time; returns how many. */
export async function forgetOldCodeTries(now: Instant): Promise<number> {
  const tries = collection<TriesRecord>(CODE_TRIES)
  const before = new Date(now - HOUR_MS)
  const old = await tries.find({ where: { since: command.lt(before) }, limit: BATCH })
  if (old.length === 0) return 0
  return tries.removeWhere({ _id: command.in(old.map(({ _id }) => _id)) })
}

function idOf(kind: CodeKind, openId: string): string {
  return `${kind}.${openId}`
}

function triesOf(record: Stored<TriesRecord> | undefined): Tries | undefined {
  return record && { since: record.since.getTime(), count: record.count }
}
