import type { expectedVisits } from '@contract/appointments'
import type { ExpectedVisit } from '@contract/appointments/appointmentShapes'
import type { InputOf, OutputOf } from '@contract/procedure'
import { personInList } from '../people/public'
import type { Context } from '../shared/serve'
import { onlyFileOf } from './fileAtDesk'
import { expectedAt, findHeldToday, findNamedToday, knownBy } from './findExpected'
import { personalOf } from './personal'
import type { Appointment } from './store'

/**
 * What somebody who has come is down for today: with the membership four database operations, by name alone too;
 * with a number of no file six; and one more a merge. The row of a file is what a list tells of it: nobody has
 * opened it.
 */
export async function expected(
  { stationId, personId, name = '', phone }: InputOf<typeof expectedVisits>,
  { now }: Context,
): Promise<OutputOf<typeof expectedVisits>> {
  const picked = personId && (await personInList(stationId, personId, now))
  const known = knownBy(picked || (await onlyFileOf(stationId, { name, phone })), { name, phone })
  const found = await Promise.all([
    findHeldToday(known, now),
    findNamedToday(stationId, known, now),
  ])
  return {
    ...(picked && { person: picked.row }),
    visits: expectedAt(stationId, found.flat(), now).map((visit) => ({
      ...visitOf(visit),
      ...personalOf(visit, ['phone']),
    })),
  }
}

/** A visit as it is named to the desk. */
export function visitOf({ _id, startsAt, matter, way, status }: Appointment): ExpectedVisit {
  return { appointmentId: _id, startsAt: startsAt.getTime(), matter, way, status }
}
