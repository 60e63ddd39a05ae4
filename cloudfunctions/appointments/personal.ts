import type { ServedAtDesk } from '@contract/appointments/appointmentShapes'
import { seal, unseal } from '../shared/sealed'
import type { Appointment, AppointmentRecord } from './store'

type Personal = Pick<AppointmentRecord, 'phone' | 'address' | 'note'>

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

/** The same for who may read it. */
export function personalOf({ _id, phone, address, note }: Appointment): {
  phone?: string
  address?: string
  note?: string
} {
  return {
    ...(phone !== null && { phone: unseal(placeOf(_id, 'phone'), phone) }),
    ...(address !== null && { address: unseal(placeOf(_id, 'address'), address) }),
    ...(note !== null && { note: unseal(placeOf(_id, 'note'), note) }),
  }
}

function placeOf(documentId: string, field: keyof Personal) {
  return { field: `appointments.${field}`, documentId }
}
