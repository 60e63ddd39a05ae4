import type { editHousehold as editHouseholdProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { followHousehold } from '../people/public'
import type { WriteContext } from '../shared/serve'
import { editHousehold } from './editHousehold'

/** Edits a household; into another village those who live there follow before the reply goes out (decision 019). */
export async function editAndFollow(
  input: InputOf<typeof editHouseholdProcedure>,
  context: WriteContext,
): Promise<OutputOf<typeof editHouseholdProcedure>> {
  const output = await editHousehold(input, context)
  if (input.edit.village !== undefined) await followHousehold(input.householdId, context.now)
  return output
}
