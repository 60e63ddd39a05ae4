import { seenOf } from '@contract/appointments/seenAppointment'
import { ownFileIds } from '../bindings/public'
import type { Transaction } from '../shared/database'
import { endedTiesOf } from './endedTiesOf'
import type { Touch } from './openTo'

/** Who booked, or the person it is for, touches what they may still see. */
export function touchAsOwn(
  callerId: string,
  transaction: Transaction,
): Pick<Touch, 'actorOn' | 'unknown'> {
  return {
    actorOn: async (appointment) => {
      const fileIds = await ownFileIds(callerId, transaction)
      if (!appointment) return undefined
      const endedTies = await endedTiesOf(callerId, [appointment])
      return seenOf(appointment, { callerId, fileIds, endedTies })?.as
    },
    unknown: 'NOT_FOUND',
  }
}
