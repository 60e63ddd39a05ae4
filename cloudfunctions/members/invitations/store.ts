import type { InvitationStatus } from '@contract/members/invitationTerms'
import type { MemberRole } from '@contract/procedure'
import { collection, command, type Stored, type Transaction } from '../../shared/database'
import { findInOrder } from '../../shared/findInOrder'
import type { Sealed } from '../../shared/sealed'

/** `_id` is the blind index of the code. */
export interface InvitationRecord {
  /** Where it leads. */
  stationId: string
  place: string
  role: MemberRole
  /** Whose head sent it: the OPENID too, for a number may be given up before somebody accepts. */
  byStationId: string
  byNo: number
  byOpenId: string
  byName: string
  /** Whom it is meant for; this and what who accepted said is gone once it has ended. */
  name: Sealed | null
  expiresAt: Date
  status: InvitationStatus
  /** The OPENID of who accepted. */
  acceptedBy: string | null
  acceptedName: Sealed | null
  phone: Sealed | null
  acceptedAt: Date | null
  /** Who confirmed, declined or withdrew it, and at which of the two stations. */
  endedByStationId: string | null
  endedByNo: number | null
  endedAt: Date | null
  sealVersion: number
}
export type Invitation = Stored<InvitationRecord>

const INVITATIONS = 'invitations'

export async function findInvitation(
  id: string,
  transaction?: Transaction,
): Promise<Invitation | undefined> {
  const documents =
    transaction?.documents<InvitationRecord>(INVITATIONS) ??
    collection<InvitationRecord>(INVITATIONS)
  return documents.get(id)
}

/** A station's invitations that were accepted, or that still can be at `now`; the earliest first. */
export async function findSent(
  byStationId: string,
  status: 'open' | 'waiting',
  now: Date,
  limit: number,
): Promise<Invitation[]> {
  const inTime = status === 'open' && { expiresAt: command.gt(now) }
  return collection<InvitationRecord>(INVITATIONS).find({
    where: { byStationId, status, ...inTime },
    orderBy: [['expiresAt', 'asc']],
    limit,
  })
}

/** The accepted invitations that lead to a station, whoever sent them; the earliest first. */
export async function findWaitingFor(stationId: string, limit: number): Promise<Invitation[]> {
  return collection<InvitationRecord>(INVITATIONS).find({
    where: { stationId, status: 'waiting' },
    orderBy: [['expiresAt', 'asc']],
    limit,
  })
}

/** A page of the invitations that nobody accepted in time, those after one; the earliest first. */
export async function findUnused(
  before: Date,
  after: Invitation | undefined,
  limit: number,
): Promise<Invitation[]> {
  const unused = { field: 'expiresAt', below: before, where: { status: 'open' } } as const
  return findInOrder(collection<InvitationRecord>(INVITATIONS), unused, after, limit)
}

/** A page of those that were accepted and have waited since then, those after one; the earliest first. */
export async function findUnanswered(
  before: Date,
  after: Invitation | undefined,
  limit: number,
): Promise<Invitation[]> {
  const unanswered = { field: 'acceptedAt', below: before, where: { status: 'waiting' } } as const
  return findInOrder(collection<InvitationRecord>(INVITATIONS), unanswered, after, limit)
}

/** The invitations that somebody accepted and that stand as asked, the latest first. */
export async function findAccepted(
  acceptedBy: string,
  statuses: readonly InvitationStatus[],
  limit: number,
): Promise<Invitation[]> {
  return collection<InvitationRecord>(INVITATIONS).find({
    where: { acceptedBy, status: command.in(statuses) },
    orderBy: [['acceptedAt', 'desc']],
    limit,
  })
}

export async function putInvitation(
  transaction: Transaction,
  { _id, ...fields }: Invitation,
): Promise<void> {
  await transaction.documents<InvitationRecord>(INVITATIONS).put(_id, fields)
}
