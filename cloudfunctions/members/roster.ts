import type { Matter } from '@contract/matters'
import { isAway } from '@contract/members/memberTerms'
import type { NamedMember } from '@contract/members/namedMember'
import { MEMBER_ROLES, type MemberRole } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { memberId } from '../shared/caller'
import { personalOf } from './personal'
import { findActive, type Member } from './store'

/** An active member, as other domains know one. */
export interface RosterMember {
  memberNo: number
  role: MemberRole
  name: string
  post: string | null
  windowNo: number | null
  matters: readonly Matter[]
  /** The regular stand-in. */
  standInNo: number | null
  /** Until when this member is, or was, away: `isAway` tells which. */
  awayUntil: Instant | undefined
  /** The numbers answered for: the own one, and those of all who left to this member. */
  holdsFor: readonly number[]
}

/** What of a member stands on a public card: no more than they agreed to. */
export interface PublishedMember {
  memberNo: number
  role: MemberRole
  name?: string
  post?: string
  matters: Matter[]
  phone?: string
  /** Undefined for who is there. */
  away?: { until: Instant }
}

/** Who is at a station, and who answers for those who left. */
export interface Roster {
  /** By number. */
  readonly active: readonly RosterMember[]
  /** Of active and of former members; undefined for a number that nobody ever had. */
  nameOf(memberNo: number): string | undefined
  /** The same with the number, as records name a member; by the number alone where nobody answers for it. */
  named(memberNo: number): NamedMember
  /** The active member who answers for a number: whoever has it, or to whom its holder left. */
  holderOf(memberNo: number): RosterMember | undefined
  /** The same by name, or whoever had the number where nobody answers for it. */
  holderNamed(memberNo: number): NamedMember
  /** Who stands in for the holder of a number; undefined while the holder is there, and where nobody can. */
  standInOf(memberNo: number, now: Instant): RosterMember | undefined
  /** Who agreed to publish name or phone: by role, then by number. */
  published(now: Instant): PublishedMember[]
  /** The same of the one who answers for a number; undefined who publishes nothing. */
  publishedOf(memberNo: number, now: Instant): PublishedMember | undefined
}

/** The roster of a station: one database operation. */
export async function findRoster(stationId: string): Promise<Roster> {
  return toRoster(await findActive(stationId))
}

export function toRoster(members: readonly Member[]): Roster {
  const byNumber = new Map(
    members.flatMap((member) => member.holdsFor.map((memberNo) => [memberNo, member] as const)),
  )
  const names = new Map(
    members.flatMap((member) =>
      [member, ...member.tookOver].map((each) => [each.memberNo, each.name]),
    ),
  )
  const named = (memberNo: number) => {
    const name = names.get(memberNo)
    return name === undefined ? namedByNumber(memberNo) : { memberNo, name }
  }
  const known = (member: Member | undefined) => member && toRosterMember(member)
  return {
    active: members.map(toRosterMember),
    nameOf: (memberNo) => names.get(memberNo),
    named,
    holderOf: (memberNo) => known(byNumber.get(memberNo)),
    holderNamed: (memberNo) => named(byNumber.get(memberNo)?.memberNo ?? memberNo),
    standInOf: (memberNo, now) => known(standInOf(byNumber, memberNo, now)),
    published: (now) =>
      MEMBER_ROLES.flatMap((role) => members.filter((member) => member.role === role)).flatMap(
        (member) => toPublished(member, now) ?? [],
      ),
    publishedOf(memberNo, now) {
      const member = byNumber.get(memberNo)
      return member && toPublished(member, now)
    },
  }
}

/** Whoever had a number that nobody answers for: who left a station to nobody. */
export function namedByNumber(memberNo: number): NamedMember {
  return { memberNo, name: `${memberNo}号` }
}

function isAwayAt(member: Member, now: Instant): boolean {
  return isAway(member.awayUntil?.getTime(), now)
}

/** Whoever was named for this absence, or else the regular stand-in; neither helps who is away too. */
function standInOf(
  byNumber: ReadonlyMap<number, Member>,
  memberNo: number,
  now: Instant,
): Member | undefined {
  const holder = byNumber.get(memberNo)
  if (!holder || !isAwayAt(holder, now)) return undefined
  const named = [holder.awayStandInNo, holder.standInNo]
  return named
    .map((no) => (no === null ? undefined : byNumber.get(no)))
    .find((each) => each && each !== holder && !isAwayAt(each, now))
}

function toRosterMember(member: Member): RosterMember {
  const { memberNo, role, name, post, windowNo, matters, standInNo, holdsFor } = member
  return {
    memberNo,
    role,
    name,
    post,
    windowNo,
    matters,
    standInNo,
    awayUntil: member.awayUntil?.getTime(),
    holdsFor,
  }
}

function toPublished(member: Member, now: Instant): PublishedMember | undefined {
  const { memberNo, role, name, post, matters, publishesName, publishesPhone } = member
  const id = memberId(member.stationId, member.openId)
  const phone = publishesPhone ? personalOf('members.phone', id, member.phone) : null
  if (!publishesName && phone === null) return undefined
  const until = member.awayUntil?.getTime()
  return {
    memberNo,
    role,
    ...(publishesName && { name }),
    ...(post !== null && { post }),
    matters,
    ...(phone !== null && { phone }),
    ...(until !== undefined && isAway(until, now) && { away: { until } }),
  }
}
