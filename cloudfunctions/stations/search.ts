import type { InputOf, OutputOf } from '@contract/procedure'
import type { FoundStation, searchStations } from '@contract/stations'
import { stationsAbove } from './above'
import { fits, readPlace } from './placeText'
import { findByPlace, findStations, type Station } from './store'

const SHOWN_MAX = 20
/** Of places that share a name, more are looked at than shown: what was typed before it tells them apart. */
const LOOKED_AT_MAX = 100

/** The stations that somebody may mean by a text: two database operations. */
export async function search({
  text,
}: InputOf<typeof searchStations>): Promise<OutputOf<typeof searchStations>> {
  const readings = readPlace(text)
  if (readings.length === 0) return { stations: [] }
  const beginnings = readings.map(({ beginning }) => beginning)
  const stations = await findByPlace(beginnings, LOOKED_AT_MAX)
  const above = await findStations([...new Set(stations.flatMap(({ path }) => path))])
  const found = stations
    .map((station) => toFound(station, stationsAbove(station, above)))
    .filter(({ place, under }) => readings.some((reading) => fits(reading, place, under)))
  return { stations: found.sort(byNearness).slice(0, SHOWN_MAX) }
}

function toFound(
  { stationId, place, level, dutyPhone }: Station,
  above: readonly Station[],
): FoundStation {
  return { stationId, place, level, dutyPhone, under: above.map((each) => each.place) }
}

/** The shorter name first: more of it was typed. */
function byNearness(a: FoundStation, b: FoundStation): number {
  const [left, right] = [a.place + a.stationId, b.place + b.stationId]
  return a.place.length - b.place.length || (left < right ? -1 : 1)
}
