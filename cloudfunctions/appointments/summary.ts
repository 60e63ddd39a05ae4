import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { bookedByFor, isForReader, type Reader } from './asOwn'
import type { Appointment } from './store'

/** What somebody sees in a list of an appointment that they booked, or that is for them. */
export function summaryOf(appointment: Appointment, reader: Reader): AppointmentSummary {
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
    relation: isForReader(appointment, reader) ? 'self' : appointment.relation,
    name,
    bookedBy: bookedByFor(appointment, reader),
  }
}
