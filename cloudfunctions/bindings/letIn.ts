import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { type Ending, endTie } from './endTie'
import { sealWhy } from './personal'
import {
  type BindingRecord,
  findBinding,
  findPastBinding,
  findPastBindings,
  type PastBinding,
  putTakenOff,
} from './store'

/**
 * Ends the ties of those whom a person let in by one tie, and who are there by nothing else. Of those who
 * ended theirs first it is said once, of the tie that let them in: there may be any number of them.
 * @param tie of the person, ended already
 * @returns how many were there still
 */
export async function endLetIn(
  transaction: Transaction,
  tie: Pick<BindingRecord, 'tieId' | 'letIn'>,
  ending: Ending,
  now: Instant,
): Promise<number> {
  const { tieId } = tie
  let ended = 0
  for (const { openId, personId } of tie.letIn) {
    const family = await findBinding(transaction, openId, personId)
    if (!family || family.endedAt || family.restsOn?.tieId !== tieId) continue
    await endTie(transaction, family, ending, now)
    ended += 1
  }
  const past = await findPastBinding(tieId, transaction)
  if (past && past.letInTakenAt === null) {
    await putTakenOff(transaction, tieId, {
      letInTakenAt: new Date(now),
      letInTakenByNo: ending.byNo,
      letInTakenWhy: sealWhy(tieId, ending.why, 'letInTakenWhy'),
    })
  }
  return ended
}

/**
 * Of ties that their users ended, those by which they had been let in and whose family the station took
 * off, by their ids: one database operation, and none where nobody of them had been let in.
 */
export async function findInvitersOfTakenOff(
  past: readonly PastBinding[],
): Promise<ReadonlyMap<string, PastBinding>> {
  const endedByUser = past.filter(
    ({ endedBy, takenOffAt }) => endedBy === 'own' && takenOffAt === null,
  )
  const tieIds = new Set(endedByUser.flatMap(({ restsOn }) => restsOn?.tieId ?? []))
  if (tieIds.size === 0) return new Map()
  const inviters = await findPastBindings([...tieIds])
  return new Map(
    inviters
      .filter(({ letInTakenAt }) => letInTakenAt !== null)
      .map((inviter) => [inviter.tieId, inviter]),
  )
}
