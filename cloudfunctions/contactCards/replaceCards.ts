import type { replaceCards as replaceCardsProcedure } from '@contract/contactCards'
import type { InputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { callingMember, type WriteContext } from '../shared/serve'
import { newCardCode } from './cardCode'
import { changedHousehold, type HouseholdStep, putSteps } from './changedHousehold'
import { newChange } from './changes'
import { servedHousehold } from './held'
import type { Change, Household } from './records'
import { addChanges } from './store'

/**
 * A new card for each household, without one until it is brought. The old code's index is gone from
 * the record, and so nothing tells it from a code that never was.
 */
export async function replaceCards(
  { stationId, householdIds, why: reason }: InputOf<typeof replaceCardsProcedure>,
  context: WriteContext,
): Promise<Record<string, never>> {
  const member = callingMember(context)
  const { now } = context
  const recording = { stationId, byNo: member.memberNo, now }
  return context.commit(async (transaction) => {
    const steps: HouseholdStep[] = []
    const changes: Change[] = []
    for (const householdId of householdIds) {
      const household = await servedHousehold(member, householdId, transaction)
      steps.push(withNewCard(household, now))
      const { issue } = household
      const change = { action: 'replaceCard', reason, issue } as const
      changes.push(newChange(householdId, change, recording))
    }
    await putSteps(transaction, stationId, steps)
    await addChanges(transaction, changes)
    return {}
  })
}

function withNewCard(household: Household, now: Instant): HouseholdStep {
  return changedHousehold(household, {
    ...newCardCode(household._id),
    issue: household.issue + 1,
    issuedAt: new Date(now),
    printed: null,
    attempts: [],
    seenAt: null,
  })
}
