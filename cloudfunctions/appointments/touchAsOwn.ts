import { seenOf } from '@contract/appointments/seenAppointment'
import { findTie, ownFileIds } from '../bindings/public'
import { findPerson } from '../people/public'
import type { Transaction } from '../shared/database'
import { endedTiesOf } from './endedTiesOf'
import type { Touch } from './openTo'
import type { Appointment } from './store'

/**
 * Who booked, or the person it is for, touches what they may still see. The ties that have ended are searched
 * for beside the transaction; who booked by one is asked for it within, for it may have ended since.
 */
export function touchAsOwn(
  callerId: string,
  transaction: Transaction,
): Pick<Touch, 'actorOn' | 'unknown'> {
  return {
    actorOn: async (appointment) => {
      const fileIds = await ownFileIds(callerId, transaction)
      if (!appointment) return undefined
      const endedTies = await endedTiesOf(callerId, [appointment])
      const as = seenOf(appointment, { callerId, fileIds, endedTies })?.as
      const isHeld = as !== 'booker' || (await isStillTied(callerId, appointment, transaction))
      return isHeld ? as : undefined
    },
    unknown: 'NOT_FOUND',
  }
}

/** By whatever id of the file: it may be one with another, to which they are tied. */
async function isStillTied(
  callerId: string,
  { personId, tieId }: Appointment,
  transaction: Transaction,
): Promise<boolean> {
  if (personId === null || tieId === null) return true
  const ids = (await findPerson(personId, transaction))?.ids ?? []
  return (await findTie(callerId, ids, transaction)) !== undefined
}
