import type { AppointmentState } from '@contract/appointmentActions'
import type { AppointmentSummary } from '@contract/appointments'

/** What decides the open actions: what a person sees among their own was booked by themselves. */
export function asBooked({ status, way, startsAt }: AppointmentSummary): AppointmentState {
  return { status, way, startsAt, channel: 'miniProgram' }
}
