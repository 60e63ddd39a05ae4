import { collection, command, type Transaction } from '../../shared/database'
import { removeDue } from '../../shared/removeDue'

/** The wrong tries by one user, or at one card or phone number. */
export interface TriesRecord {
  /** The last day on which they count. */
  date: string
  /** Whose, and a keyed digest of each: the same one again is no new try. */
  guesses: { by: string; digest: string }[]
}

const tries = () => collection<TriesRecord>('bindingTries')

export async function findTries(
  transaction: Transaction,
  id: string,
): Promise<TriesRecord | undefined> {
  return transaction.documents<TriesRecord>('bindingTries').get(id)
}

export async function putTries(
  transaction: Transaction,
  id: string,
  { date, guesses }: TriesRecord,
): Promise<void> {
  await transaction.documents<TriesRecord>('bindingTries').put(id, { date, guesses })
}

/** Removes the tries that count no more, as `removeDue` does; returns how many. */
export async function removeTriesBefore(date: string, until: number): Promise<number> {
  return removeDue(tries(), { date: command.lt(date) }, until)
}
