import type { InputOf, OutputOf } from '@contract/procedure'
import type { ListedStation, listStations } from '@contract/stations'
import { findChildren, type Station } from './store'

/** A district has some tens of townships, a township some tens of villages. */
const PAGE_SIZE = 100

/** The stations right under one, by their ids: one database operation. */
export async function list({
  parentId,
  after,
}: InputOf<typeof listStations>): Promise<OutputOf<typeof listStations>> {
  const found = await findChildren(parentId, after, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    stations: page.map(listed),
    ...(found.length > PAGE_SIZE && last && { next: last.stationId }),
  }
}

function listed({ stationId, place, level, dutyPhone, childCount }: Station): ListedStation {
  return { stationId, place, level, dutyPhone, hasBelow: childCount > 0 }
}
