import type { ErrorCode } from '@contract/errors'
import type { DateText, TimeText } from '@contract/time'
import { plainName } from '../shared/plainName'
import { Refusal } from '../shared/refusal'
import { blindIndex } from '../shared/sealed'
import { duplicateKeyOf } from '../shared/transact'
import type { AppointmentRecord } from './store'
import type { Whom } from './whomOf'

type Holds = Pick<AppointmentRecord, 'servedHour' | 'callerHour'>

/**
 * The two hours that an appointment holds, each unique in the collection: nobody can be at two
 * windows in the same hour, whoever booked; a visit of several hours holds its first. Who is served
 * is told by the file, where it is booked by one: so who merely knows name and phone can neither learn
 * of the hour nor take it. Else by name and phone together, so two people of one name are two; who
 * books for themselves is told by WeChat. A name alone tells nobody from another, and holds nothing.
 */
export function holdsOf(
  appointmentId: string,
  { served, heldFor }: Pick<Whom, 'served' | 'heldFor'>,
  date: DateText,
  starts: TimeText,
  callerId: string | null,
): Holds {
  const released = releasedHolds(appointmentId)
  const { name, phone } = served
  const phones = phone === undefined ? [] : [phone]
  const who =
    heldFor === null ? { fileIds: [], name, phones } : { fileIds: [heldFor], name, phones: [] }
  const [servedHour] = servedHoursOf(who, date, starts)
  const isCaller = served.relation === 'self' && callerId !== null
  return {
    servedHour: servedHour ?? released.servedHour,
    callerHour: isCaller ? `${callerId}@${hourOf(date, starts)}` : released.callerHour,
  }
}

/** All by which somebody's hour can be held: each file of theirs, and the name with each number. */
export function servedHoursOf(
  {
    fileIds,
    name,
    phones,
  }: { fileIds: readonly string[]; name: string; phones: readonly string[] },
  date: DateText,
  starts: TimeText,
): string[] {
  const who = [
    ...fileIds.map((id) => `file.${id}`),
    ...phones.map((phone) => personOf(name, phone)),
  ]
  return who.map((each) => `${each}@${hourOf(date, starts)}`)
}

function hourOf(date: DateText, starts: TimeText): string {
  return `${date}T${starts.slice(0, 2)}`
}

function personOf(name: string, phone: string): string {
  return blindIndex('appointments.served', `${plainName(name)}\n${phone}`)
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
