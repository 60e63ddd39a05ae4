import type { InputOf, OutputOf } from '@contract/procedure'
import type { stationCard } from '@contract/stations'
import { findRoster } from '../members/public'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { stationsAbove, supervisionBy } from './above'
import { closedSoon } from './closedSoon'
import { offered } from './offered'
import { findStation, findStations } from './store'
import { todayOf } from './today'

/** The public card: four database operations at most, however deep the station stands. */
export async function card(
  { stationId }: InputOf<typeof stationCard>,
  { now }: Context,
): Promise<OutputOf<typeof stationCard>> {
  const station = await findStation(stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  const [found, roster, today] = await Promise.all([
    findStations(station.path),
    findRoster(stationId),
    todayOf(station, now),
  ])
  const above = stationsAbove(station, found)
  const supervision = supervisionBy(above)
  const { place, level, dutyPhone, address, location, hours, cardConfirmedAt } = station
  return {
    stationId,
    place,
    level,
    under: above.map((each) => each.place),
    address,
    ...(location && { location }),
    dutyPhone,
    hours,
    today,
    ...closedSoon(station, now),
    matters: offered(station),
    onDuty: roster.published(now),
    ...(supervision && { supervision }),
    ...(cardConfirmedAt && { confirmedAt: cardConfirmedAt.getTime() }),
  }
}
