import type { StationHome } from '@contract/stations/stationShapes'
import { dateOf, type Instant } from '@contract/time'
import { calendarDays } from './calendar'
import { closedBecause, periodsOn } from './openHours'
import type { Station } from './store'

/** A station's hours today: one operation at most, for the calendar. */
export async function todayOf(
  station: Pick<Station, 'hours' | 'closedDates'>,
  now: Instant,
): Promise<StationHome['today']> {
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
