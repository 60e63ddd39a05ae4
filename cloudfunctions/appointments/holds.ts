import type { ServedAtDesk } from '@contract/appointments/appointmentShapes'
import type { ErrorCode } from '@contract/errors'
import type { DateText, TimeText } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { blindIndex } from '../shared/sealed'
import { duplicateKeyOf } from '../shared/transact'
import type { AppointmentRecord } from './store'

type Holds = Pick<AppointmentRecord, 'servedHour' | 'callerHour'>

/**
 * The two hours that an appointment holds, each unique in the collection: nobody can be at two
 * windows in the same hour, whoever booked; a visit of several hours holds its first. Who is served
 * is told by name and phone together, so two people of one name are two; who books for themselves is
 * told by WeChat. A name alone tells nobody from another, and holds nothing.
 */
export function holdsOf(
  appointmentId: string,
  served: Pick<ServedAtDesk, 'relation' | 'name' | 'phone'>,
  date: DateText,
  starts: TimeText,
  callerId: string | null,
): Holds {
  const hour = `${date}T${starts.slice(0, 2)}`
  const released = releasedHolds(appointmentId)
  const isCaller = served.relation === 'self' && callerId !== null
  return {
    servedHour: served.phone
      ? `${personOf(served.name, served.phone)}@${hour}`
      : released.servedHour,
    callerHour: isCaller ? `${callerId}@${hour}` : released.callerHour,
  }
}

function personOf(name: string, phone: string): string {
  return blindIndex('appointments.served', `${spelled(name)}\n${phone}`)
}

/** One name, however it is written: blanks and dots between its parts tell nobody from another. */
function spelled(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()
}

/** The hours are free for others again. */
export function releasedHolds(appointmentId: string): Holds {
  return { servedHour: `released.${appointmentId}`, callerHour: `released.${appointmentId}` }
}

/** Runs a write that holds hours, and refuses it with the code where one is held already. */
export async function refuseDoubleHour<Output>(
  code: ErrorCode,
  write: () => Promise<Output>,
): Promise<Output> {
  try {
    return await write()
  } catch (error) {
    const index = duplicateKeyOf(error)
    if (index === 'servedHour' || index === 'callerHour') throw new Refusal(code)
    throw error
  }
}
