import { WAITING_DAYS } from '@contract/members/invitationTerms'
import type { Instant } from '@contract/time'
import type { Transaction } from '../../shared/database'
import { transact } from '../../shared/transact'
import { dropInvitation } from '../rosterRecord'
import { findRosterRecord, putRosterRecord } from '../store'
import { forgottenInvitation } from './forgottenInvitation'
import { findInvitation, findOld, type Invitation, putInvitation } from './store'

const DAY_MS = 24 * 3_600_000
const BATCH = 100

/**
 * Ends the invitations that nobody used in time and those that no head answered, a batch of each, and
 * forgets what was said of the invited; returns how many.
 */
export async function endOldInvitations(now: Instant): Promise<number> {
  const waiting = new Date(now - WAITING_DAYS * DAY_MS)
  const old = await findOld({ unused: new Date(now), waiting }, BATCH)
  for (const found of old) {
    await transact((transaction) => endUnlessChanged(transaction, found, now))
  }
  return old.length
}

/** Somebody may have accepted or answered it since it was found. */
async function endUnlessChanged(
  transaction: Transaction,
  { _id, status }: Invitation,
  now: Instant,
): Promise<void> {
  const invitation = await findInvitation(_id, transaction)
  if (invitation?.status !== status) return
  const { byStationId } = invitation
  const roster = await findRosterRecord(transaction, byStationId)
  await putRosterRecord(transaction, byStationId, dropInvitation(roster, _id))
  await putInvitation(transaction, {
    ...forgottenInvitation(invitation),
    status: 'expired',
    endedAt: new Date(now),
  })
}
