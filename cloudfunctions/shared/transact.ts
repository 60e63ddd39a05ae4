import { startTransaction, type Transaction } from './database'
import { Refusal } from './refusal'

// Half of a function's time, so that there is an answer before the cloud cuts the call off.
const GIVE_UP_AFTER_MS = 8_000
const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 400

/**
 * Runs `work` in a transaction and commits it; what it throws rolls everything back.
 * A conflict with somebody else's transaction is tried again, which the SDK does not do: it loses
 * the code of a conflict that is raised at an operation. `work` may therefore run several times.
 * @throws Refusal `BUSY` when there is still a conflict after eight seconds
 */
export async function transact<Result>(
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(work)
    } catch (error) {
      if (!isConflict(error)) throw error
      if (performance.now() > giveUpAt) throw new Refusal('BUSY')
      await pause(attempt)
    }
  }
}

async function once<Result>(work: (transaction: Transaction) => Promise<Result>) {
  const transaction = await startTransaction()
  try {
    const result = await work(transaction)
    await transaction.commit()
    return result
  } catch (error) {
    // After a conflict the cloud has ended the transaction already.
    if (!isConflict(error)) await transaction.rollback().catch(() => undefined)
    throw error
  }
}

/** Full jitter: two that collided must not meet again. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS)
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest))
}

/** The wx SDK keeps only the text of an error that an operation raises. */
export function isConflict(error: unknown): boolean {
  return /TransactionConflict|DATABASE_TRANSACTION_CONFLICT/.test(textOf(error))
}

/**
 * The name of the unique index that a write would have broken, `_id_` for the id; undefined for
 * any other error.
 */
export function duplicateKeyOf(error: unknown): string | undefined {
  const text = textOf(error)
  if (!/E11000|DATABASE_DUPLICATE_WRITE/.test(text)) return undefined
  return /index: (\S+)/.exec(text)?.[1] ?? 'unknown'
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return [error.message, Reflect.get(error, 'errMsg'), Reflect.get(error, 'code')].join(' ')
}
