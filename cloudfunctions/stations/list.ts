import type { InputOf, OutputOf } from '@contract/procedure'
import type { listStations } from '@contract/stations'
import { findChildren } from './store'

/** The stations right under one: one database operation. */
export async function list({
  parentId,
}: InputOf<typeof listStations>): Promise<OutputOf<typeof listStations>> {
  const stations = await findChildren(parentId)
  return {
    stations: stations.map(({ stationId, place, level, dutyPhone }) => ({
      stationId,
      place,
      level,
      dutyPhone,
    })),
  }
}
