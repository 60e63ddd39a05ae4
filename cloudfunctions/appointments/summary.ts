import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import type { Appointment } from './store'

/** What the person who booked sees of an appointment in a list. */
export function summaryOf(appointment: Appointment): AppointmentSummary {
  const { _id, stationId, place, matter, way, status, startsAt, windowName, relation, name } =
    appointment
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
  }
}
