import type { LookedAt, PartName } from '@contract/people/personFile'
import type { ChangeAction } from '@contract/people/personRecordTerms'
import { collection, command, type Stored, type Transaction } from '../../shared/database'
import type { Sealed } from '../../shared/sealed'

/** One change to a file; only ever added. */
export interface ChangeRecord {
  personId: string
  stationId: string
  action: ChangeAction
  parts: PartName[]
  /** The parts that changed, as they were and as they became, as JSON. */
  before: Sealed | null
  after: Sealed | null
  why: Sealed | null
  byNo: number
  at: Date
  /** Time and id: the order, and a cursor. */
  sequence: string
  sealVersion: number
}

/** That a member looked into a file; `_id` is file, member and hour, or file and export. */
export interface OpeningRecord {
  personId: string
  stationId: string
  byNo: number
  how: 'opened' | 'exported'
  parts: LookedAt[]
  /** Whether whole numbers were shown. */
  revealed: boolean
  at: Date
  sequence: string
}

const CHANGES = 'personChanges'
const OPENINGS = 'personOpenings'

const changes = () => collection<ChangeRecord>(CHANGES)
const openings = () => collection<OpeningRecord>(OPENINGS)

export async function addChanges(
  transaction: Transaction,
  records: readonly Stored<ChangeRecord>[],
): Promise<void> {
  if (records.length > 0) await transaction.documents<ChangeRecord>(CHANGES).addMany(records)
}

/** The changes to some files that are of some kinds, the latest first. */
export async function findChanges(
  personIds: readonly string[],
  actions: readonly ChangeAction[],
  after: string | undefined,
  limit: number,
): Promise<Stored<ChangeRecord>[]> {
  const { where, orderBy } = latestOf(personIds, after)
  return changes().find({ where: { ...where, action: command.in(actions) }, orderBy, limit })
}

/** @throws Error with the duplicate key `_id_` where it is recorded already */
export async function addOpening({ _id, ...fields }: Stored<OpeningRecord>): Promise<void> {
  await openings().add(_id, fields)
}

/** @throws Error with the duplicate key `_id_` where one is recorded already; those before it stay */
export async function addOpenings(records: readonly Stored<OpeningRecord>[]): Promise<void> {
  if (records.length > 0) await openings().addMany(records)
}

/** When some of these parts of some files were looked at, the latest first. */
export async function findOpenings(
  personIds: readonly string[],
  parts: readonly LookedAt[],
  after: string | undefined,
  limit: number,
): Promise<Stored<OpeningRecord>[]> {
  const { where, orderBy } = latestOf(personIds, after)
  return openings().find({ where: { ...where, parts: command.in(parts) }, orderBy, limit })
}

function latestOf(personIds: readonly string[], after: string | undefined) {
  return {
    where: {
      personId: command.in(personIds),
      ...(after !== undefined && { sequence: command.lt(after) }),
    },
    orderBy: [['sequence', 'desc']] as const,
  }
}
