import type { leaveStation } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { isAway } from '@contract/members/memberTerms'
import type { InputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'

/** Who left, and to whom everything went. */
export interface Handover {
  stationId: string
  member: Colleague
  successor: Colleague
  isSelf: boolean
}

/** What is typed and chosen; the successor's number as a text, which is what a draft holds. */
export interface HandoverDraft {
  successorNo: string
  /** The successor of a head becomes one, though others are there. */
  asHead: boolean
  why: string
}

export const NO_HANDOVER: HandoverDraft = { successorNo: '', asHead: false, why: '' }

/** Whether nobody else is head: then the role goes on with everything else. */
export function isLastHead(member: Colleague, members: readonly Colleague[]): boolean {
  const heads = members.filter(({ role }) => role === 'head')
  return heads.length === 1 && heads[0]?.memberNo === member.memberNo
}

/** Who is at the station, and not away, once a member has left: one of them may stand in. */
export function thereAfter(
  { memberNo }: Colleague,
  members: readonly Colleague[],
  now: Instant,
): Colleague[] {
  return members.filter((each) => each.memberNo !== memberNo && !isAway(each.away?.until, now))
}

/** Whether the successor takes over the head's role as well. */
export function handsRoleOn(
  member: Colleague,
  members: readonly Colleague[],
  { asHead }: HandoverDraft,
): boolean {
  return isLastHead(member, members) || (member.role === 'head' && asHead)
}

/** What is handed in, without a successor as long as nobody of the roster is chosen. */
export type LeaveInput = Omit<InputOf<typeof leaveStation>, 'successorNo'> & {
  successorNo?: number
}

export function leaveInput(
  stationId: string,
  member: Colleague,
  members: readonly Colleague[],
  draft: HandoverDraft,
): LeaveInput {
  const successor = members.find(({ memberNo }) => String(memberNo) === draft.successorNo)
  const asHead = successor?.role !== 'head' && handsRoleOn(member, members, draft)
  return {
    stationId,
    memberNo: member.memberNo,
    ...(successor && { successorNo: successor.memberNo }),
    ...(asHead && { successorAsHead: true }),
    why: draft.why,
  }
}
