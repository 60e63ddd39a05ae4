import { WRONG_BECAUSE } from '@contract/ledgers/ledgerTerms'
import type { CheckedSheet } from './checkedSheet'
import type { WrongRow } from './verdict'
import type { TextSheet } from './writeWorkbook'

/**
 * The rows that were not imported, with their own columns and values, and before them what is wrong:
 * mended, the same sheet can be imported again.
 * @param leftOut found wrong while writing
 */
export function wrongRowsSheet(
  { headers, rows, wrong }: CheckedSheet,
  leftOut: readonly WrongRow[],
): TextSheet {
  const cellsOf = new Map(rows)
  const inOrder = [...wrong, ...leftOut].sort((a, b) => a.rowNo - b.rowNo)
  return {
    name: '没有导入的行',
    headers: [WRONG_BECAUSE, ...headers],
    rows: inOrder.map(({ rowNo, reasons }) => [
      `第${rowNo}行 ${reasons.join('；')}`,
      ...(cellsOf.get(rowNo) ?? []),
    ]),
  }
}
