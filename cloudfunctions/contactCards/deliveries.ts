import type { listDeliveries } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../members/public'
import { paged } from '../shared/paged'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { openedHousehold } from './held'
import { deliveryRow } from './newDelivery'
import type { DeliveryEntry } from './records'
import { findDeliveries } from './store'

const PAGE_SIZE = 20

/** A page of the ledger, newest first: three operations, one more for a household's. */
export async function deliveries(
  { stationId, householdId, after }: InputOf<typeof listDeliveries>,
  context: Context,
): Promise<OutputOf<typeof listDeliveries>> {
  const member = callingMember(context)
  if (householdId !== undefined) await openedHousehold(member, householdId)
  else if (member.role === 'liaison') throw new Refusal('NOT_ALLOWED')
  const of = householdId === undefined ? { stationId } : { householdId }
  const [roster, { page, ...next }] = await Promise.all([
    findRoster(stationId),
    deliveryPage(of, after),
  ])
  return {
    deliveries: page.map((entry) => deliveryRow(entry, roster)),
    ...next,
  }
}

/** A page of the ledger of a station or of a household from the newest back, before a sequence. */
export async function deliveryPage(
  of: { stationId: string } | { householdId: string },
  before?: string,
): Promise<{ page: DeliveryEntry[]; next?: string }> {
  const found = await findDeliveries(of, before, PAGE_SIZE + 1)
  return paged(found, PAGE_SIZE, ({ sequence }) => sequence)
}
