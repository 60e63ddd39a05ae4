import type { freeSlots as declaration } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { calendarDays, findStation } from '../stations/public'
import { bookingDates, bookingDay, offers } from './slots'
import { findDays } from './store'

/** The booking window of a station for one matter: at most four database operations. */
export async function freeSlots(
  { stationId, matter, way }: InputOf<typeof declaration>,
  { now }: Context,
): Promise<OutputOf<typeof declaration>> {
  const station = await findStation(stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  if (!offers(station, matter, way)) throw new Refusal('MATTER_NOT_OFFERED')
  const dates = bookingDates(station, now)
  const [calendar, records] = await Promise.all([calendarDays(dates), findDays(stationId, dates)])
  return {
    days: dates.map((date) =>
      bookingDay(station, date, calendar.get(date), records.get(date), { matter, way }, now),
    ),
  }
}
