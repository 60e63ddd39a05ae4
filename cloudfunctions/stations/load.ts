import type { InputOf, OutputOf } from '@contract/procedure'
import type { loadStations, Station as StationFields } from '@contract/stations'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation, putStation, type Station } from './store'

/**
 * Stores a batch of stations, all or none; a parent stands before its children or is stored already.
 * A station that is stored keeps its parent: those below it hold the path to the top.
 */
export async function load(
  { stations }: InputOf<typeof loadStations>,
  { commit }: WriteContext,
): Promise<OutputOf<typeof loadStations>> {
  return commit(async (transaction) => {
    const placed = new Map<string, Station>()
    for (const station of stations) {
      const path = await pathOf(transaction, station, placed)
      placed.set(station.stationId, { ...station, path })
    }
    for (const station of placed.values()) await putStation(transaction, station)
    return { loaded: placed.size }
  })
}

async function pathOf(
  transaction: Transaction,
  { stationId, parentId }: StationFields,
  placed: ReadonlyMap<string, Station>,
): Promise<string[]> {
  const known = placed.get(stationId) ?? (await findStation(stationId, transaction))
  if (known && known.parentId !== parentId) throw new Refusal('STATION_CONFLICT')
  if (parentId === undefined) return []
  const parent = placed.get(parentId) ?? (await findStation(parentId, transaction))
  if (!parent || parent.path.includes(stationId) || parentId === stationId) {
    throw new Refusal('STATION_CONFLICT')
  }
  return [...parent.path, parentId]
}
