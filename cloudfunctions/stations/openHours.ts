import type { Period } from '@contract/stations/hours'
import type { ClosedDate } from '@contract/stations/stationTerms'
import type { DateText } from '@contract/time'
import type { CalendarDay } from './calendar'
import type { Station } from './store'

/** When a station is open on a day; empty on a day it is closed. */
export function periodsOn(
  station: Pick<Station, 'hours' | 'closedDates'>,
  date: DateText,
  day: CalendarDay,
): readonly Period[] {
  if (ownClosure(station, date)) return []
  return station.hours[day.kind]
}

/** Why a station is closed on a day: 周末, 国庆节, 开会学习; undefined where it is open. */
export function closedBecause(
  station: Pick<Station, 'hours' | 'closedDates'>,
  date: DateText,
  day: CalendarDay,
): string | undefined {
  const closure = ownClosure(station, date)
  if (closure) return closure.reason
  return station.hours[day.kind].length === 0 ? (day.name ?? '不上班') : undefined
}

/** What a station said of a day on which it closes of its own accord; undefined on all others. */
export function ownClosure(
  station: Pick<Station, 'closedDates'>,
  date: DateText,
): ClosedDate | undefined {
  return station.closedDates.find((closed) => closed.date === date)
}
