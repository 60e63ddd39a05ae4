import type { Instant } from '@contract/time'
import { findHousehold, type Household } from '../../contactCards/public'
import { transact } from '../../shared/transact'
import { moveResidents } from './moveResidents'

/**
 * Brings some of those who live in a household, a hundred at most, into its village; nobody where it has
 * moved again since it was found, or is settled.
 * @returns how many it was asked for
 */
export async function followSome(
  { _id, village }: Household,
  personIds: readonly string[],
  now: Instant,
): Promise<number> {
  return transact(async (transaction) => {
    const household = await findHousehold(_id, transaction)
    const byNo = household?.movedByNo
    if (!byNo || household.village !== village) return 0
    const move = { householdId: _id, village, personIds }
    await moveResidents(transaction, move, { stationId: household.stationId, byNo, now })
    return personIds.length
  })
}
