import type { InputOf, OutputOf } from '@contract/procedure'
import type { listStations } from '@contract/stations'
import type { ListedStation } from '@contract/stations/stationShapes'
import { paged } from '../shared/paged'
import { findChildren, type Station } from './store'

/** A district has some tens of townships, a township some tens of villages. */
const PAGE_SIZE = 100

/** The stations right under one, by their ids: one database operation. */
export async function list({
  parentId,
  after,
}: InputOf<typeof listStations>): Promise<OutputOf<typeof listStations>> {
  const found = await findChildren(parentId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ stationId }) => stationId)
  return {
    stations: page.map(listed),
    ...next,
  }
}

function listed({ stationId, place, level, dutyPhone, childCount }: Station): ListedStation {
  return { stationId, place, level, dutyPhone, hasBelow: childCount > 0 }
}
