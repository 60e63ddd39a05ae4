import type { householdChanges as householdChangesProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../members/public'
import { paged } from '../shared/paged'
import { type Context, callingMember } from '../shared/serve'
import { changeRow } from './changes'
import { openedHousehold } from './held'
import type { Change } from './records'
import { findChanges } from './store'

const PAGE_SIZE = 20

/** What was done to a household before what was read already: four operations with the membership. */
export async function householdChanges(
  { stationId, householdId, after }: InputOf<typeof householdChangesProcedure>,
  context: Context,
): Promise<OutputOf<typeof householdChangesProcedure>> {
  await openedHousehold(callingMember(context), householdId)
  const [roster, { page, ...next }] = await Promise.all([
    findRoster(stationId),
    changePage(householdId, after),
  ])
  return { changes: page.map((change) => changeRow(change, roster)), ...next }
}

/** A page of a household's changes from the newest back, before a sequence. */
export async function changePage(
  householdId: string,
  before?: string,
): Promise<{ page: Change[]; next?: string }> {
  const found = await findChanges(householdId, before, PAGE_SIZE + 1)
  return paged(found, PAGE_SIZE, ({ sequence }) => sequence)
}
