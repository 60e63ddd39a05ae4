import type { listInvitations } from '@contract/members'
import { INVITATIONS_MAX } from '@contract/members/invitationTerms'
import type { SentInvitation } from '@contract/members/joining'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Context } from '../../shared/serve'
import { personalOf } from '../personal'
import { hasHead } from '../rosterRecord'
import { findRosterRecord } from '../store'
import { findSent, findWaitingFor, type Invitation } from './store'

/**
 * The invitations that wait for the invited or for the head: three database operations, and one more
 * for each station below that one leads to.
 */
export async function invitations(
  { stationId: ownId }: InputOf<typeof listInvitations>,
  { now }: Context,
): Promise<OutputOf<typeof listInvitations>> {
  const at = new Date(now)
  const [waiting, open, leadingHere] = await Promise.all([
    findSent(ownId, 'waiting', at, INVITATIONS_MAX),
    findSent(ownId, 'open', at, INVITATIONS_MAX),
    // The own ones and those of the one station above: each sends so many at most.
    findWaitingFor(ownId, 2 * INVITATIONS_MAX),
  ])
  const fromAbove = leadingHere.filter((each) => each.byStationId !== ownId)
  const headed = await headedOf(
    [...waiting, ...open].map(({ stationId }) => stationId),
    ownId,
  )
  const asSent = (status: SentInvitation['status']) => (each: Invitation) => ({
    ...toSent(each, status),
    ...(each.byStationId !== ownId && { fromAbove: true }),
    ...(headed.has(each.stationId) && { confirmedBelow: true }),
  })
  return {
    invitations: [
      ...[...fromAbove, ...waiting].map(asSent('waiting')),
      ...open.map(asSent('open')),
    ],
  }
}

/** Those of the stations, the own one aside, that have a head. */
async function headedOf(stationIds: readonly string[], ownId: string): Promise<Set<string>> {
  const below = [...new Set(stationIds)].filter((id) => id !== ownId)
  const rosters = await Promise.all(below.map((id) => findRosterRecord(undefined, id)))
  return new Set(below.filter((_, index) => rosters[index] && hasHead(rosters[index])))
}

function toSent(invitation: Invitation, status: SentInvitation['status']): SentInvitation {
  const { _id, stationId, place, role, expiresAt } = invitation
  const name = personalOf('invitations.name', _id, invitation.name)
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
  const name = personalOf('invitations.acceptedName', _id, acceptedName)
  const plain = personalOf('invitations.phone', _id, phone)
  if (name === null || plain === null || acceptedAt === null) return undefined
  return { name, phone: plain, at: acceptedAt.getTime() }
}
