import { alone, forEachDue, type JobTime } from '../shared/forEachDue'
import { transact } from '../shared/transact'
import { changeImport, findAbandoned, findImport, type ImportOfRecord } from './store'

/**
 * Says of imports that nobody went on with in time that they have no rows to write any more: what the check
 * kept of them goes in the same moment. Safe to run twice.
 * @returns how many
 */
export async function endAbandoned(time: JobTime): Promise<number> {
  const before = new Date(time.now)
  const job = {
    find: (after: ImportOfRecord | undefined, limit: number) => findAbandoned(before, after, limit),
    split: alone<ImportOfRecord>,
    work: ({ _id }: ImportOfRecord) => endOne(_id, before),
  }
  return forEachDue(job, time)
}

/** One that was checked anew meanwhile, or came to its end, stays as it is. */
function endOne(importId: string, before: Date): Promise<0 | 1> {
  return transact(async (transaction) => {
    const record = await findImport(importId, transaction)
    if (!record?.hasRowsToWrite || record.filesUntil >= before) return 0
    await changeImport(transaction, importId, { hasRowsToWrite: false })
    return 1
  })
}
