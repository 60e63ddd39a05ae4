import type { listMembers } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { isAway } from '@contract/members/memberTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { memberId } from '../shared/caller'
import type { Context } from '../shared/serve'
import { personalOf } from './personal'
import { findActive, type Member } from './store'

/** Everybody at the station: one database operation. */
export async function list(
  { stationId }: InputOf<typeof listMembers>,
  { now }: Context,
): Promise<OutputOf<typeof listMembers>> {
  const members = await findActive(stationId)
  return { members: members.map((member) => toColleague(member, now)) }
}

function toColleague(member: Member, now: Instant): Colleague {
  const { memberNo, role, name, post, windowNo, matters, standInNo, holdsFor } = member
  const { publishesName, publishesPhone, publishAgreedAt } = member
  const { fullTime, onEstablishment, veteran, joinedAt } = member
  const phone = personalOf('members.phone', memberId(member.stationId, member.openId), member.phone)
  const away = awayOf(member, now)
  return {
    memberNo,
    role,
    name,
    matters,
    publishes: { name: publishesName, phone: publishesPhone },
    joinedAt: joinedAt.getTime(),
    holdsFor: [...holdsFor],
    ...(post !== null && { post }),
    ...(windowNo !== null && { windowNo }),
    ...(phone !== null && { phone }),
    ...(publishAgreedAt !== null && { publishAgreedAt: publishAgreedAt.getTime() }),
    ...(standInNo !== null && { standInNo }),
    ...(away && { away }),
    ...(fullTime !== null && { fullTime }),
    ...(onEstablishment !== null && { onEstablishment }),
    ...(veteran !== null && { veteran }),
  }
}

function awayOf(member: Member, now: Instant): Colleague['away'] {
  const until = member.awayUntil?.getTime()
  if (until === undefined || !isAway(until, now)) return undefined
  const { awayStandInNo: standInNo } = member
  const id = memberId(member.stationId, member.openId)
  const note = personalOf('members.awayNote', id, member.awayNote)
  return { until, ...(standInNo !== null && { standInNo }), ...(note !== null && { note }) }
}
