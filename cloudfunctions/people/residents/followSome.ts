import type { Instant } from '@contract/time'
import { findHousehold, type Household } from '../../contactCards/public'
import type { Transaction } from '../../shared/database'
import { transact } from '../../shared/transact'
import { idsElsewhere, MOVED_AT_ONCE } from './idsElsewhere'
import { moveResidents } from './moveResidents'

/**
 * Brings a hundred of those who live in a household into its village.
 * @param settle runs in the same transaction, once those were all
 * @returns whether none is left; also where the household has moved again, and is to be looked at anew
 */
export async function followSome(
  { _id, village }: Household,
  now: Instant,
  settle?: (transaction: Transaction, household: Household) => Promise<void>,
): Promise<boolean> {
  const personIds = await idsElsewhere(_id, village)
  return transact(async (transaction) => {
    const household = await findHousehold(_id, transaction)
    const byNo = household?.movedByNo
    if (!household || !byNo || household.village !== village) return true
    const { stationId } = household
    const move = { householdId: _id, village, personIds }
    await moveResidents(transaction, move, { stationId, byNo, now })
    if (personIds.length === MOVED_AT_ONCE) return false
    await settle?.(transaction, household)
    return true
  })
}
