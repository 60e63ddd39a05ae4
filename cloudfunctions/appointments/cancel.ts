import type { cancelAppointment } from '@contract/appointments'
import { CANCEL_REASONS } from '@contract/appointments/appointmentTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { WriteContext } from '../shared/serve'
import { advance } from './advance'

/** Who booked gives the place back; the appointment stays on record with the reason. */
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
        actor: 'booker',
        by: callerId,
        reason: CANCEL_REASONS[reason].label,
        mayTouch: (appointment) => appointment.callerId === callerId,
      },
      now,
    )
    return {}
  })
}
