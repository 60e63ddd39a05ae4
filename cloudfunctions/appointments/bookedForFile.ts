import type { bookedForFile as declaration } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { personOfStation } from '../people/public'
import { paged } from '../shared/paged'
import { visitOf } from './expected'
import { findOfPerson } from './store'

const PAGE_SIZE = 20

/**
 * A page of what is booked for a file, by any of its ids: with the membership three database operations, one
 * more a merge.
 */
export async function bookedForFile({
  stationId,
  personId,
  after,
}: InputOf<typeof declaration>): Promise<OutputOf<typeof declaration>> {
  const { ids } = await personOfStation(stationId, personId)
  const found = await findOfPerson(ids, true, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return { booked: page.map(visitOf), ...next }
}
