import type { InvitationStatus } from '@contract/members/invitationTerms'
import type { Member } from '../../shared/caller'
import type { Transaction } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import type { WriteContext } from '../../shared/serve'
import { requireHead } from '../authority'
import { dropInvitation } from '../rosterRecord'
import { findRosterRecord, putRosterRecord, type RosterRecord } from '../store'
import { forgottenInvitation } from './forgottenInvitation'
import { findInvitation, type Invitation, putInvitation } from './store'

interface Ending {
  stationId: string
  invitationId: string
  /** In which status it can be ended so. */
  from: InvitationStatus
  to: InvitationStatus
}

/**
 * Ends an invitation that a head of this station may end: of those the station sent, any; of those
 * that the station above sent here, the accepted ones.
 * @returns the invitation as it was, who ended it, and the roster of the station that sent it as it
 * is now
 * @throws Refusal `NOT_ALLOWED` for another station's, as for none; `INVITATION_CHANGED`
 */
export async function endInvitation(
  transaction: Transaction,
  context: WriteContext,
  { stationId, invitationId, from, to }: Ending,
): Promise<{ invitation: Invitation; by: Member; sender: RosterRecord }> {
  const own = await findRosterRecord(transaction, stationId)
  const by = requireHead(own, context)
  const invitation = await findInvitation(invitationId, transaction)
  if (!invitation || !endersOf(invitation, from).includes(stationId)) {
    throw new Refusal('NOT_ALLOWED')
  }
  if (invitation.status !== from) throw new Refusal('INVITATION_CHANGED')
  const { byStationId } = invitation
  const before = byStationId === stationId ? own : await findRosterRecord(transaction, byStationId)
  const sender = dropInvitation(before, invitationId)
  await putRosterRecord(transaction, byStationId, sender)
  await putInvitation(transaction, {
    ...forgottenInvitation(invitation),
    status: to,
    endedByStationId: stationId,
    endedByNo: by.memberNo,
    endedAt: new Date(context.now),
  })
  return { invitation, by, sender }
}

/** The stations whose heads may end an invitation from a status. */
function endersOf({ byStationId, stationId }: Invitation, from: InvitationStatus): string[] {
  return from === 'waiting' ? [byStationId, stationId] : [byStationId]
}

/** A head takes back a code that nobody used, or sends away who did. */
export function endWith(from: 'open' | 'waiting', to: 'withdrawn' | 'declined') {
  return async function end(
    input: { stationId: string; invitationId: string },
    context: WriteContext,
  ): Promise<Record<string, never>> {
    return context.commit(async (transaction) => {
      await endInvitation(transaction, context, { ...input, from, to })
      return {}
    })
  }
}
