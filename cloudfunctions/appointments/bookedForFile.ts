import type { bookedForFile as declaration } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { personOfStation } from '../people/public'
import { visitOf } from './expected'
import { findOfPerson } from './store'

/** More than anybody has booked at a time. */
const TOLD_MAX = 20

/** What is booked for a file, by any of its ids: with the membership three database operations, one more a merge. */
export async function bookedForFile({
  stationId,
  personId,
}: InputOf<typeof declaration>): Promise<OutputOf<typeof declaration>> {
  const { ids } = await personOfStation(stationId, personId)
  const found = await findOfPerson(ids, true, undefined, TOLD_MAX + 1)
  return {
    booked: found.slice(0, TOLD_MAX).map(visitOf),
    ...(found.length > TOLD_MAX && { hasMore: true as const }),
  }
}
