import type { AppointmentAction } from '@contract/appointments/appointmentActions'
import type { WriteContext } from '../shared/serve'
import { advance } from './advance'

interface AtDesk {
  stationId: string
  appointmentId: string
  reason?: string
}

/** Check in, complete, no-show and cancel differ only in the action: the contract's rules do the rest. */
export function deskAction(action: AppointmentAction) {
  return async function act(
    { stationId, appointmentId, reason }: AtDesk,
    { callerId, now, commit }: WriteContext,
  ): Promise<Record<string, never>> {
    return commit(async (transaction) => {
      await advance(
        transaction,
        {
          appointmentId,
          action,
          by: callerId,
          reason: reason ?? null,
          actorOn: async (appointment) =>
            appointment?.stationId === stationId ? 'desk' : undefined,
          unknown: 'NOT_ALLOWED',
        },
        now,
      )
      return {}
    })
  }
}
