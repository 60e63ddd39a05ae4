import { paged } from '../shared/paged'
import type { DeliveryEntry } from './records'
import { findDeliveries } from './store'

const PAGE_SIZE = 20

/** A page of the ledger of a station or of a household from the newest back, before a sequence. */
export async function deliveryPage(
  of: { stationId: string } | { householdId: string },
  before?: string,
): Promise<{ page: DeliveryEntry[]; next?: string }> {
  const found = await findDeliveries(of, before, PAGE_SIZE + 1)
  return paged(found, PAGE_SIZE, ({ sequence }) => sequence)
}
