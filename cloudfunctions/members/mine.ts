import type { myMemberships } from '@contract/members'
import type { Joining } from '@contract/members/joining'
import type { Membership } from '@contract/members/membership'
import type { OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { findAccepted, type Invitation } from './invitations/store'
import { findMemberships, type Member } from './store'

/** For so long somebody is told that they were declined. */
const TELL_MS = 30 * 24 * 3_600_000

/** Where the caller is a member or asked to be: two database operations, and one more for each station. */
export async function mine(
  _input: unknown,
  { callerId, now }: Context,
): Promise<OutputOf<typeof myMemberships>> {
  const [members, accepted] = await Promise.all([
    findMemberships(callerId),
    findAccepted(callerId, 20),
  ])
  const isMemberAt = (stationId: string) => members.some((each) => each.stationId === stationId)
  const asked = accepted.filter((each) => !isMemberAt(each.stationId) && isToTell(each, now))
  const [memberships, joining] = await Promise.all([
    Promise.all(members.map(toMembership)),
    Promise.all(asked.map(toJoining)),
  ])
  return {
    memberships: memberships.filter((each) => each !== undefined),
    joining: joining.filter((each) => each !== undefined),
  }
}

function isToTell({ status, endedAt }: Invitation, now: Instant): boolean {
  if (status === 'waiting') return true
  return status === 'declined' && endedAt !== null && now < endedAt.getTime() + TELL_MS
}

async function toMembership(member: Member): Promise<Membership | undefined> {
  const station = await findStation(member.stationId)
  if (!station) return undefined
  const { stationId, memberNo, role, name, windowNo } = member
  return {
    stationId,
    place: station.place,
    level: station.level,
    memberNo,
    role,
    name,
    ...(windowNo !== null && { windowNo }),
  }
}

async function toJoining(invitation: Invitation): Promise<Joining | undefined> {
  const { stationId, role, status, acceptedAt } = invitation
  if ((status !== 'waiting' && status !== 'declined') || !acceptedAt) return undefined
  const station = await findStation(stationId)
  if (!station) return undefined
  const { place, level } = station
  return { stationId, place, level, role, status, acceptedAt: acceptedAt.getTime() }
}
