import type { oneHousehold as oneHouseholdProcedure } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../members/public'
import { type Context, callingMember } from '../shared/serve'
import { changeRow } from './changes'
import { deliveryPage } from './deliveryPage'
import { openedHousehold } from './held'
import { changePage } from './householdChanges'
import { householdRow } from './householdRow'
import { deliveryRow } from './newDelivery'
import { addressOf } from './newHousehold'
import type { Household } from './records'

/** One household with what was last done: five operations with the membership. */
export async function oneHousehold(
  { stationId, householdId }: InputOf<typeof oneHouseholdProcedure>,
  context: Context,
): Promise<OutputOf<typeof oneHouseholdProcedure>> {
  const household = await openedHousehold(callingMember(context), householdId)
  const [roster, deliveries, changes] = await Promise.all([
    findRoster(stationId),
    deliveryPage({ householdId }),
    changePage(householdId),
  ])
  const address = addressOf(household)
  return {
    ...householdRow(household, roster),
    ...(address !== undefined && { address }),
    issue: household.issue,
    issuedAt: household.issuedAt.getTime(),
    ...printedOn(household, roster),
    ...(household.seenAt && { seenAt: household.seenAt.getTime() }),
    added: { by: roster.named(household.addedByNo), at: household.addedAt.getTime() },
    deliveries: deliveries.page.map((entry) => deliveryRow(entry, roster)),
    ...(deliveries.next !== undefined && { deliveriesNext: deliveries.next }),
    changes: changes.page.map((change) => changeRow(change, roster)),
    ...(changes.next !== undefined && { changesNext: changes.next }),
  }
}

function printedOn({ printed }: Household, roster: Roster): Pick<HouseholdDetail, 'printed'> {
  if (!printed) return {}
  return {
    printed: {
      liaison: roster.named(printed.liaisonNo),
      standIn: roster.named(printed.standInNo),
      ...(printed.at && { at: printed.at.getTime() }),
    },
  }
}
