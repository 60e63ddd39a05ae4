import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { type Ending, endTie } from './endTie'
import { type BindingRecord, findBinding } from './store'

/**
 * Ends the ties of those whom a person let in by one tie, and who are there by nothing else.
 * @param tie of the person, ended already
 * @returns how many
 */
export async function endLetIn(
  transaction: Transaction,
  tie: Pick<BindingRecord, 'tieId' | 'letIn'>,
  ending: Ending,
  now: Instant,
): Promise<number> {
  let ended = 0
  for (const { openId, personId } of tie.letIn) {
    const family = await findBinding(transaction, openId, personId)
    if (!family || family.endedAt || family.restsOn?.tieId !== tie.tieId) continue
    await endTie(transaction, family, ending, now)
    ended += 1
  }
  return ended
}
