import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import type { Cell, SheetRow, Table } from './readTable'

/** The header may stand below a title. */
const HEADER_WITHIN = 10
/** Headings of headings: more rows than that are none. */
const HEADER_ROWS_MAX = 3

/** What stands above each column, by position, and the last row of it, as the spreadsheet counts. */
export interface SheetHeader {
  headers: string[]
  lastRowNo: number
}

/** Where among the rows of a sheet the header begins: the one that names the first column; -1 for none. */
export function headerAt({ rows }: Table, [first]: readonly LedgerColumn[]): number {
  return rows.slice(0, HEADER_WITHIN).findIndex((row) => placeOf(first, row) >= 0)
}

/**
 * The header of a sheet. One that groups its columns, 手机号 and 住址 below 联系方式, has several rows: of
 * those the lowest that says something counts. Undefined where there is none.
 */
export function headerIn(table: Table, columns: readonly LedgerColumn[]): SheetHeader | undefined {
  const at = headerAt(table, columns)
  const top = table.rows[at]
  if (!top) return undefined
  const place = placeOf(columns[0], top)
  const below = table.rows.slice(at + 1, at + HEADER_ROWS_MAX)
  const end = below.findIndex(
    ({ rowNo, cells }, index) =>
      rowNo !== top.rowNo + index + 1 ||
      headerOf(cells[place]) !== '' ||
      !cells.some((cell) => columns.some(({ header }) => header === headerOf(cell))),
  )
  const rows = [top, ...(end < 0 ? below : below.slice(0, end))]
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const headers = Array.from(
    { length: width },
    (_, column) =>
      rows.map(({ cells }) => headerOf(cells[column])).findLast((text) => text !== '') ?? '',
  )
  return { headers, lastRowNo: top.rowNo + rows.length - 1 }
}

/** People add a star to what must be filled in, and blanks to make it look even. */
export function headerOf(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return ''
  return cell.normalize('NFKC').replace(/[\s*]/g, '').slice(0, 20)
}

function placeOf(column: LedgerColumn | undefined, { cells }: SheetRow): number {
  return cells.findIndex((cell) => headerOf(cell) === column?.header)
}
