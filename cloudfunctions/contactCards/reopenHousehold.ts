import type { reopenHousehold as reopenHouseholdProcedure } from '@contract/contactCards'
import type { InputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { changedHousehold, putSteps } from './changedHousehold'
import { newChange } from './changes'
import { openedHousehold } from './held'
import { addChanges } from './store'

/** The station serves the household again, with the card that it had. */
export async function reopenHousehold(
  { stationId, householdId, why }: InputOf<typeof reopenHouseholdProcedure>,
  context: WriteContext,
): Promise<Record<string, never>> {
  const member = callingMember(context)
  return context.commit(async (transaction) => {
    const household = await openedHousehold(member, householdId, transaction)
    if (!household.endedAt) throw new Refusal('NOT_OPEN')
    await putSteps(transaction, stationId, [changedHousehold(household, { endedAt: null })])
    const recording = { stationId, byNo: member.memberNo, now: context.now }
    await addChanges(transaction, [newChange(householdId, { action: 'reopen', why }, recording)])
    return {}
  })
}
