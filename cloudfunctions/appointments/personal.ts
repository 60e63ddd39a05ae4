import type { ServedAtDesk } from '@contract/appointments/appointmentShapes'
import type { Personal } from '@contract/appointments/seenAppointment'
import { seal, unseal } from '../shared/sealed'
import type { Appointment, AppointmentRecord } from './store'

type SealedPersonal = Pick<AppointmentRecord, Personal>

/** What nobody reads in the database: how to reach somebody, and what they told. */
export function sealPersonal(
  appointmentId: string,
  { phone, address }: Pick<ServedAtDesk, 'phone' | 'address'>,
  note: string | undefined,
): SealedPersonal {
  const sealed = (field: Personal, plain: string | undefined) =>
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
  shows: readonly Personal[],
): Partial<Record<Personal, string>> {
  const opened = shows.flatMap((field) => {
    const sealed = appointment[field]
    return sealed === null
      ? []
      : [[field, unseal(placeOf(appointment._id, field), sealed)] as const]
  })
  return Object.fromEntries(opened)
}

function placeOf(documentId: string, field: Personal) {
  return { field: `appointments.${field}`, documentId }
}
