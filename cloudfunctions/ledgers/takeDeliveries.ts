import { cardNoText } from '@contract/contactCards/contactCardTerms'
import { DELIVERY_EXPORT_COLUMNS } from '@contract/ledgers/ledgerDeliveryColumns'
import { EXPORT_ROWS_MAX } from '@contract/ledgers/ledgerTerms'
import { dateOf } from '@contract/time'
import { type DeliveryEntry, deliveryRow, findDeliveries } from '../contactCards/public'
import { findRoster, type Roster } from '../members/public'
import { paged } from '../shared/paged'
import { type Page, type Taken, type Taking, takePages } from './taken'

/** The station's delivery ledger, the latest entry first. */
export async function takeDeliveries({ stationId, after }: Taking): Promise<Taken> {
  const roster = await findRoster(stationId)
  const { items, next } = await takePages(EXPORT_ROWS_MAX, after, (before, limit) =>
    deliveriesPage(stationId, before, limit),
  )
  const rows = items.map((entry) => rowOf(entry, roster))
  return { columns: DELIVERY_EXPORT_COLUMNS, rows, next, personIds: [] }
}

async function deliveriesPage(
  stationId: string,
  before: string | undefined,
  limit: number,
): Promise<Page<DeliveryEntry>> {
  const found = await findDeliveries({ stationId }, before, limit + 1)
  const { page, next } = paged(found, limit, ({ sequence }) => sequence)
  return { items: page, next }
}

function rowOf(entry: DeliveryEntry, roster: Roster): Record<string, unknown> {
  const row = deliveryRow(entry, roster)
  return {
    ...row,
    cardNo: cardNoText(row.cardNo),
    by: row.by.name,
    recordedBy: row.recordedBy.name,
    recordedOn: dateOf(row.recordedAt),
  }
}
