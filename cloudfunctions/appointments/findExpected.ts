import { refusalOf } from '@contract/appointments/appointmentActions'
import { plainName } from '@contract/plainName'
import { dateOf, type Instant } from '@contract/time'
import { findNames, findPersons, type Person } from '../people/public'
import { type KnownBy, servedHoursOn } from './holds'
import { personalOf } from './personal'
import { type Appointment, findHolding, findMayCome, findMayComeByFile } from './store'

/** By what somebody who stands at the desk is known: as they say, and as their file does. */
export function knownBy(
  file: Person | undefined,
  { name, phone }: { name: string; phone?: string | undefined },
): KnownBy {
  const phones = [...(file?.phones ?? []), ...(phone === undefined ? [] : [phone])]
  return {
    fileIds: file?.ids ?? [],
    name: file?.name ?? name,
    phones: [...new Set(phones)],
  }
}

/**
 * All that holds an hour of somebody today, wherever: by the file and those that went into it, and by the
 * name with each number, since at the desk one may learn of it. One database operation, and none for who
 * is told by name alone.
 */
export async function findHeldToday(known: KnownBy, now: Instant): Promise<Appointment[]> {
  const hours = servedHoursOn(known, dateOf(now))
  return hours.length > 0 ? findHolding(hours) : []
}

/**
 * The visits of today to a station that bear somebody's name, as they were booked or as their file has it
 * today, and are of no other file: that of a namesake among them. One database operation, and for who is told
 * by no file one more, and at the cost of `findNames`.
 */
export async function findNamedToday(
  stationId: string,
  { fileIds, name }: KnownBy,
  now: Instant,
): Promise<Appointment[]> {
  const [asBooked, onFile] = await Promise.all([
    findMayCome(stationId, dateOf(now), plainName(name)),
    fileIds.length === 0 ? findNamedOnFile(stationId, name, now) : [],
  ])
  const isTheirs = ({ personId }: Appointment) => fileIds.length === 0 || personId === null
  return [...asBooked.filter(isTheirs), ...onFile]
}

/**
 * Those for files of a name: it may be put right once the file is booked for. A day has few visits and a station
 * may have many files of one name, so it is the visits that are gone through.
 */
async function findNamedOnFile(
  stationId: string,
  name: string,
  now: Instant,
): Promise<Appointment[]> {
  const byFile = await findMayComeByFile(stationId, dateOf(now))
  const names = await findNames(byFile.flatMap(({ personId }) => personId ?? []))
  return byFile.filter(({ personId }) => {
    const today = names.get(personId ?? '')
    return today !== undefined && plainName(today) === plainName(name)
  })
}

/**
 * The first of these visits in somebody's name that no other number tells from theirs: the one that was
 * typed for it, or those of the file that it was left to. One database operation where it was left to a
 * file, and one more where that was merged.
 */
export async function findNamesake(
  { phones }: KnownBy,
  named: readonly Appointment[],
): Promise<Appointment | undefined> {
  if (phones.length === 0) return named[0]
  const left = named.filter(({ phone }) => phone === null)
  const files = await findPersons(left.flatMap(({ personId }) => personId ?? []))
  return named.find((visit) => {
    const { phone } = personalOf(visit, ['phone'])
    const onFile = files.get(visit.personId ?? '')?.phones ?? []
    const theirs = phone === undefined ? onFile : [phone]
    return theirs.length === 0 || theirs.some((each) => phones.includes(each))
  })
}

/**
 * What somebody has come to this station for, it seems, each once: who waits already, then what is still to
 * come or was missed, by time.
 */
export function expectedAt(
  stationId: string,
  found: readonly Appointment[],
  now: Instant,
): Appointment[] {
  const byId = new Map(found.map((appointment) => [appointment._id, appointment]))
  return [...byId.values()]
    .filter((each) => each.stationId === stationId && (waits(each) || isToCome(each, now)))
    .sort((a, b) => Number(waits(b)) - Number(waits(a)) || (a.sequence < b.sequence ? -1 : 1))
}

function waits({ status }: Appointment): boolean {
  return status === 'checkedIn'
}

/** Who was there already and is done comes for something else. */
function isToCome(appointment: Appointment, now: Instant): boolean {
  const state = { ...appointment, startsAt: appointment.startsAt.getTime() }
  return (
    appointment.status !== 'completed' && refusalOf('checkIn', state, 'desk', now) === undefined
  )
}
