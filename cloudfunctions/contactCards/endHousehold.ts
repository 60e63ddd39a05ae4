import type { endHousehold as endHouseholdProcedure } from '@contract/contactCards'
import type { InputOf } from '@contract/procedure'
import { callingMember, type WriteContext } from '../shared/serve'
import { changedHousehold, putSteps } from './changedHousehold'
import { newChange } from './changes'
import { servedHousehold } from './held'
import { addChanges } from './store'

/** The station no longer serves the household; it stays on record, and its card's code is dead. */
export async function endHousehold(
  { stationId, householdId, why }: InputOf<typeof endHouseholdProcedure>,
  context: WriteContext,
): Promise<Record<string, never>> {
  const member = callingMember(context)
  const { now } = context
  return context.commit(async (transaction) => {
    const household = await servedHousehold(member, householdId, transaction)
    const step = changedHousehold(household, { endedAt: new Date(now) })
    await putSteps(transaction, stationId, [step])
    const recording = { stationId, byNo: member.memberNo, now }
    await addChanges(transaction, [newChange(householdId, { action: 'end', why }, recording)])
    return {}
  })
}
