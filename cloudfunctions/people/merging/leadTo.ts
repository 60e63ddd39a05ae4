import type { Transaction } from '../../shared/database'
import { saveFiles } from '../saveFiles'
import { type FileChange, findFile } from '../store'

/**
 * Lets files that had gone into one which is merged, or made two again, lead straight to the file that is
 * kept: whoever follows reads one more, however often files were merged. Two operations each.
 */
export async function leadTo(
  transaction: Transaction,
  stationId: string,
  keptId: string,
  mergedIds: readonly string[],
): Promise<void> {
  const led: FileChange[] = []
  for (const id of mergedIds) {
    const before = await findFile(id, transaction)
    if (before) led.push({ before, after: { ...before, mergedInto: keptId } })
  }
  await saveFiles(transaction, stationId, led)
}
