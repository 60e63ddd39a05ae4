import { maskNumbers } from '../shared/maskNumbers'
import type { Cell, SheetRow } from './readTable'
import type { Merge } from './sheetParts'

const SHOWN_MAX = 20

/** The rows of a header, from the top, and what it needs to tell how far a heading reaches. */
export interface HeaderRows {
  rows: readonly SheetRow[]
  merges: readonly Merge[]
  /** Whether a text is the name of a column. */
  isColumn(text: string): boolean
}

/** What one row of a header says above a column. */
export interface Heading {
  text: string
  /** The same as people read it: short, and without numbers that tell who somebody is. */
  shown: string
  rowNo: number
  /** The column, from 0, that it stands in: it may reach over those at its right. */
  from: number
  isWide: boolean
}

/** People add a star to what must be filled in, and blanks to make it look even. */
export function headerOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? withoutMarks(cell.normalize('NFKC')) : ''
}

/** All that stands above a column, from the top. */
export function headingsOver(header: HeaderRows, column: number): Heading[] {
  return header.rows.flatMap((_, index) => headingAt(header, index, column) ?? [])
}

/**
 * A heading reaches over the cells that were made one with it. Programs that do not keep which were leave them
 * empty: over those it reaches too.
 */
function headingAt(header: HeaderRows, index: number, column: number): Heading | undefined {
  const row = header.rows[index]
  if (!row) return undefined
  const merge = mergeAt(header, row, column)
  if (merge) {
    const top = header.rows.find(({ rowNo }) => rowNo === merge.fromRow)
    return top && heading(top, merge.column, merge.toColumn > merge.column)
  }
  let from = column
  while (isFree(header, index, from)) from--
  if (from < column && mergeAt(header, row, from)) return undefined
  const text = headerOf(row.cells[from])
  const reaches = column > from || isFree(header, index, from + 1)
  return heading(row, from, reaches && !header.isColumn(text))
}

function heading({ rowNo, cells }: SheetRow, from: number, isWide: boolean): Heading | undefined {
  const text = headerOf(cells[from])
  return text === '' ? undefined : { text, shown: shownOf(cells[from]), rowNo, from, isWide }
}

/** Whether a cell is empty, not part of others, and below nothing of its own. */
function isFree({ rows, merges }: HeaderRows, index: number, column: number): boolean {
  const row = rows[index]
  if (!row || column < 0 || column >= widthOf(rows)) return false
  const isEmpty = rows.slice(0, index + 1).every(({ cells }) => headerOf(cells[column]) === '')
  return isEmpty && !mergeAt({ merges }, row, column)
}

export function widthOf(rows: readonly SheetRow[]): number {
  return Math.max(...rows.map(({ cells }) => cells.length))
}

function mergeAt(
  { merges }: Pick<HeaderRows, 'merges'>,
  { rowNo }: SheetRow,
  at: number,
): Merge | undefined {
  return merges.find(
    ({ column, toColumn, fromRow, toRow }) =>
      column <= at && at <= toColumn && fromRow <= rowNo && rowNo <= toRow,
  )
}

function shownOf(cell: Cell | undefined): string {
  const text = maskNumbers(typeof cell === 'string' ? withoutMarks(cell) : '')
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}

function withoutMarks(text: string): string {
  return text.replace(/[\s*]/g, '')
}
