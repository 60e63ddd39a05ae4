import { canBeAccepted } from '@contract/invitationTerms'
import type { acceptInvitation as declaration } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { invitationIdOf } from './invitationCode'
import { sealPersonal } from './personal'
import { holdInvitation } from './rosterRecord'
import {
  findInvitation,
  findMember,
  findRosterRecord,
  putInvitation,
  putRosterRecord,
} from './store'

/** Asks to join: the code is used up, and a head of the station that sent it has to confirm. */
export async function acceptInvitation(
  { code, name, phone }: InputOf<typeof declaration>,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const id = invitationIdOf(code)
  return commit(async (transaction) => {
    const invitation = await findInvitation(id, transaction)
    const expiresAt = invitation?.expiresAt.getTime() ?? 0
    if (!invitation || !canBeAccepted({ ...invitation, expiresAt }, now)) {
      throw new Refusal('INVITATION_UNKNOWN')
    }
    const { stationId, byStationId } = invitation
    const member = await findMember(transaction, stationId, callerId)
    if (member && !member.leftAt) throw new Refusal('ALREADY_MEMBER')
    const roster = await findRosterRecord(transaction, byStationId)
    await putRosterRecord(transaction, byStationId, holdInvitation(roster, id))
    await putInvitation(transaction, {
      ...invitation,
      status: 'waiting',
      acceptedBy: callerId,
      acceptedName: name,
      phone: sealPersonal('invitations.phone', id, phone),
      acceptedAt: new Date(now),
    })
    return { stationId }
  })
}
