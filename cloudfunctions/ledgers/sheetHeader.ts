import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import { maskNumbers } from '../shared/maskNumbers'
import type { Cell, SheetRow, Table } from './readTable'
import { Unreadable } from './unreadable'

/** The header may stand below a title. */
const HEADER_WITHIN = 10
const SHOWN_MAX = 20

/** What stands above each column, by position, and its row, as the spreadsheet counts. */
export interface SheetHeader {
  headers: string[]
  /** The same as people read it: short, and without numbers that tell who somebody is. */
  shown: string[]
  /** Undefined for a column that no field is known for. */
  columns: (LedgerColumn | undefined)[]
  rowNo: number
}

/** Where among the rows of a sheet the header stands: the one that names the first column; -1 for none. */
export function headerAt({ rows }: Table, [first]: readonly LedgerColumn[]): number {
  return rows
    .slice(0, HEADER_WITHIN)
    .findIndex(({ cells }) => cells.some((cell) => headerOf(cell) === first?.header))
}

/**
 * The header of a sheet: one row, below a title at most. Where headings group columns, 手机号 below 家属, the
 * phone of somebody else would become the person's own, and nobody but who filled it in can tell whose it is.
 * @returns undefined where there is none
 * @throws Unreadable where columns are grouped, or may be
 */
export function headerIn(table: Table, columns: readonly LedgerColumn[]): SheetHeader | undefined {
  const at = headerAt(table, columns)
  const row = table.rows[at]
  if (!row) return undefined
  const headers = row.cells.map(headerOf)
  refuseMerged(table, row)
  const place = headers.indexOf(columns[0]?.header ?? '')
  for (const above of table.rows.slice(0, at)) refuseGroups(table, above, place)
  return {
    headers,
    shown: row.cells.map(shownOf),
    columns: headers.map((text) => columns.find(({ header }) => header === text)),
    rowNo: row.rowNo,
  }
}

function refuseMerged({ merges }: Table, { rowNo }: SheetRow): void {
  if (merges.some(({ fromRow, toRow }) => fromRow <= rowNo && rowNo <= toRow)) {
    throw new Unreadable(
      '列名那一行有合并的格子，分不清哪一列是谁的。请把合并取消，列名都写在一行里；或者用模板。',
    )
  }
}

/** A title says one thing, over the first column: whatever else stands above the names of columns may group them. */
function refuseGroups({ merges }: Table, { rowNo, cells }: SheetRow, place: number): void {
  const filled = [...cells.keys()].filter((column) => (cells[column] ?? null) !== null)
  const [title = 0, ...others] = filled
  const merge = merges.find(({ fromRow, column }) => fromRow === rowNo && column === title)
  if (others.length === 0 && title <= place && (merge?.toColumn ?? place) >= place) return
  throw new Unreadable(
    `第${rowNo}行在列名上面，分不清是标题，还是给列分的组。请删掉这一行再传；或者用模板。`,
  )
}

/** People add a star to what must be filled in, and blanks to make it look even. */
export function headerOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? withoutMarks(cell.normalize('NFKC')) : ''
}

function shownOf(cell: Cell | undefined): string {
  const text = maskNumbers(typeof cell === 'string' ? withoutMarks(cell) : '')
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}

function withoutMarks(text: string): string {
  return text.replace(/[\s*]/g, '')
}
