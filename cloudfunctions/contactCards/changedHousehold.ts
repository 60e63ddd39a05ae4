import type { Transaction } from '../shared/database'
import { countsChange, numbersOf, standingOf } from './counts'
import type { Household, HouseholdRecord } from './records'
import { addToCounts, putHousehold } from './store'

/** A household before and after one step. */
export interface HouseholdStep {
  before: Household
  after: Household
}

/** A household with some fields changed, and with what lists ask for told anew. */
export function changedHousehold(
  before: Household,
  changes: Partial<HouseholdRecord>,
): HouseholdStep {
  return { before, after: withTold({ ...before, ...changes }) }
}

/** The two fields that are told by the rest. */
export function withTold(household: Household): Household {
  return { ...household, standing: standingOf(household), numbers: numbersOf(household) }
}

/** Stores households of one station and, in the same transaction, keeps its counts. */
export async function putSteps(
  transaction: Transaction,
  stationId: string,
  steps: readonly HouseholdStep[],
): Promise<void> {
  // The counts are what others want too: who is late at them has done little in vain.
  await addToCounts(transaction, stationId, countsChange(steps))
  for (const { after } of steps) await putHousehold(transaction, after)
}
