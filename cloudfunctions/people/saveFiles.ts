import { type HouseholdsKnown, moveBetween } from '../contactCards/public'
import type { Transaction } from '../shared/database'
import { movesOf } from './residents/movesOf'
import { type FileChange, writeFiles } from './store'

/**
 * Writes files, and keeps their station's counts and those of the households between which people move.
 * @param known households that need not be read once more
 * @throws Refusal `HOME_NO_LONGER_SERVED` where somebody would come into a household that was ended
 */
export async function saveFiles(
  transaction: Transaction,
  stationId: string,
  changes: readonly FileChange[],
  known?: HouseholdsKnown,
): Promise<void> {
  await moveBetween(transaction, stationId, changes.flatMap(movesOf), known)
  await writeFiles(transaction, stationId, changes)
}
