import type { registerWalkIn } from '@contract/appointments'
import { refusalOf } from '@contract/appointments/appointmentActions'
import type { InputOf } from '@contract/procedure'
import { dateOf, type Instant, timeOf } from '@contract/time'
import type { Person } from '../people/public'
import { servedHoursOf, servedHoursOn } from './holds'
import { type Appointment, findHolding } from './store'

/** What holds an hour today for who stands at the desk. */
export interface Expected {
  /** The first visit to this station for which they can be checked in. */
  visit: Appointment | undefined
  /** Something holds this very hour, so that nothing more can be put down in it. */
  thisHour: boolean
}

/**
 * For what somebody who came is expected today: by the file and those that went into it, and by the name
 * with each number, since at the desk one may learn of it. One database operation, and none for who is
 * told by name alone.
 */
export async function expectedToday(
  { stationId, served }: InputOf<typeof registerWalkIn>,
  file: Person | undefined,
  now: Instant,
): Promise<Expected> {
  const phones = [...(file?.phones ?? []), ...(served.phone === undefined ? [] : [served.phone])]
  const who = {
    fileIds: file ? [file.personId, ...file.mergedIds] : [],
    name: file?.name ?? served.name,
    phones: [...new Set(phones)],
  }
  const today = servedHoursOn(who, dateOf(now))
  const found = today.length > 0 ? await findHolding(today) : []
  const inThisHour = servedHoursOf(who, dateOf(now), timeOf(now))
  const mayCheckIn = (each: Appointment) =>
    refusalOf('checkIn', { ...each, startsAt: each.startsAt.getTime() }, 'desk', now) === undefined
  const [visit] = found
    .filter((each) => each.stationId === stationId && mayCheckIn(each))
    .sort((a, b) => (a.sequence < b.sequence ? -1 : 1))
  return { visit, thisHour: found.some(({ servedHour }) => inThisHour.includes(servedHour)) }
}
