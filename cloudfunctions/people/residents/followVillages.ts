import { findHousehold, findMoved, type Household, settleMove } from '../../contactCards/public'
import { alone, eachAlone, forEachDue, type JobTime, together } from '../../shared/forEachDue'
import { transact } from '../../shared/transact'
import { followSome } from './followSome'
import { idsElsewhere, MOVED_AT_ONCE } from './idsElsewhere'

/**
 * Brings into the village of their household whom the edit of it did not: those beyond a hundred, and who
 * moved in at the same moment. Safe at any time and twice; returns how many households are settled.
 */
export async function followVillages(time: JobTime): Promise<number> {
  const job = {
    find: (after: Household | undefined, limit: number) => findMoved(after, limit),
    split: alone<Household>,
    work: (household: Household) => follow(household, time),
  }
  return forEachDue(job, time)
}

/** All of one household, some in each transaction; whom there is no time for is left to the next run. */
async function follow(household: Household, time: JobTime): Promise<0 | 1> {
  const { _id, village } = household
  const job = {
    pageSize: MOVED_AT_ONCE,
    find: (after: string | undefined, limit: number) => idsElsewhere(_id, village, limit, after),
    split: together<string>,
    apart: eachAlone<string>,
    work: (personIds: readonly string[]) => followSome(household, personIds, time.now),
  }
  await forEachDue(job, time)
  const [left] = await idsElsewhere(_id, village, 1)
  return left === undefined ? settle(household) : 0
}

/** One that has moved again since is looked at anew in the next run. */
async function settle({ _id, village }: Household): Promise<0 | 1> {
  return transact(async (transaction) => {
    const household = await findHousehold(_id, transaction)
    if (!household?.movedByNo || household.village !== village) return 0
    await settleMove(transaction, household)
    return 1
  })
}
