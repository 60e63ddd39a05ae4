import type { Delivery } from '@contract/contactCards/contactCardInputs'
import { ERROR_MESSAGES } from '@contract/errors'
import type { Instant } from '@contract/time'
import type { Roster } from '../members/public'
import type { Transaction } from '../shared/database'
import type { Recording } from '../shared/recording'
import { refusalOfAttempt, withAttempt } from './attempts'
import { type HouseholdStep, putSteps } from './changedHousehold'
import { holderIn } from './holders'
import { cardOf, newDelivery } from './newDelivery'
import type { DeliveryEntry, Household } from './records'
import { addDeliveries, findHousehold } from './store'

/** One row of a round that was done on paper. */
export interface DeliveryOnPaper {
  householdId: string
  delivery: Delivery
}

/** What a row came to: `unchanged` where it was recorded before, a refusal's text where it cannot be. */
export type RecordedRow = 'added' | 'unchanged' | { problem: string }

/** Why a row cannot be recorded as things stand, in words for the person; undefined where it can. */
export function deliveryProblem(
  household: Household,
  delivery: Delivery,
  now: Instant,
): string | undefined {
  if (isRecorded(household, delivery)) return undefined
  const refusal = refusalOfAttempt(household, delivery.on, now, '')
  return refusal && (refusal.issues?.[0]?.message ?? ERROR_MESSAGES[refusal.code])
}

/**
 * Records up to a hundred rows of one station, in their order; the same rows again change nothing.
 * Two operations for each household and two more. Whoever calls has checked that the station knows
 * who brought the cards.
 * @throws Error for a household that is not the station's
 */
export async function recordDeliveries(
  transaction: Transaction,
  recording: Recording,
  rows: readonly DeliveryOnPaper[],
  roster: Roster,
): Promise<RecordedRow[]> {
  const { stationId, now } = recording
  const steps = new Map<string, HouseholdStep>()
  const entries: DeliveryEntry[] = []
  const results: RecordedRow[] = []
  for (const { householdId, delivery } of rows) {
    const before = steps.get(householdId)?.before ?? (await findHousehold(householdId, transaction))
    if (before?.stationId !== stationId) throw new Error('A row names no household of the station')
    const household = steps.get(householdId)?.after ?? before
    const problem = deliveryProblem(household, delivery, now)
    if (problem === undefined && !isRecorded(household, delivery)) {
      const entry = newDelivery(cardOf(household), delivery, recording)
      const { after } = withAttempt(household, entry, holderIn(roster))
      steps.set(householdId, { before, after })
      entries.push(entry)
      results.push('added')
    } else {
      results.push(problem === undefined ? 'unchanged' : { problem })
    }
  }
  if (entries.length === 0) return results
  await putSteps(transaction, stationId, [...steps.values()])
  await addDeliveries(transaction, entries)
  return results
}

/** Whether the same attempt stands in the ledger already. */
export function isRecorded({ attempts }: Household, { way, on, byNo }: Delivery): boolean {
  return attempts.some((each) => each.way === way && each.on === on && each.byNo === byNo)
}
