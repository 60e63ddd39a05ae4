import { MERGED_MAX } from '@contract/people/mergeProcedures'
import type { PartName } from '@contract/people/personFile'
import { collection, command, type Stored, type Transaction } from '../../shared/database'
import type { Sealed } from '../../shared/sealed'

/** Two files that were made one, with what is needed to make them two again. */
export interface MergeRecord {
  stationId: string
  keptId: string
  /** Which version of the kept file it made: in which order merges came, whatever a clock says. */
  keptVersion: number
  mergedId: string
  /** The parts that the kept file took from the other. */
  took: PartName[]
  /** These parts of the kept file as they were, and as they became, as JSON. */
  before: Sealed
  after: Sealed
  why: Sealed
  byNo: number
  at: Date
  /** False once it was taken back: the changes of the file tell when and by whom. */
  stands: boolean
  sealVersion: number
}

const MERGES = 'personMerges'

export async function findMerge(
  mergeId: string,
  transaction?: Transaction,
): Promise<Stored<MergeRecord> | undefined> {
  const documents = transaction?.documents<MergeRecord>(MERGES) ?? collection<MergeRecord>(MERGES)
  return documents.get(mergeId)
}

/** The merges into a file that stand, the latest first; only those that made a later version of it if given. */
export async function findMerges(keptId: string, afterVersion = 0): Promise<Stored<MergeRecord>[]> {
  return collection<MergeRecord>(MERGES).find({
    where: { keptId, stands: true, keptVersion: command.gt(afterVersion) },
    orderBy: [['keptVersion', 'desc']],
    limit: MERGED_MAX,
  })
}

export async function addMerge(
  transaction: Transaction,
  { _id, ...fields }: Stored<MergeRecord>,
): Promise<void> {
  await transaction.documents<MergeRecord>(MERGES).add(_id, fields)
}

export async function changeMerge(
  transaction: Transaction,
  mergeId: string,
  changes: Partial<MergeRecord>,
): Promise<void> {
  await transaction.documents<MergeRecord>(MERGES).change(mergeId, changes)
}
