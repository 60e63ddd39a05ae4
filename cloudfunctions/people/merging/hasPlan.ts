import type { Transaction } from '../../shared/database'
import { wholeOf } from '../keptFile'
import type { PersonDocument } from '../records'

/** Whether a care plan is open for the person of a file, also with one that went into it. */
export async function hasPlan(transaction: Transaction, file: PersonDocument): Promise<boolean> {
  const files = await wholeOf(file, transaction)
  return files.some(({ carePlanId }) => carePlanId !== null)
}
