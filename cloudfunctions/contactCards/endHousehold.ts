import type { endHousehold as endHouseholdProcedure } from '@contract/contactCards'
import type { InputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { changedHousehold, putSteps } from './changedHousehold'
import { newChange } from './changes'
import { servedHousehold } from './held'
import { addChanges } from './store'

/**
 * The station no longer serves the household, in which nobody lives any more: whoever did would have nobody
 * to answer for them. The household stays on record, and its card's code is dead. Who moves in at this
 * moment changes how many live there, so one of the two is refused.
 */
export async function endHousehold(
  { stationId, householdId, why }: InputOf<typeof endHouseholdProcedure>,
  context: WriteContext,
): Promise<Record<string, never>> {
  const member = callingMember(context)
  const { now } = context
  return context.commit(async (transaction) => {
    const household = await servedHousehold(member, householdId, transaction)
    if (household.residents > 0) throw new Refusal('HOUSEHOLD_LIVED_IN')
    const step = changedHousehold(household, { endedAt: new Date(now) })
    await putSteps(transaction, stationId, [step])
    const recording = { stationId, byNo: member.memberNo, now }
    await addChanges(transaction, [newChange(householdId, { action: 'end', why }, recording)])
    return {}
  })
}
