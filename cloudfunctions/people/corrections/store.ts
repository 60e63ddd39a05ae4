import type { PartName } from '@contract/people/personFile'
import type { CORRECTION_STATUSES } from '@contract/people/personRecordTerms'
import { collection, command, type Stored, type Transaction } from '../../shared/database'
import type { Sealed } from '../../shared/sealed'

/** What the person, or who acts for the person, holds to be wrong in the file. */
export interface CorrectionRecord {
  personId: string
  stationId: string
  part: PartName
  text: Sealed
  /** The OPENID of who wrote it. */
  callerId: string
  byFamily: boolean
  at: Date
  status: keyof typeof CORRECTION_STATUSES
  reply: Sealed | null
  settledAt: Date | null
  settledByNo: number | null
  /** Time and id: the order, and a cursor. */
  sequence: string
  sealVersion: number
}

const CORRECTIONS = 'corrections'

const corrections = () => collection<CorrectionRecord>(CORRECTIONS)

export async function findCorrection(
  transaction: Transaction,
  id: string,
): Promise<Stored<CorrectionRecord> | undefined> {
  return transaction.documents<CorrectionRecord>(CORRECTIONS).get(id)
}

export async function addCorrection(
  transaction: Transaction,
  { _id, ...fields }: Stored<CorrectionRecord>,
): Promise<void> {
  await transaction.documents<CorrectionRecord>(CORRECTIONS).add(_id, fields)
}

export async function changeCorrection(
  transaction: Transaction,
  id: string,
  changes: Partial<CorrectionRecord>,
): Promise<void> {
  await transaction.documents<CorrectionRecord>(CORRECTIONS).change(id, changes)
}

/** Those of some files about some parts, the latest first. */
export async function findOfPeople(
  personIds: readonly string[],
  parts: readonly PartName[],
  after: string | undefined,
  limit: number,
): Promise<Stored<CorrectionRecord>[]> {
  return corrections().find({
    where: {
      personId: command.in(personIds),
      part: command.in(parts),
      ...(after !== undefined && { sequence: command.lt(after) }),
    },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

/** A station's open ones, the oldest first. */
export async function findOpen(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<Stored<CorrectionRecord>[]> {
  return corrections().find({
    where: {
      stationId,
      status: 'open',
      ...(after !== undefined && { sequence: command.gt(after) }),
    },
    orderBy: [['sequence', 'asc']],
    limit,
  })
}
