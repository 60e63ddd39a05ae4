import { refusalOf } from '@contract/appointments/appointmentActions'
import { plainName } from '@contract/plainName'
import { dateOf, type Instant } from '@contract/time'
import type { Person } from '../people/public'
import { type Known, servedHoursOn } from './holds'
import { personalOf } from './personal'
import { type Appointment, findHolding, findNamedOn } from './store'

/** By what somebody who stands at the desk is known: as they say, and as their file does. */
export function knownBy(
  file: Person | undefined,
  { name, phone }: { name: string; phone?: string | undefined },
): Known {
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
export async function findHeldToday(known: Known, now: Instant): Promise<Appointment[]> {
  const hours = servedHoursOn(known, dateOf(now))
  return hours.length > 0 ? findHolding(hours) : []
}

/**
 * The visits of today to a station that bear somebody's name and are of no other file: that of a namesake
 * among them. One database operation.
 */
export async function findNamedToday(
  stationId: string,
  { fileIds, name }: Known,
  now: Instant,
): Promise<Appointment[]> {
  const named = await findNamedOn(stationId, dateOf(now), plainName(name))
  return named.filter(({ personId }) => fileIds.length === 0 || personId === null)
}

/** The first of these visits in somebody's name that no other number tells from theirs. */
export function namesakeOf(
  { phones }: Known,
  named: readonly Appointment[],
): Appointment | undefined {
  return named.find((visit) => {
    const { phone } = personalOf(visit, ['phone'])
    return phone === undefined || phones.length === 0 || phones.includes(phone)
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
