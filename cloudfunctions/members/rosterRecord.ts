import { INVITATIONS_MAX } from '@contract/members/invitationTerms'
import { MEMBERS_MAX } from '@contract/members/memberTerms'
import type { MemberRole } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { RosterRecord } from './store'

/** A number is never given twice, and has four digits at most. */
const LAST_NUMBER = 9999

/**
 * Enters somebody new, under the next number.
 * @throws Refusal `TOO_MANY_MEMBERS`
 */
export function enter(
  roster: RosterRecord,
  openId: string,
  role: MemberRole,
): { roster: RosterRecord; memberNo: number } {
  const memberNo = roster.lastNo + 1
  if (roster.active.length >= MEMBERS_MAX || memberNo > LAST_NUMBER) {
    throw new Refusal('TOO_MANY_MEMBERS')
  }
  const active = [...roster.active, { memberNo, openId, role }]
  return { roster: { ...roster, lastNo: memberNo, active }, memberNo }
}

/**
 * Gives an active member another role.
 * @throws Refusal `LAST_HEAD` where the station would be left without a head
 */
export function changeRole(roster: RosterRecord, memberNo: number, role: MemberRole): RosterRecord {
  const active = roster.active.map((each) =>
    each.memberNo === memberNo ? { ...each, role } : each,
  )
  return keepingHead(roster, { ...roster, active })
}

/**
 * Takes an active member off.
 * @throws Refusal `LAST_HEAD` where the station would be left without a head
 */
export function takeOff(roster: RosterRecord, memberNo: number): RosterRecord {
  const active = roster.active.filter((each) => each.memberNo !== memberNo)
  return keepingHead(roster, { ...roster, active })
}

/** A station that has no head yet may still change. */
function keepingHead(before: RosterRecord, after: RosterRecord): RosterRecord {
  if (hasHead(before) && !hasHead(after)) throw new Refusal('LAST_HEAD')
  return after
}

/** Whether the station has a head. */
export function hasHead({ active }: RosterRecord): boolean {
  return active.some(({ role }) => role === 'head')
}

/** The entry of an active member. */
export function entryOf(
  roster: RosterRecord,
  memberNo: number,
): RosterRecord['active'][number] | undefined {
  return roster.active.find((each) => each.memberNo === memberNo)
}

/** Whether somebody is a head of the station. */
export function isHead({ active }: RosterRecord, openId: string): boolean {
  return active.some((each) => each.openId === openId && each.role === 'head')
}

/**
 * Notes an invitation; those that nobody accepted in time are forgotten.
 * @throws Refusal `TOO_MANY_INVITATIONS`
 */
export function noteInvitation(
  roster: RosterRecord,
  invitationId: string,
  expiresAt: Instant,
  now: Instant,
): RosterRecord {
  const live = roster.invitations.filter(
    (each) => each.expiresAt === null || each.expiresAt.getTime() > now,
  )
  if (live.length >= INVITATIONS_MAX) throw new Refusal('TOO_MANY_INVITATIONS')
  const invitations = [...live, { invitationId, expiresAt: new Date(expiresAt) }]
  return { ...roster, invitations }
}

/** An accepted invitation waits for a head, and takes its place until it is ended. */
export function holdInvitation(roster: RosterRecord, invitationId: string): RosterRecord {
  const others = roster.invitations.filter((each) => each.invitationId !== invitationId)
  return { ...roster, invitations: [...others, { invitationId, expiresAt: null }] }
}

export function dropInvitation(roster: RosterRecord, invitationId: string): RosterRecord {
  const invitations = roster.invitations.filter((each) => each.invitationId !== invitationId)
  return { ...roster, invitations }
}
