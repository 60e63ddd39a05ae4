import type { listDeliveries } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../members/public'
import { deliveryPage } from './deliveryPage'
import { deliveryRow } from './newDelivery'

/** A page of the station's ledger, newest first: three operations. */
export async function deliveries({
  stationId,
  after,
}: InputOf<typeof listDeliveries>): Promise<OutputOf<typeof listDeliveries>> {
  const [roster, { page, ...next }] = await Promise.all([
    findRoster(stationId),
    deliveryPage({ stationId }, after),
  ])
  return { deliveries: page.map((entry) => deliveryRow(entry, roster)), ...next }
}
