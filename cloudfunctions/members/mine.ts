import type { myMemberships } from '@contract/members'
import type { Joining } from '@contract/members/joining'
import type { Membership } from '@contract/members/membership'
import { STATIONS_MAX } from '@contract/members/memberTerms'
import type { OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import type { Context } from '../shared/serve'
import { findStations, type Station } from '../stations/public'
import { findAccepted, type Invitation } from './invitations/store'
import { findMemberships, type Member } from './store'

/** For so long somebody is told that they were declined. */
const TELL_MS = 30 * 24 * 3_600_000

/** Where the caller is a member or asked to be: two database operations, and one for all the stations. */
export async function mine(
  _input: unknown,
  { callerId, now }: Context,
): Promise<OutputOf<typeof myMemberships>> {
  const [members, accepted] = await Promise.all([
    findMemberships(callerId),
    findAccepted(callerId, ['waiting', 'declined'], 2 * STATIONS_MAX),
  ])
  const isMemberAt = (stationId: string) => members.some((each) => each.stationId === stationId)
  const asked = accepted.filter((each) => !isMemberAt(each.stationId) && isToTell(each, now))
  const stationIds = [...members, ...asked].map(({ stationId }) => stationId)
  const stations = await findStations([...new Set(stationIds)])
  return {
    memberships: members.flatMap((each) => toMembership(each, stations.get(each.stationId)) ?? []),
    joining: asked.flatMap((each) => toJoining(each, stations.get(each.stationId)) ?? []),
  }
}

function isToTell({ status, endedAt }: Invitation, now: Instant): boolean {
  if (status === 'waiting') return true
  return status === 'declined' && endedAt !== null && now < endedAt.getTime() + TELL_MS
}

function toMembership(member: Member, station: Station | undefined): Membership | undefined {
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

function toJoining(invitation: Invitation, station: Station | undefined): Joining | undefined {
  const { stationId, role, status, acceptedAt } = invitation
  if ((status !== 'waiting' && status !== 'declined') || !acceptedAt) return undefined
  if (!station) return undefined
  const { place, level } = station
  return { stationId, place, level, role, status, acceptedAt: acceptedAt.getTime() }
}
