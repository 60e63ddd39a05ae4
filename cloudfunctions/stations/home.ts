import type { InputOf, OutputOf } from '@contract/procedure'
import type { StationHome, stationHome } from '@contract/stations'
import { dateOf, type Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { calendarDays } from './calendar'
import { closedBecause, periodsOn } from './openHours'
import { findStation, type Station } from './store'

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
  }
}

function offered(station: Station): StationHome['matters'] {
  return station.matters.map((each) => {
    const windows = station.windows.filter((window) => window.matters.includes(each.matter))
    return { ...each, ways: [...new Set(windows.flatMap((window) => window.ways))] }
  })
}

async function todayOf(station: Station, now: Instant): Promise<StationHome['today']> {
  const date = dateOf(now)
  const day = (await calendarDays([date])).get(date)
  if (!day) return { date, periods: [], closedBecause: '放假安排还没公布，请打电话问' }
  const reason = closedBecause(station, date, day)
  return {
    date,
    periods: [...periodsOn(station, date, day)],
    ...(reason && { closedBecause: reason }),
  }
}
