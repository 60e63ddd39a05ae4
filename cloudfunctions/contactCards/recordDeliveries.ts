import type { Delivery } from '@contract/contactCards/contactCardInputs'
import { tellsCard } from '@contract/contactCards/contactCardRules'
import { ERROR_MESSAGES } from '@contract/errors'
import type { Instant } from '@contract/time'
import type { Roster } from '../members/public'
import type { Transaction } from '../shared/database'
import type { Recording } from '../shared/recording'
import type { Refusal } from '../shared/refusal'
import { refusalOfAttempt, withAttempt } from './attempts'
import { type HouseholdStep, putSteps } from './changedHousehold'
import { holderIn } from './holders'
import { cardOf, newDelivery } from './newDelivery'
import type { DeliveryEntry, Household } from './records'
import { addDeliveries, findHousehold } from './store'

/** One time that a card was brought, as a round on paper tells it. */
interface ToldDelivery {
  /** Which card; undefined where the paper does not say. */
  issue?: number | undefined
  delivery: Delivery
}

/** One row of a round that was done on paper. */
export interface DeliveryOnPaper extends ToldDelivery {
  householdId: string
}

/** What is wrong with a row, in words for the person, and what of it is. */
export interface DeliveryProblem {
  field: 'cardNo' | 'issue' | 'on'
  message: string
}

/** What a row came to: `unchanged` where it was recorded before, why not where it cannot be. */
export type RecordedRow = 'added' | 'unchanged' | { problem: DeliveryProblem }

const WHICH_CARD = '这一户那天换了新卡，请写上送的是第几张。'

/** Why a row cannot be recorded as things stand; undefined where it can. */
export function deliveryProblem(
  household: Household,
  told: ToldDelivery,
  now: Instant,
): DeliveryProblem | undefined {
  if (isRecorded(household, told)) return undefined
  const { on } = told.delivery
  const issue = told.issue ?? household.issue
  const refusal = refusalOfAttempt(household, { issue, on }, now, '')
  if (refusal) return problemOf(refusal)
  const isTold = told.issue !== undefined || tellsCard(on, issue, household.issuedAt.getTime())
  return isTold ? undefined : { field: 'issue', message: WHICH_CARD }
}

function problemOf({ code, issues }: Refusal): DeliveryProblem {
  const [wrongDay] = issues ?? []
  if (wrongDay) return { field: 'on', message: wrongDay.message }
  const field = code === 'OLD_CARD_BROUGHT' ? 'issue' : 'cardNo'
  return { field, message: ERROR_MESSAGES[code] }
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
  for (const { householdId, ...told } of rows) {
    const before = steps.get(householdId)?.before ?? (await findHousehold(householdId, transaction))
    if (before?.stationId !== stationId) throw new Error('A row names no household of the station')
    const household = steps.get(householdId)?.after ?? before
    const problem = deliveryProblem(household, told, now)
    if (problem === undefined && !isRecorded(household, told)) {
      const entry = newDelivery(cardOf(household), told.delivery, recording)
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
export function isRecorded(household: Household, { issue, delivery }: ToldDelivery): boolean {
  if (issue !== undefined && issue !== household.issue) return false
  const { way, on, byNo } = delivery
  return household.attempts.some((each) => each.way === way && each.on === on && each.byNo === byNo)
}
