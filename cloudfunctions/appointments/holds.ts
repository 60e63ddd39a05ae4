import type { ErrorCode } from '@contract/errors'
import { plainName } from '@contract/plainName'
import { type DateText, type TimeText, timeAt, timeOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { blindIndex } from '../shared/sealed'
import { duplicateKeyOf } from '../shared/transact'
import type { DayRecord } from './dayRecord'
import type { Appointment, AppointmentRecord } from './store'
import type { Whom } from './whomOf'

type Holds = Pick<AppointmentRecord, 'servedHour' | 'callerHour'>

/**
 * The two hours that an appointment holds, each unique in the collection: nobody can be at two
 * windows in the same hour, whoever booked; a visit of several hours holds its first. Who is served
 * is told by the file, where it is booked by one: so who merely knows name and phone can neither learn
 * of the hour nor take it. Files that are one hold theirs in the day too, see `refuseHeldHour`. Else who is
 * served is told by name and phone together, so two people of one name are two; who books for themselves is
 * told by WeChat. A name alone tells nobody from another, and holds nothing.
 */
export function holdsOf(
  appointmentId: string,
  { served, personId }: Pick<Whom, 'served' | 'personId'>,
  date: DateText,
  starts: TimeText,
  callerId: string | null,
): Holds {
  const released = releasedHolds(appointmentId)
  const { name, phone } = served
  const phones = phone === undefined ? [] : [phone]
  const who =
    personId === null ? { fileIds: [], name, phones } : { fileIds: [personId], name, phones: [] }
  const [servedHour] = servedHoursOf(who, date, starts)
  const isCaller = served.relation === 'self' && callerId !== null
  return {
    servedHour: servedHour ?? released.servedHour,
    callerHour: isCaller ? `${callerId}@${hourOf(date, starts)}` : released.callerHour,
  }
}

/** By what somebody is told: each file of theirs, and the name with each number. */
export interface KnownBy {
  fileIds: readonly string[]
  name: string
  phones: readonly string[]
}

/** All by which somebody's hour can be held. */
export function servedHoursOf(known: KnownBy, date: DateText, starts: TimeText): string[] {
  return keysOf(known).map((key) => `${key}@${hourOf(date, starts)}`)
}

/** The same of every hour of a day. */
export function servedHoursOn(known: KnownBy, date: DateText): string[] {
  const hours = Array.from({ length: 24 }, (_, hour) => hourOf(date, timeAt(hour * 60)))
  return keysOf(known).flatMap((key) => hours.map((hour) => `${key}@${hour}`))
}

function keysOf({ fileIds, name, phones }: KnownBy): string[] {
  return [...fileIds.map((id) => `file.${id}`), ...phones.map((phone) => personOf(name, phone))]
}

/**
 * Refuses an hour that a file holds, or one of those that are one with it. Each visit holds by the id that
 * it was made for, so that files made two again have each its own; and since all of a file's are at one
 * station, and each reads and writes that station's day, two at once by two ids cannot both win.
 * @throws Refusal with the code
 */
export function refuseHeldHour(
  code: ErrorCode,
  day: DayRecord | undefined,
  fileIds: readonly string[],
  starts: TimeText,
): void {
  if (fileIds.some((id) => (day?.fileHours[fileHourOf(id, starts)] ?? 0) > 0)) {
    throw new Refusal(code)
  }
}

/** What an appointment adds to the hours that files hold in its day; nothing by name, or once it is over. */
export function fileHoursOf(
  appointment: Pick<Appointment, '_id' | 'personId' | 'startsAt' | 'servedHour'>,
): Record<string, 1> {
  const { _id, personId, startsAt, servedHour } = appointment
  if (personId === null || servedHour === releasedHolds(_id).servedHour) return {}
  return { [fileHourOf(personId, timeOf(startsAt.getTime()))]: 1 }
}

/** The same of one that gives up its hour. */
export function freedFileHoursOf(
  appointment: Parameters<typeof fileHoursOf>[0],
): Record<string, -1> {
  return Object.fromEntries(Object.keys(fileHoursOf(appointment)).map((key) => [key, -1]))
}

/** The name of a file's hour in the day's document. */
function fileHourOf(personId: string, starts: TimeText): string {
  return `${personId}_${starts.slice(0, 2)}`
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
