import type { StatusAction } from '@contract/appointments/appointmentActions'
import type { WriteContext } from '../shared/serve'
import { advance } from './advance'
import type { Touch } from './openTo'

interface AtDesk {
  stationId: string
  appointmentId: string
  reason?: string
}

/** Staff touch what is booked at their station. */
export function touchAtDesk(stationId: string): Pick<Touch, 'actorOn' | 'unknown'> {
  return {
    actorOn: async (appointment) => (appointment?.stationId === stationId ? 'desk' : undefined),
    unknown: 'NOT_ALLOWED',
  }
}

/** Check in, complete, no-show and cancel differ only in the action: the contract's rules do the rest. */
export function deskAction(action: StatusAction) {
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
          ...touchAtDesk(stationId),
        },
        now,
      )
      return {}
    })
  }
}
