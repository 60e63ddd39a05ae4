import type { InputOf, OutputOf } from '@contract/procedure'
import type { loadStations, Station as StationFields } from '@contract/stations'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation, putStation, type Station } from './store'

/** Stores a batch of stations, all or none; a parent stands before its children or is stored already. */
export async function load(
  { stations }: InputOf<typeof loadStations>,
  { commit }: WriteContext,
): Promise<OutputOf<typeof loadStations>> {
  const placed = await placeInTree(stations)
  return commit(async (transaction) => {
    for (const station of placed) await putStation(transaction, station)
    return { loaded: placed.length }
  })
}

async function placeInTree(stations: readonly StationFields[]): Promise<Station[]> {
  const placed = new Map<string, Station>()
  for (const station of stations) {
    const path = await pathUnder(station.parentId, placed)
    if (path.includes(station.stationId)) throw new Refusal('STATION_CONFLICT')
    placed.set(station.stationId, { ...station, path })
  }
  return [...placed.values()]
}

async function pathUnder(
  parentId: string | undefined,
  placed: ReadonlyMap<string, Station>,
): Promise<string[]> {
  if (parentId === undefined) return []
  const parent = placed.get(parentId) ?? (await findStation(parentId))
  if (!parent) throw new Refusal('STATION_CONFLICT')
  return [...parent.path, parentId]
}
