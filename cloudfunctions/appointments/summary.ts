import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import type { SeenAsOwn } from '@contract/appointments/seenAppointment'
import type { Station } from '../stations/public'
import { closedFor } from './closedOn'
import type { Appointment } from './store'

/** What somebody sees in a list of an appointment that they booked, or that is for them. */
export function summaryOf(
  appointment: Appointment,
  { as, relation, bookedBy }: Pick<SeenAsOwn, 'as' | 'relation' | 'bookedBy'>,
  station: Pick<Station, 'closedDates'> | undefined,
): AppointmentSummary {
  const { _id, stationId, place, matter, way, status, startsAt, windowName, name } = appointment
  return {
    appointmentId: _id,
    stationId,
    place,
    matter,
    way,
    status,
    startsAt: startsAt.getTime(),
    windowName,
    relation,
    name,
    bookedBy,
    ...(as === 'untied' && { untied: true as const }),
    ...closedFor(station, appointment),
  }
}
