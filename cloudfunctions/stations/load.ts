import type { InputOf, OutputOf } from '@contract/procedure'
import type { loadStations } from '@contract/stations'
import { isAbove, type Station as StationFields } from '@contract/stations/stationTerms'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation, putStation, type Station } from './store'

/**
 * Stores a batch of stations, all or none; a parent stands before its children or is stored already.
 * A station that is stored keeps its parent, and its level once there are stations below it: those
 * hold the path to the top.
 */
export async function load(
  { stations }: InputOf<typeof loadStations>,
  { commit }: WriteContext,
): Promise<OutputOf<typeof loadStations>> {
  return commit(async (transaction) => {
    const placed = new Map<string, Station>()
    for (const station of stations) await place(transaction, station, placed)
    for (const station of placed.values()) await putStation(transaction, station)
    return { loaded: new Set(stations.map(({ stationId }) => stationId)).size }
  })
}

/** Puts a station among those to be stored, and its parent too where that has a child more. */
async function place(
  transaction: Transaction,
  station: StationFields,
  placed: Map<string, Station>,
): Promise<void> {
  const { stationId, parentId } = station
  const find = async (id: string) => placed.get(id) ?? (await findStation(id, transaction))
  const known = await find(stationId)
  if (known && !mayStayUnder(known, station)) throw new Refusal('STATION_CONFLICT')
  const parent = parentId === undefined ? undefined : await find(parentId)
  if (parentId !== undefined && !(parent && isAbove(parent.level, station.level))) {
    throw new Refusal('STATION_CONFLICT')
  }
  if (parent && !known) {
    placed.set(parent.stationId, { ...parent, childCount: parent.childCount + 1 })
  }
  placed.set(stationId, {
    ...station,
    path: parent ? [...parent.path, parent.stationId] : [],
    childCount: known?.childCount ?? 0,
    cardConfirmedAt: known?.cardConfirmedAt ?? null,
  })
}

function mayStayUnder(known: Station, { parentId, level }: StationFields): boolean {
  return known.parentId === parentId && (known.level === level || known.childCount === 0)
}
