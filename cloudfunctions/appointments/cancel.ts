import type { cancelAppointment } from '@contract/appointments'
import type { Actor } from '@contract/appointments/appointmentActions'
import { CANCEL_REASONS } from '@contract/appointments/appointmentTerms'
import { seenOf } from '@contract/appointments/seenAppointment'
import type { InputOf, OutputOf } from '@contract/procedure'
import { ownFileIds } from '../bindings/public'
import type { Transaction } from '../shared/database'
import type { WriteContext } from '../shared/serve'
import { advance } from './advance'
import type { Appointment } from './store'
import { takenTiesOf } from './takenTies'

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
  appointment: Appointment | undefined,
  callerId: string,
  transaction: Transaction,
): Promise<Actor | undefined> {
  const fileIds = await ownFileIds(callerId, transaction)
  if (!appointment) return undefined
  const takenTies = await takenTiesOf(callerId, [appointment])
  return seenOf(appointment, { callerId, fileIds, takenTies })?.as
}
