import type { peopleOfHousehold } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { type Context, callingMember } from '../shared/serve'
import { rowOf } from './shown'
import { findOfHousehold } from './store'
import { requireHousehold } from './viewed'

/** Everybody of a household: three database operations with the membership. */
export async function ofHousehold(
  { householdId }: InputOf<typeof peopleOfHousehold>,
  context: Context,
): Promise<OutputOf<typeof peopleOfHousehold>> {
  await requireHousehold(callingMember(context), householdId)
  const files = await findOfHousehold(householdId)
  return { people: files.map((file) => rowOf(file, context.now)) }
}
