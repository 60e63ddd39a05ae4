import type { ClosedDate } from '@contract/stations/stationTerms'
import { addDays, dateOf, type Instant } from '@contract/time'
import type { Station } from './store'

/** So many days ahead everybody is told. */
const AHEAD_DAYS = 14

/** The days to come, by date, on which the station closes of its own accord; what is said of today is in `today`. */
export function closedSoon(
  { closedDates }: Pick<Station, 'closedDates'>,
  now: Instant,
): { closedSoon?: ClosedDate[] } {
  const today = dateOf(now)
  const last = addDays(today, AHEAD_DAYS)
  const soon = closedDates.filter(({ date }) => date > today && date <= last)
  if (soon.length === 0) return {}
  return { closedSoon: soon.sort((a, b) => (a.date < b.date ? -1 : 1)) }
}
