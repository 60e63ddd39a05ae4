import type { RowCounts } from './ledgerViews'

/** Whether importing would change anything, as far as the check found. */
export function wouldChange({ foreseen }: { foreseen: RowCounts }): boolean {
  return foreseen.added + foreseen.changed > 0
}
