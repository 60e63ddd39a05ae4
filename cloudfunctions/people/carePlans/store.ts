import type { CARE_PLAN_RESULTS } from '@contract/people/personRecordTerms'
import type { DateText } from '@contract/time'
import { collection, command, type Stored, type Transaction } from '../../shared/database'
import type { Sealed } from '../../shared/sealed'

/** The plan for one hard case. */
export interface CarePlanRecord {
  personId: string
  stationId: string
  /** The number to which it was given; who answers for that number today leads it. */
  leadNo: number
  /** As JSON. */
  goals: Sealed
  steps: number
  stepsDone: number
  nextDue: DateText | null
  open: boolean
  version: number
  openedAt: Date
  closedAt: Date | null
  closedByNo: number | null
  result: keyof typeof CARE_PLAN_RESULTS | null
  summary: Sealed | null
  /** Next due day and id: the order, and a cursor. */
  sequence: string
  sealVersion: number
}

export type CarePlanDocument = Stored<CarePlanRecord>

const CARE_PLANS = 'carePlans'

const carePlans = () => collection<CarePlanRecord>(CARE_PLANS)

export async function findCarePlan(
  id: string,
  transaction?: Transaction,
): Promise<CarePlanDocument | undefined> {
  const documents = transaction?.documents<CarePlanRecord>(CARE_PLANS) ?? carePlans()
  return documents.get(id)
}

export async function addCarePlan(
  transaction: Transaction,
  { _id, ...fields }: CarePlanDocument,
): Promise<void> {
  await transaction.documents<CarePlanRecord>(CARE_PLANS).add(_id, fields)
}

export async function changeCarePlan(
  transaction: Transaction,
  id: string,
  changes: Partial<CarePlanRecord>,
): Promise<void> {
  await transaction.documents<CarePlanRecord>(CARE_PLANS).change(id, changes)
}

/** A station's open ones, due soonest first. */
export async function findDue(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<CarePlanDocument[]> {
  return carePlans().find({
    where: {
      stationId,
      open: true,
      ...(after !== undefined && { sequence: command.gt(after) }),
    },
    orderBy: [['sequence', 'asc']],
    limit,
  })
}
