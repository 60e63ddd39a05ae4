import type { cancelAppointment } from '@contract/appointments'
import type { Actor } from '@contract/appointments/appointmentActions'
import { CANCEL_REASONS } from '@contract/appointments/appointmentTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Transaction } from '../shared/database'
import type { WriteContext } from '../shared/serve'
import { advance } from './advance'
import { isForReader, readerOf } from './asOwn'
import type { Appointment } from './store'

/** Who booked, or the person it is for, gives the place back; it stays on record with the reason. */
export async function cancel(
  { appointmentId, reason }: InputOf<typeof cancelAppointment>,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof cancelAppointment>> {
  return commit(async (transaction) => {
    await advance(
      transaction,
      {
        appointmentId,
        action: 'cancel',
        by: callerId,
        reason: CANCEL_REASONS[reason].label,
        actorOn: (appointment) => actorOn(appointment, callerId, transaction),
        unknown: 'NOT_FOUND',
      },
      now,
    )
    return {}
  })
}

async function actorOn(
  appointment: Appointment,
  callerId: string,
  transaction: Transaction,
): Promise<Actor | undefined> {
  if (appointment.callerId === callerId) return 'booker'
  const reader = await readerOf(callerId, transaction)
  return isForReader(appointment, reader) ? 'person' : undefined
}
