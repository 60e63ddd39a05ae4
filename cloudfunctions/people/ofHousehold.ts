import type { peopleOfHousehold } from '@contract/people'
import { viewerOfRole } from '@contract/people/personFile'
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
  const member = callingMember(context)
  await requireHousehold(member, householdId)
  const files = await findOfHousehold(householdId)
  const viewer = viewerOfRole(member.role)
  return { people: files.map((file) => rowOf(file, viewer, context.now)) }
}
