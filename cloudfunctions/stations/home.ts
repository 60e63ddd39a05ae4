import type { InputOf, OutputOf } from '@contract/procedure'
import type { stationHome } from '@contract/stations'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { closedSoon } from './closedSoon'
import { offered } from './offered'
import { findStation } from './store'
import { todayOf } from './today'

/** The page of a station that everybody may read: two database operations at most. */
export async function home(
  { stationId }: InputOf<typeof stationHome>,
  { now }: Context,
): Promise<OutputOf<typeof stationHome>> {
  const station = await findStation(stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  const { place, level, dutyPhone, address } = station
  return {
    stationId,
    place,
    level,
    dutyPhone,
    address,
    matters: offered(station),
    today: await todayOf(station, now),
    ...closedSoon(station, now),
  }
}
