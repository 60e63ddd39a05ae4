import { WRONG_BECAUSE } from '@contract/ledgers/ledgerTerms'
import type { Cell } from './readTable'
import type { Sheet } from './sheet'
import type { WrongRow } from './verdict'

/** What stood in a sheet as texts, and what the check found wrong. */
export interface CheckedSheet {
  headers: string[]
  /** The number of the row in the sheet, and its cells below the headers. */
  rows: [rowNo: number, cells: string[]][]
  wrong: WrongRow[]
}

/** The reasons of an earlier try are left out. */
export function checkedSheet({ headers, rows }: Sheet, wrong: readonly WrongRow[]): CheckedSheet {
  const kept = headers.flatMap((header, index) => (header === WRONG_BECAUSE ? [] : [index]))
  return {
    headers: kept.map((index) => headers[index] ?? ''),
    rows: rows.map(({ rowNo, cells }) => [
      rowNo,
      kept.map((index) => asText(cells[index] ?? null)),
    ]),
    wrong: [...wrong],
  }
}

function asText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'object') return cell.digits
  return String(cell)
}
