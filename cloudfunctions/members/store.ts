import type { Matter } from '@contract/matters'
import type { MemberAction } from '@contract/members/memberChanges'
import { MEMBERS_MAX, STATIONS_MAX, type VeteranTie } from '@contract/members/memberTerms'
import type { MemberRole } from '@contract/procedure'
import { memberId, type Member as SharedMember } from '../shared/caller'
import { collection, command, type Stored, type Transaction } from '../shared/database'
import type { Sealed } from '../shared/sealed'

/** A member; `_id` is station and OPENID. Who joins anew gets a new number in the same place. */
export interface Member extends SharedMember {
  post: string | null
  matters: Matter[]
  phone: Sealed | null
  publishesName: boolean
  publishesPhone: boolean
  publishAgreedAt: Date | null
  standInNo: number | null
  /** Null for who never was away; a moment that is over means the same. */
  awayUntil: Date | null
  awayStandInNo: number | null
  awayNote: Sealed | null
  fullTime: boolean | null
  onEstablishment: boolean | null
  veteran: VeteranTie | null
  joinedAt: Date
  /** Who left to this member, and to those who left to them: the names that go with `holdsFor`. */
  tookOver: { memberNo: number; name: string }[]
  sealVersion: number
}

/** Who is at a station, for transactions, which cannot search; `_id` is the station. */
export interface RosterRecord {
  /** The last number that was given. */
  lastNo: number
  active: { memberNo: number; openId: string; role: MemberRole }[]
  /** The invitations that wait for somebody: until when, or null once they are accepted. */
  invitations: { invitationId: string; expiresAt: Date | null }[]
}

/** Who left; `_id` is station and number. Stays when the same person joins anew. */
export interface FormerMemberRecord {
  stationId: string
  memberNo: number
  openId: string
  name: string
  role: MemberRole
  joinedAt: Date
  leftAt: Date
  byNo: number
  why: Sealed
  successorNo: number
  successorName: string
  /** Time and number: the order of a list, and its cursor. */
  sequence: string
  sealVersion: number
}

/** What was changed of a member. */
export interface MemberChangeRecord {
  stationId: string
  memberNo: number
  action: MemberAction
  /** Who did it; null for the operator. */
  byStationId: string | null
  byNo: number | null
  at: Date
  /** Time and id: the order of a list, and its cursor. */
  sequence: string
  /** The changed fields as JSON. */
  before: Sealed
  after: Sealed
  why: Sealed | null
  sealVersion: number
}

const MEMBERS = 'members'
const ROSTERS = 'rosters'
const FORMER_MEMBERS = 'formerMembers'
const MEMBER_CHANGES = 'memberChanges'

export async function findMemberships(openId: string): Promise<Member[]> {
  const found = await collection<Member>(MEMBERS).find({
    where: { openId, leftAt: null },
    // Twice as many as one may have: calls at once may have gone beyond it.
    limit: 2 * STATIONS_MAX,
  })
  return found.map(toMember)
}

/** Everybody who is at a station, by number. */
export async function findActive(stationId: string): Promise<Member[]> {
  const found = await collection<Member>(MEMBERS).find({
    where: { stationId, leftAt: null },
    orderBy: [['memberNo', 'asc']],
    limit: MEMBERS_MAX,
  })
  return found.map(toMember)
}

export async function findMember(
  transaction: Transaction,
  stationId: string,
  openId: string,
): Promise<Member | undefined> {
  return findMembership(memberId(stationId, openId), transaction)
}

/** A membership as `admit` finds it, also one that has ended. */
export async function findMembership(
  id: string,
  transaction?: Transaction,
): Promise<Member | undefined> {
  const documents = transaction?.documents<Member>(MEMBERS) ?? collection<Member>(MEMBERS)
  const found = await documents.get(id)
  return found && toMember(found)
}

export async function putMember(transaction: Transaction, member: Member): Promise<void> {
  const id = memberId(member.stationId, member.openId)
  await transaction.documents<Member>(MEMBERS).put(id, member)
}

export async function findRosterRecord(
  transaction: Transaction | undefined,
  stationId: string,
): Promise<RosterRecord> {
  const documents =
    transaction?.documents<RosterRecord>(ROSTERS) ?? collection<RosterRecord>(ROSTERS)
  const found = await documents.get(stationId)
  if (!found) return { lastNo: 0, active: [], invitations: [] }
  const { _id, ...roster } = found
  return roster
}

export async function putRosterRecord(
  transaction: Transaction,
  stationId: string,
  roster: RosterRecord,
): Promise<void> {
  await transaction.documents<RosterRecord>(ROSTERS).put(stationId, roster)
}

export function formerMemberId(stationId: string, memberNo: number): string {
  return `${stationId}.${memberNo}`
}

export async function addFormerMember(
  transaction: Transaction,
  former: FormerMemberRecord,
): Promise<void> {
  const id = formerMemberId(former.stationId, former.memberNo)
  await transaction.documents<FormerMemberRecord>(FORMER_MEMBERS).add(id, former)
}

export async function findFormerMembers(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<Stored<FormerMemberRecord>[]> {
  return collection<FormerMemberRecord>(FORMER_MEMBERS).find({
    where: { stationId, ...(after !== undefined && { sequence: command.lt(after) }) },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

export async function addMemberChange(
  transaction: Transaction,
  { _id, ...fields }: Stored<MemberChangeRecord>,
): Promise<void> {
  await transaction.documents<MemberChangeRecord>(MEMBER_CHANGES).add(_id, fields)
}

/** What was done to a station's members, or to one of them; the newest first. */
export async function findMemberChanges({
  stationId,
  memberNo,
  after,
  limit,
}: {
  stationId: string
  memberNo: number | undefined
  /** The `sequence` of the last one that is not wanted. */
  after: string | undefined
  limit: number
}): Promise<Stored<MemberChangeRecord>[]> {
  return collection<MemberChangeRecord>(MEMBER_CHANGES).find({
    where: {
      stationId,
      ...(memberNo !== undefined && { memberNo }),
      ...(after !== undefined && { sequence: command.lt(after) }),
    },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

function toMember({ _id, ...member }: Stored<Member>): Member {
  return member
}
