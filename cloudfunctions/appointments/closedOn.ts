import type { DateText } from '@contract/time'
import { ownClosure, type Station } from '../stations/public'
import type { Appointment } from './store'

/**
 * Why the station closed of its own accord on a day that people have booked: nothing cancels what is
 * booked, so who comes and who expects them must both be told.
 */
export function closedOn(
  station: Pick<Station, 'closedDates'>,
  date: DateText,
): { closedBecause?: string } {
  const closed = ownClosure(station, date)
  return closed ? { closedBecause: closed.reason } : {}
}

/** The same of the day of an appointment that is still to come about. */
export function closedFor(
  station: Pick<Station, 'closedDates'> | undefined,
  { status, date }: Pick<Appointment, 'status' | 'date'>,
): { closedBecause?: string } {
  return station && status === 'booked' ? closedOn(station, date) : {}
}
