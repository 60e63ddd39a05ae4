import { INVITATIONS_MAX } from '@contract/invitationTerms'
import type { SentInvitation } from '@contract/joining'
import type { listInvitations } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Context } from '../shared/serve'
import { personalOf } from './personal'
import { findSent, type Invitation } from './store'

/** The invitations that wait for the invited or for the head: two database operations. */
export async function invitations(
  { stationId }: InputOf<typeof listInvitations>,
  { now }: Context,
): Promise<OutputOf<typeof listInvitations>> {
  const at = new Date(now)
  const [waiting, open] = await Promise.all([
    findSent(stationId, 'waiting', at, INVITATIONS_MAX),
    findSent(stationId, 'open', at, INVITATIONS_MAX),
  ])
  return {
    invitations: [
      ...waiting.map((each) => toSent(each, 'waiting')),
      ...open.map((each) => toSent(each, 'open')),
    ],
  }
}

function toSent(invitation: Invitation, status: SentInvitation['status']): SentInvitation {
  const { _id, stationId, place, role, name, expiresAt } = invitation
  const accepted = acceptedOf(invitation)
  return {
    invitationId: _id,
    stationId,
    place,
    role,
    status,
    ...(name !== null && { name }),
    expiresAt: expiresAt.getTime(),
    ...(accepted && { accepted }),
  }
}

function acceptedOf({ _id, acceptedName, phone, acceptedAt }: Invitation) {
  const plain = personalOf('invitations.phone', _id, phone)
  if (acceptedName === null || plain === null || acceptedAt === null) return undefined
  return { name: acceptedName, phone: plain, at: acceptedAt.getTime() }
}
