import { WAITING_DAYS } from '@contract/members/invitationTerms'
import type { Instant } from '@contract/time'
import type { Transaction } from '../../shared/database'
import { alone, forEachDue, type Job, type JobTime } from '../../shared/forEachDue'
import { shareTime } from '../../shared/shareTime'
import { transact } from '../../shared/transact'
import { dropInvitation } from '../rosterRecord'
import { findRosterRecord, putRosterRecord } from '../store'
import { forgottenInvitation } from './forgottenInvitation'
import { findInvitation, findUnanswered, findUnused, type Invitation, putInvitation } from './store'

const DAY_MS = 24 * 3_600_000

/**
 * Ends the invitations that nobody used in time and those that no head answered, and forgets what was said
 * of the invited; returns how many.
 */
export async function endOldInvitations(time: JobTime): Promise<number> {
  const { now } = time
  const waiting = new Date(now - WAITING_DAYS * DAY_MS)
  const job = {
    split: alone<Invitation>,
    work: (found: Invitation) =>
      transact((transaction) => endUnlessChanged(transaction, found, now)),
  }
  const unused: Find = (after, limit) => findUnused(new Date(now), after, limit)
  const unanswered: Find = (after, limit) => findUnanswered(waiting, after, limit)
  let ended = 0
  await shareTime([unused, unanswered], time.until, async (find, until) => {
    ended += await forEachDue({ ...job, find }, { ...time, until })
  })
  return ended
}

type Find = Job<Invitation, Invitation>['find']

/** Somebody may have accepted or answered it since it was found. */
async function endUnlessChanged(
  transaction: Transaction,
  { _id, status }: Invitation,
  now: Instant,
): Promise<0 | 1> {
  const invitation = await findInvitation(_id, transaction)
  if (invitation?.status !== status) return 0
  const { byStationId } = invitation
  const roster = await findRosterRecord(transaction, byStationId)
  await putRosterRecord(transaction, byStationId, dropInvitation(roster, _id))
  await putInvitation(transaction, {
    ...forgottenInvitation(invitation),
    status: 'expired',
    endedAt: new Date(now),
  })
  return 1
}
