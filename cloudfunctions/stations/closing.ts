import type { InputOf, OutputOf } from '@contract/procedure'
import type { closeStationOn, openStationOn } from '@contract/stations'
import { closingDayProblem } from '@contract/stations/stationEdits'
import { CLOSED_DATES_MAX, type ClosedDate } from '@contract/stations/stationTerms'
import { type DateText, dateOf, type Instant } from '@contract/time'
import { refuseField } from '../shared/refuseField'
import type { WriteContext } from '../shared/serve'
import { changeOwnStation } from './changeOwnStation'
import type { Station, StationChanges } from './store'

/** Closes the station on a day, or says anew why it is closed. */
export async function closeOn(
  { stationId, date, reason }: InputOf<typeof closeStationOn>,
  context: WriteContext,
): Promise<OutputOf<typeof closeStationOn>> {
  refuseUnlessAhead(date, context.now)
  return changeOwnStation(stationId, 'closeOn', context, (station) =>
    closedDatesAfter(station, date, { date, reason }, context.now),
  )
}

/** Takes back that the station is closed on a day. */
export async function openOn(
  { stationId, date }: InputOf<typeof openStationOn>,
  context: WriteContext,
): Promise<OutputOf<typeof openStationOn>> {
  refuseUnlessAhead(date, context.now)
  return changeOwnStation(stationId, 'openOn', context, (station) =>
    closedDatesAfter(station, date, undefined, context.now),
  )
}

/** Days gone by make room for others; the record of changes still says them. */
function closedDatesAfter(
  { closedDates }: Station,
  date: DateText,
  closed: ClosedDate | undefined,
  now: Instant,
): StationChanges {
  const there = closedDates.find((each) => each.date === date)
  if (there?.reason === closed?.reason) return {}
  const others = closedDates.filter((each) => each.date !== date && each.date >= dateOf(now))
  if (closed && others.length >= CLOSED_DATES_MAX) {
    refuseDate(`休息日已经登了${CLOSED_DATES_MAX}天，请先去掉几天。`)
  }
  const after = closed ? [...others, closed] : others
  return { closedDates: after.sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

function refuseUnlessAhead(date: DateText, now: Instant): void {
  const problem = closingDayProblem(date, now)
  if (problem) refuseDate(problem)
}

function refuseDate(message: string): never {
  refuseField('date', '日期', message)
}
