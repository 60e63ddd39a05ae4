import type { ServedAtDesk } from '@contract/appointments/appointmentShapes'
import type { Told } from '@contract/appointments/seenAppointment'
import { seal, unseal } from '../shared/sealed'
import type { Appointment, AppointmentRecord } from './store'

type Personal = Pick<AppointmentRecord, Told>

/** What nobody reads in the database: how to reach somebody, and what they told. */
export function sealPersonal(
  appointmentId: string,
  { phone, address }: Pick<ServedAtDesk, 'phone' | 'address'>,
  note: string | undefined,
): Personal {
  const sealed = (field: keyof Personal, plain: string | undefined) =>
    plain ? seal(placeOf(appointmentId, field), plain) : null
  return {
    phone: sealed('phone', phone),
    address: sealed('address', address),
    note: sealed('note', note),
  }
}

/** The same for who may read it: as much of it as is shown. */
export function personalOf(
  appointment: Appointment,
  shows: readonly Told[],
): Partial<Record<Told, string>> {
  const opened = shows.flatMap((field) => {
    const sealed = appointment[field]
    return sealed === null
      ? []
      : [[field, unseal(placeOf(appointment._id, field), sealed)] as const]
  })
  return Object.fromEntries(opened)
}

function placeOf(documentId: string, field: keyof Personal) {
  return { field: `appointments.${field}`, documentId }
}
