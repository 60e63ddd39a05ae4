import type { deliveriesOfHousehold as deliveriesOfHouseholdProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../members/public'
import { type Context, callingMember } from '../shared/serve'
import { deliveryPage } from './deliveryPage'
import { openedHousehold } from './held'
import { deliveryRow } from './newDelivery'

/** A page of a household's ledger, newest first: four operations. */
export async function deliveriesOfHousehold(
  { stationId, householdId, after }: InputOf<typeof deliveriesOfHouseholdProcedure>,
  context: Context,
): Promise<OutputOf<typeof deliveriesOfHouseholdProcedure>> {
  await openedHousehold(callingMember(context), householdId)
  const [roster, { page, ...next }] = await Promise.all([
    findRoster(stationId),
    deliveryPage({ householdId }, after),
  ])
  return { deliveries: page.map((entry) => deliveryRow(entry, roster)), ...next }
}
