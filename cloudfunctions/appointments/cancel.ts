import type { cancelAppointment } from '@contract/appointments'
import type { Actor } from '@contract/appointments/appointmentActions'
import { CANCEL_REASONS } from '@contract/appointments/appointmentTerms'
import { seenOf } from '@contract/appointments/seenAppointment'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Transaction } from '../shared/database'
import type { WriteContext } from '../shared/serve'
import { advance } from './advance'
import { ownReader } from './ownReader'
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
  // Who booked is known without asking of whose file they are.
  const booker = seenOf(appointment, { callerId, fileIds: [] })
  return (booker ?? seenOf(appointment, await ownReader(callerId, transaction)))?.as
}
