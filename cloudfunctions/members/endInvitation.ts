import type { InvitationStatus } from '@contract/invitationTerms'
import type { Member } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { requireHead } from './authority'
import { dropInvitation } from './rosterRecord'
import {
  findInvitation,
  findRosterRecord,
  type Invitation,
  putInvitation,
  putRosterRecord,
  type RosterRecord,
} from './store'

interface Ending {
  stationId: string
  invitationId: string
  /** In which status it can be ended so. */
  from: InvitationStatus
  to: InvitationStatus
}

/**
 * Ends an invitation that a head of this station may end.
 * @returns the invitation as it was, who ended it, and the roster of this station as it is now
 * @throws Refusal `NOT_ALLOWED` for another station's, as for none; `INVITATION_CHANGED`
 */
export async function endInvitation(
  transaction: Transaction,
  context: WriteContext,
  { stationId, invitationId, from, to }: Ending,
): Promise<{ invitation: Invitation; by: Member; roster: RosterRecord }> {
  const before = await findRosterRecord(transaction, stationId)
  const by = requireHead(before, context)
  const invitation = await findInvitation(invitationId, transaction)
  if (invitation?.byStationId !== stationId) throw new Refusal('NOT_ALLOWED')
  if (invitation.status !== from) throw new Refusal('INVITATION_CHANGED')
  const roster = dropInvitation(before, invitationId)
  await putRosterRecord(transaction, stationId, roster)
  const endedAt = new Date(context.now)
  // A phone number is kept no longer than it is needed.
  const ended = { ...invitation, status: to, phone: null, endedByNo: by.memberNo, endedAt }
  await putInvitation(transaction, ended)
  return { invitation, by, roster }
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
