import type { LIFE_EVENT_KINDS } from '@contract/people/personRecordTerms'
import type { DateText } from '@contract/time'
import { collection, command, type Stored, type Transaction } from '../../shared/database'
import type { Sealed } from '../../shared/sealed'

/** Something that happened in a person's life; one that is wrong is withdrawn, never removed. */
export interface LifeEventRecord {
  personId: string
  stationId: string
  kind: keyof typeof LIFE_EVENT_KINDS
  on: DateText
  note: Sealed | null
  byNo: number
  at: Date
  withdrawnAt: Date | null
  withdrawnByNo: number | null
  withdrawnBecause: Sealed | null
  /** Day and id: the order, and a cursor. */
  sequence: string
  sealVersion: number
}

const LIFE_EVENTS = 'lifeEvents'

export async function findLifeEvent(
  transaction: Transaction,
  id: string,
): Promise<Stored<LifeEventRecord> | undefined> {
  return transaction.documents<LifeEventRecord>(LIFE_EVENTS).get(id)
}

export async function addLifeEvent(
  transaction: Transaction,
  { _id, ...fields }: Stored<LifeEventRecord>,
): Promise<void> {
  await transaction.documents<LifeEventRecord>(LIFE_EVENTS).add(_id, fields)
}

export async function changeLifeEvent(
  transaction: Transaction,
  id: string,
  changes: Partial<LifeEventRecord>,
): Promise<void> {
  await transaction.documents<LifeEventRecord>(LIFE_EVENTS).change(id, changes)
}

/** The events of some files that are of some kinds, the latest first. */
export async function findLifeEvents(
  personIds: readonly string[],
  kinds: readonly LifeEventRecord['kind'][],
  after: string | undefined,
  limit: number,
): Promise<Stored<LifeEventRecord>[]> {
  return collection<LifeEventRecord>(LIFE_EVENTS).find({
    where: {
      personId: command.in(personIds),
      kind: command.in(kinds),
      ...(after !== undefined && { sequence: command.lt(after) }),
    },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}
