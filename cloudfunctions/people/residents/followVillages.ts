import type { Instant } from '@contract/time'
import { findMoved, type Household, settleMove } from '../../contactCards/public'
import { alone, forEachDue, type JobTime } from '../../shared/forEachDue'
import { followSome } from './followSome'

/**
 * Brings into the village of their household whom the edit of it did not: those beyond a hundred, and who
 * moved in at the same moment. Safe at any time and twice; returns how many households are settled.
 */
export async function followVillages(time: JobTime): Promise<number> {
  const { now, until } = time
  const job = {
    find: (after: Household | undefined, limit: number) => findMoved(after, limit),
    split: alone<Household>,
    work: (household: Household) => follow(household, now, until),
  }
  return forEachDue(job, time)
}

/** All of one household, some in each transaction; what there is no time for is left to the next run. */
async function follow(household: Household, now: Instant, until: number): Promise<0 | 1> {
  while (!(await followSome(household, now, settleMove))) if (performance.now() > until) return 0
  return 1
}
