import type { peopleOfHousehold } from '@contract/people'
import { viewerOfRole } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import { type Context, callingMember } from '../shared/serve'
import { rowOf } from './shown'
import { findOfHousehold } from './store'
import { requireHousehold } from './viewed'

const PAGE_SIZE = 30

/** A page of those of a household: three database operations with the membership. */
export async function ofHousehold(
  { householdId, after }: InputOf<typeof peopleOfHousehold>,
  context: Context,
): Promise<OutputOf<typeof peopleOfHousehold>> {
  const member = callingMember(context)
  await requireHousehold(member, householdId)
  const found = await findOfHousehold(householdId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ byPinyin }) => byPinyin ?? '')
  const viewer = viewerOfRole(member.role)
  return { people: page.map((file) => rowOf(file, viewer, context.now)), ...next }
}
