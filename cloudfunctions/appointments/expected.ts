import type { registerWalkIn } from '@contract/appointments'
import { refusalOf } from '@contract/appointments/appointmentActions'
import type { InputOf } from '@contract/procedure'
import { dateOf, type Instant, timeOf } from '@contract/time'
import type { Person } from '../people/public'
import { servedHoursOf, servedHoursOn } from './holds'
import { type Appointment, findHolding } from './store'

/** What holds an hour today for who stands at the desk. */
export interface Expected {
  /**
   * What they have come for, it seems: the first visit to this station that is still to come or was missed,
   * else what this station has in this very hour.
   */
  named: Appointment | undefined
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
  const isThisHour = ({ servedHour }: Appointment) => inThisHour.includes(servedHour)
  const here = found
    .filter((each) => each.stationId === stationId)
    .sort((a, b) => (a.sequence < b.sequence ? -1 : 1))
  return {
    named: here.find((each) => isMissing(each, now)) ?? here.find(isThisHour),
    thisHour: found.some(isThisHour),
  }
}

/** Who was there already comes for something else, if it is not in the same hour. */
function isMissing(appointment: Appointment, now: Instant): boolean {
  const state = { ...appointment, startsAt: appointment.startsAt.getTime() }
  return (
    appointment.status !== 'completed' && refusalOf('checkIn', state, 'desk', now) === undefined
  )
}
