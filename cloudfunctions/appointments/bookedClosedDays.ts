import type { bookedClosedDays as declaration } from '@contract/appointments'
import { stillToCome } from '@contract/appointments/stillToCome'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf } from '@contract/time'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { findDays } from './store'

/**
 * The closed days that people have booked, by the counts that are kept: three database operations with
 * the membership, two where no day is closed. A station has at most `CLOSED_DATES_MAX`.
 */
export async function bookedClosedDays(
  { stationId }: InputOf<typeof declaration>,
  { now }: Context,
): Promise<OutputOf<typeof declaration>> {
  const station = await findStation(stationId)
  const dates = (station?.closedDates ?? [])
    .map(({ date }) => date)
    .filter((date) => date >= dateOf(now))
    .sort()
  if (dates.length === 0) return { days: [] }
  const records = await findDays(stationId, dates)
  const days = dates.flatMap((date) => {
    const record = records.get(date)
    return record ? [{ date, toCome: stillToCome(record.counts) }] : []
  })
  return { days: days.filter(({ toCome }) => toCome > 0) }
}
