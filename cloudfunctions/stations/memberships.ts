import type { OutputOf } from '@contract/procedure'
import type { Membership, myMemberships } from '@contract/stations'
import type { Member } from '../shared/caller'
import type { Context } from '../shared/serve'
import { findMemberships, findStation } from './store'

/** Where the caller is a member: one database operation, and one more for each station. */
export async function memberships(
  _input: unknown,
  { callerId }: Context,
): Promise<OutputOf<typeof myMemberships>> {
  const members = await findMemberships(callerId)
  const found = await Promise.all(members.map(toMembership))
  return { memberships: found.filter((each) => each !== undefined) }
}

async function toMembership(member: Member): Promise<Membership | undefined> {
  const station = await findStation(member.stationId)
  if (!station) return undefined
  const { stationId, role, name, windowNo } = member
  return {
    stationId,
    place: station.place,
    level: station.level,
    role,
    name,
    ...(windowNo !== null && { windowNo }),
  }
}
