import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import { type HeaderRows, type Heading, headerOf, headingsOver, widthOf } from './columnHeadings'
import { namedColumn } from './namedColumn'
import type { Cell, SheetRow, Table } from './readTable'

/** The header may stand below a title. */
const HEADER_WITHIN = 10
/** Headings of headings: more rows than that, above or below the one with the name, are none. */
const HEADER_ROWS_MAX = 3
/** What stands above each column, by position, and the last row of it, as the spreadsheet counts. */
export interface SheetHeader {
  /** The name of a column; of one that is not known with the headings above it: 家属·手机号. */
  headers: string[]
  /** Undefined for a column that no field is known for. */
  columns: (LedgerColumn | undefined)[]
  lastRowNo: number
}

/** Where among the rows of a sheet the header begins: the one that names the first column; -1 for none. */
export function headerAt({ rows }: Table, [first]: readonly LedgerColumn[]): number {
  return rows.slice(0, HEADER_WITHIN).findIndex((row) => placeOf(first, row) >= 0)
}

/**
 * The header of a sheet. One that groups its columns, 手机号 and 住址 below 联系方式, has several rows. What
 * stands below a heading that may be about somebody else is not known: the phone of 家属 would become the
 * person's own. Undefined where there is no header.
 */
export function headerIn(table: Table, columns: readonly LedgerColumn[]): SheetHeader | undefined {
  const at = headerAt(table, columns)
  const named = table.rows[at]
  if (!named) return undefined
  const place = placeOf(columns[0], named)
  const above = groupsAbove(table.rows.slice(0, at), named.rowNo)
  const lastRowNo = named.rowNo + HEADER_ROWS_MAX
  const header: HeaderRows = {
    rows: [...above, named],
    merges: table.merges.filter(({ fromRow }) => fromRow <= lastRowNo),
    isColumn: (text) => columns.some(({ header }) => header === text),
  }
  const rows = withRowsBelow(header, table.rows.slice(at + 1, at + HEADER_ROWS_MAX), place)
  const whole = { ...header, rows }
  const overName = headingsOver(whole, place)
  const read = Array.from({ length: widthOf(rows) }, (_, column) =>
    namedColumn(headingsOver(whole, column), column, overName, columns),
  )
  return {
    headers: read.map(({ name }) => name),
    columns: read.map(({ column }) => column),
    lastRowNo: rows.at(-1)?.rowNo ?? named.rowNo,
  }
}

/** The rows of headings right above; a title and notes, by whom and when it was filled in, are none. */
function groupsAbove(rows: readonly SheetRow[], namedRowNo: number): SheetRow[] {
  const nearest = rows.slice(1 - HEADER_ROWS_MAX).reverse()
  const end = nearest.findIndex(
    ({ rowNo, cells }, index) =>
      rowNo !== namedRowNo - index - 1 || isTitle(cells) || isNote(cells),
  )
  return (end < 0 ? nearest : nearest.slice(0, end)).reverse()
}

function isTitle(cells: readonly Cell[]): boolean {
  const [text = '', ...others] = cells.map(headerOf).filter((each) => each !== '')
  return others.length === 0 && /(?:表|册|台账|名单)$/.test(text)
}

function isNote(cells: readonly Cell[]): boolean {
  return cells.some(
    (cell) => cell !== null && (typeof cell !== 'string' || /:|\d{4}/.test(headerOf(cell))),
  )
}

/** With the rows below that give a heading its columns; a row of data, whose name is missing, is none. */
function withRowsBelow(
  header: HeaderRows,
  below: readonly SheetRow[],
  place: number,
): readonly SheetRow[] {
  let { rows: whole } = header
  let rows = whole
  for (const row of below) {
    const isNext = row.rowNo === (rows.at(-1)?.rowNo ?? 0) + 1
    const above = { ...header, rows }
    if (!isNext || headerOf(row.cells[place]) !== '' || !mayBeHeader(above, row)) break
    rows = [...rows, row]
    // One that names no column is a heading of the next.
    if (addsName(above, row)) whole = rows
  }
  return whole
}

function mayBeHeader(header: HeaderRows, { cells }: SheetRow): boolean {
  return cells.every(
    (cell, column) =>
      cell === null || (isHeadingText(cell) && !isName(header, lowestOver(header, column))),
  )
}

function addsName(header: HeaderRows, { cells }: SheetRow): boolean {
  return cells.some(
    (cell, column) =>
      header.isColumn(headerOf(cell)) && (lowestOver(header, column)?.isWide ?? true),
  )
}

function lowestOver(header: HeaderRows, column: number): Heading | undefined {
  return headingsOver(header, column).at(-1)
}

/** No column has a digit in its name, and what a person's row says often has. */
function isHeadingText(cell: Cell): boolean {
  return typeof cell === 'string' && !/\d/.test(headerOf(cell))
}

/** Whether a heading is the name of a known column, and not of several. */
function isName({ isColumn }: HeaderRows, heading: Heading | undefined): boolean {
  return heading !== undefined && isColumn(heading.text) && !heading.isWide
}

function placeOf(column: LedgerColumn | undefined, { cells }: SheetRow): number {
  return cells.findIndex((cell) => headerOf(cell) === column?.header)
}
