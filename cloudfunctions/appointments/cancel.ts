import type { cancelAppointment } from '@contract/appointments'
import { CANCEL_REASONS } from '@contract/appointments/appointmentTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { WriteContext } from '../shared/serve'
import { advance } from './advance'
import { touchAsOwn } from './touchAsOwn'

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
        ...touchAsOwn(callerId, transaction),
      },
      now,
    )
    return {}
  })
}
