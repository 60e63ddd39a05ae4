import { WRONG_BECAUSE } from '@contract/ledgers/ledgerTerms'
import type { Cell } from './readTable'
import type { Sheet } from './sheet'
import type { WrongRow } from './verdict'
import { writeWorkbook } from './writeWorkbook'

/**
 * The wrong rows with their own columns and values, and before them what is wrong: mended, the same
 * sheet can be imported again.
 */
export function wrongRowsWorkbook(sheet: Sheet, wrong: readonly WrongRow[]): Promise<Buffer> {
  const kept = sheet.headers.flatMap((header, index) => (header === WRONG_BECAUSE ? [] : [index]))
  const cellsOf = new Map(sheet.rows.map(({ rowNo, cells }) => [rowNo, cells]))
  return writeWorkbook([
    {
      name: '没有导入的行',
      headers: [WRONG_BECAUSE, ...kept.map((index) => sheet.headers[index] ?? '')],
      rows: wrong.map(({ rowNo, reasons }) => [
        `第${rowNo}行 ${reasons.join('；')}`,
        ...kept.map((index) => asText(cellsOf.get(rowNo)?.[index] ?? null)),
      ]),
    },
  ])
}

function asText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'object') return cell.digits
  return String(cell)
}
