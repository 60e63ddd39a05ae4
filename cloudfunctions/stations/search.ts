import type { InputOf, OutputOf } from '@contract/procedure'
import type { FoundStation, searchStations } from '@contract/stations'
import { stationsAbove } from './above'
import { placeSpelling } from './placeSpelling'
import { fits, isOneLetterOff, plainPlace, readPlace } from './placeText'
import { findByPlace, findBySpelling, findStations, type Station } from './store'

const SHOWN_MAX = 20
/** Of places that share a name, more are looked at than shown: what was typed before it tells them apart. */
const LOOKED_AT_MAX = 100

/** The stations that somebody may mean by a text: two database operations, five at most where none is called so. */
export async function search({
  text,
}: InputOf<typeof searchStations>): Promise<OutputOf<typeof searchStations>> {
  const readings = readPlace(text)
  if (readings.length === 0) return { stations: [] }
  const looked = await findByPlace(
    readings.map(({ beginning }) => beginning),
    LOOKED_AT_MAX,
  )
  const named = (await withAbove(looked)).filter(({ place, under }) =>
    readings.some((reading) => fits(reading, place, under)),
  )
  if (named.length > 0) return cut(named, looked.length === LOOKED_AT_MAX)
  const meant = await guess(plainPlace(text))
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
