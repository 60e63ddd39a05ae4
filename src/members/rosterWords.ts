import { MATTERS, type Matter } from '@contract/matters'
import type { Colleague } from '@contract/members/colleagues'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import { MEMBER_ROLES, type MemberRole } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { presenceOf } from '../stations/card/presence'

/** The members of one role. */
export interface RoleGroup {
  role: MemberRole
  members: Colleague[]
}

/** A roster in the order of the sign on the door; roles that nobody has are left out. */
export function byRole(members: readonly Colleague[]): RoleGroup[] {
  return MEMBER_ROLES.map((role) => ({
    role,
    members: members.filter((member) => member.role === role),
  })).filter((group) => group.members.length > 0)
}

/**
 * The members that somebody looks for.
 * @param wanted part of a name, or the last digits of a phone number; blanks do not count
 */
export function findMembers(members: readonly Colleague[], wanted: string): Colleague[] {
  const words = wanted.replace(/\s/g, '')
  if (/^\d+$/.test(words)) return members.filter(({ phone }) => phone?.endsWith(words))
  return members.filter(({ name }) => name.includes(words))
}

/** The active member who answers for a number today: whoever left is followed by their successor. */
export function holderOf(
  members: readonly Colleague[],
  memberNo: number | undefined,
): Colleague | undefined {
  if (memberNo === undefined) return undefined
  return members.find(({ holdsFor }) => holdsFor.includes(memberNo))
}

/** Who stands in for a member: for this time, else as a rule; undefined where nobody else does. */
export function standInOf(
  member: Pick<Colleague, 'memberNo' | 'standInNo' | 'away'>,
  members: readonly Colleague[],
): Colleague | undefined {
  const standIn = holderOf(members, member.away?.standInNo ?? member.standInNo)
  return standIn?.memberNo === member.memberNo ? undefined : standIn
}

/** 副站长，1号窗口，政策咨询等3件事 */
export function aboutText({ post, windowNo, matters }: Colleague): string {
  const [first, ...others] = matters
  return [
    post,
    windowNo === undefined ? undefined : `${windowNo}号窗口`,
    first && `${MATTERS[first].label}${others.length === 0 ? '' : `等${matters.length}件事`}`,
  ]
    .filter(Boolean)
    .join('，')
}

/** 副站长, or the role of who has no other post. */
export function postText({ role, post }: Pick<Colleague, 'role' | 'post'>): string {
  return post ?? MEMBER_ROLE_LABELS[role]
}

/** 政策咨询、关系转接; empty for none. */
export function mattersText(matters: readonly Matter[]): string {
  return matters.map((matter) => MATTERS[matter].label).join('、')
}

/** 下午2点回，王秀兰替; undefined for who is there. */
export function awayText(
  member: Colleague,
  members: readonly Colleague[],
  now: Instant,
): string | undefined {
  const presence = presenceOf(member, false, now)
  if (!presence) return undefined
  const standIn = standInOf(member, members)
  return standIn ? `${presence.title}，${standIn.name}替` : presence.title
}
