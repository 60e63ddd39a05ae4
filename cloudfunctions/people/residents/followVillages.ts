import type { Instant } from '@contract/time'
import { findHousehold, findMoved, type Household, settleMove } from '../../contactCards/public'
import { transact } from '../../shared/transact'
import { idsElsewhere, MOVED_AT_ONCE } from './idsElsewhere'
import { moveResidents } from './moveResidents'

/** How many households one run looks after. */
const HOUSEHOLDS_AT_ONCE = 50

/**
 * Brings into the village of their household whom the edit of it did not: those beyond a hundred, and who
 * moved in at the same moment. Safe at any time and twice; returns how many households are settled.
 */
export async function followVillages(now: Instant): Promise<number> {
  const moved = await findMoved(HOUSEHOLDS_AT_ONCE)
  for (const household of moved) {
    while (!(await followed(household, now)));
  }
  return moved.length
}

/** Moves a hundred; true once that were all, or the household has moved again, for the next run. */
async function followed({ _id, village }: Household, now: Instant): Promise<boolean> {
  const personIds = await idsElsewhere(_id, village)
  return transact(async (transaction) => {
    const household = await findHousehold(_id, transaction)
    const byNo = household?.movedByNo
    if (!household || !byNo || household.village !== village) return true
    const { stationId } = household
    const move = { householdId: _id, village, personIds }
    await moveResidents(transaction, move, { stationId, byNo, now })
    if (personIds.length === MOVED_AT_ONCE) return false
    await settleMove(transaction, household)
    return true
  })
}
