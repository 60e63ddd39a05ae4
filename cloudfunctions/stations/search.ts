import type { InputOf, OutputOf } from '@contract/procedure'
import type { FoundStation, searchStations } from '@contract/stations'
import { stationsAbove } from './above'
import { placeSpelling } from './placeSpelling'
import { fits, isOneLetterOff, plainPlace, readPlace, withoutArea } from './placeText'
import { findByPlace, findBySpelling, findStations, type Station } from './store'

const SHOWN_MAX = 20
/** Of places that share a name, more are looked at than shown: what was typed before it tells them apart. */
const LOOKED_AT_MAX = 100

/** The stations that somebody may mean by a text: two database operations, five at most where none is called so. */
export async function search({
  text,
}: InputOf<typeof searchStations>): Promise<OutputOf<typeof searchStations>> {
  const typed = plainPlace(text)
  const readings = readPlace(text)
  if (readings.length === 0) return { stations: [] }
  const once = readPlace(withoutArea(typed))
  const beginnings = [...readings, ...once].map(({ beginning }) => beginning)
  const looked = await findByPlace([...new Set(beginnings)], LOOKED_AT_MAX)
  const isMore = looked.length === LOOKED_AT_MAX
  const found = await withAbove(looked)
  const named = found.filter(({ place, under }) =>
    readings.some((reading) => fits(reading, place, under)),
  )
  if (named.length > 0) return cut(named, isMore)
  // What was a town is a street now, and people still call it a town.
  const renamed = found.filter(({ place, under }) =>
    once.some((reading) => withoutArea(place) === reading.beginning && fits(reading, place, under)),
  )
  if (renamed.length > 0) return { ...cut(renamed, isMore), guessed: true }
  const meant = await guess(typed)
  return { ...cut(await withAbove(meant), false), ...(meant.length > 0 && { guessed: true }) }
}

/** The stations that sound like what was typed, or are called so but for one letter. */
async function guess(typed: string): Promise<Station[]> {
  const [first] = [...typed]
  const spelling = placeSpelling(typed)
  const [sounding, beginning] = await Promise.all([
    // One letter alone sounds like a great many.
    [...typed].length > 1 && spelling !== '' ? findBySpelling(spelling, LOOKED_AT_MAX) : [],
    first === undefined ? [] : findByPlace([first], LOOKED_AT_MAX),
  ])
  const close = beginning.filter(({ place }) => isOneLetterOff(typed, place))
  return [...new Map([...sounding, ...close].map((each) => [each.stationId, each])).values()]
}

function cut(found: FoundStation[], isMore: boolean): OutputOf<typeof searchStations> {
  const stations = found.sort(byNearness).slice(0, SHOWN_MAX)
  return { stations, ...((isMore || found.length > SHOWN_MAX) && { more: true }) }
}

async function withAbove(stations: readonly Station[]): Promise<FoundStation[]> {
  const above = await findStations([...new Set(stations.flatMap(({ path }) => path))])
  return stations.map((station) => toFound(station, stationsAbove(station, above)))
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
