import type { assignHouseholds } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { requireActive } from '../members/public'
import { callingMember, type WriteContext } from '../shared/serve'
import { changedHousehold, type HouseholdStep, putSteps } from './changedHousehold'
import { assignmentFields, fieldChanges, newChange } from './changes'
import { servedHousehold } from './held'
import { holderFields } from './holders'
import type { Change } from './records'
import { addChanges } from './store'

/**
 * Gives households to a liaison and a stand-in; those that have them already stay as they are. Two
 * operations for each household, and eight.
 */
export async function assign(
  { stationId, householdIds, liaisonNo, standInNo, why }: InputOf<typeof assignHouseholds>,
  context: WriteContext,
): Promise<OutputOf<typeof assignHouseholds>> {
  const member = callingMember(context)
  const recording = { stationId, byNo: member.memberNo, now: context.now }
  return context.commit(async (transaction) => {
    await requireActive(transaction, stationId, holderFields({ liaisonNo, standInNo }))
    const steps: HouseholdStep[] = []
    const changes: Change[] = []
    for (const householdId of householdIds) {
      const household = await servedHousehold(member, householdId, transaction)
      const step = changedHousehold(household, { liaisonNo, standInNo })
      const fields = fieldChanges(assignmentFields(household), assignmentFields(step.after))
      if (fields.length === 0) continue
      steps.push(step)
      changes.push(newChange(householdId, { action: 'assign', why, fields }, recording))
    }
    if (steps.length === 0) return { changed: 0 }
    await putSteps(transaction, stationId, steps)
    await addChanges(transaction, changes)
    return { changed: steps.length }
  })
}
