import type { RowCounts } from './ledgerViews'

/** Whether importing would change anything, as far as the check found. */
export function wouldChange({ expected }: { expected: RowCounts }): boolean {
  return expected.added + expected.changed > 0
}
