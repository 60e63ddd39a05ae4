import type { acceptInvitation as declaration } from '@contract/members'
import { canBeAccepted } from '@contract/members/invitationTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { countTry, refuseManyTries } from '../../shared/codeTries'
import { Refusal } from '../../shared/refusal'
import type { WriteContext } from '../../shared/serve'
import { sealPersonal } from '../personal'
import { requireRoomForStation } from '../roomForStation'
import { holdInvitation, isHead } from '../rosterRecord'
import { findMember, findRosterRecord, putRosterRecord } from '../store'
import { invitationIdOf } from './invitationCode'
import { findInvitation, putInvitation } from './store'

type Acceptance = InputOf<typeof declaration>

/** Asks to join: the code is used up, and a head has to confirm. */
export async function acceptInvitation(
  acceptance: Acceptance,
  context: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const { callerId, now } = context
  await refuseManyTries('invitation', callerId, now)
  try {
    return await accept(acceptance, context)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'INVITATION_UNKNOWN') {
      await countTry('invitation', callerId, now)
    }
    throw error
  }
}

async function accept(
  { code, name, phone }: Acceptance,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const id = invitationIdOf(code)
  const found = await findInvitation(id)
  if (found) await requireRoomForStation(callerId, found.stationId)
  return commit(async (transaction) => {
    const invitation = await findInvitation(id, transaction)
    const expiresAt = invitation?.expiresAt.getTime() ?? 0
    if (!invitation || !canBeAccepted({ ...invitation, expiresAt }, now)) {
      throw new Refusal('INVITATION_UNKNOWN')
    }
    const { stationId, byStationId, byOpenId } = invitation
    const member = await findMember(transaction, stationId, callerId)
    if (member && !member.leftAt) throw new Refusal('ALREADY_MEMBER')
    const roster = await findRosterRecord(transaction, byStationId)
    // Else a head of the station above could let themselves in below, alone or with a colleague.
    if (callerId === byOpenId || isHead(roster, callerId)) throw new Refusal('OWN_INVITATION')
    await putRosterRecord(transaction, byStationId, holdInvitation(roster, id))
    await putInvitation(transaction, {
      ...invitation,
      status: 'waiting',
      acceptedBy: callerId,
      acceptedName: sealPersonal('invitations.acceptedName', id, name),
      phone: sealPersonal('invitations.phone', id, phone),
      acceptedAt: new Date(now),
    })
    return { stationId }
  })
}
