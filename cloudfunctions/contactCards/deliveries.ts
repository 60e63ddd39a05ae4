import type { listDeliveries } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../members/public'
import { paged } from '../shared/paged'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { openedHousehold } from './held'
import { deliveryRow } from './newDelivery'
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
  const [roster, found] = await Promise.all([
    findRoster(stationId),
    findDeliveries(of, after, PAGE_SIZE + 1),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    deliveries: page.map((entry) => deliveryRow(entry, roster)),
    ...next,
  }
}
