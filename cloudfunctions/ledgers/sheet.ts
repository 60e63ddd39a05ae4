import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import { EXAMPLE_MARK, IMPORT_ROWS_MAX, WRONG_BECAUSE } from '@contract/ledgers/ledgerTerms'
import { readCell } from './readCell'
import type { Cell, SheetRow } from './readTable'
import { Unreadable } from './unreadable'

/** The header may stand below a title. */
const HEADER_WITHIN = 10
const UNKNOWN_MAX = 20

/** A sheet whose columns are known. */
export interface Sheet {
  headers: string[]
  /** By position; undefined for a column that no field is known for. */
  columns: (LedgerColumn | undefined)[]
  /** Headers of columns that hold something and are not known. */
  unknownColumns: string[]
  rows: SheetRow[]
}

/** What is wrong with one cell, by the header of its column. */
export interface Problem {
  header: string
  message: string
}

/** The values of a row by part, and what is wrong with its cells. */
export interface RowReading {
  rowNo: number
  values: Record<string, unknown>
  problems: Problem[]
}

/**
 * Finds the header and tells by it what stands in each column.
 * @throws Unreadable when there is none, a column is missing or stands there twice
 */
export function toSheet(table: readonly SheetRow[], columns: readonly LedgerColumn[]): Sheet {
  const [first] = columns
  const at = table
    .slice(0, HEADER_WITHIN)
    .findIndex(({ cells }) => cells.some((cell) => headerOf(cell) === first?.header))
  const header = table[at]
  if (!header) {
    throw new Unreadable(`没有找到表头。要有“${first?.header}”这一列，请用模板。`)
  }
  const headers = header.cells.map(headerOf)
  const known = headers.map((text) => columns.find((column) => column.header === text))
  requireEachOnce(known, columns)
  const rows = table.slice(at + 1).filter(({ cells }) => !isExample(cells[known.indexOf(first)]))
  if (rows.length === 0) throw new Unreadable('表格里只有表头，没有一行内容。请填好再传。')
  if (rows.length > IMPORT_ROWS_MAX) {
    throw new Unreadable(`一张表最多${IMPORT_ROWS_MAX}行。请分成几张表，一张一张地传。`)
  }
  const isUnknown = (text: string, index: number) =>
    text !== '' && text !== WRONG_BECAUSE && known[index] === undefined
  const unknownColumns = headers.filter(isUnknown).slice(0, UNKNOWN_MAX)
  return { headers, columns: known, unknownColumns, rows }
}

/** People add a star to what must be filled in, and blanks to make it look even. */
function headerOf(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return ''
  return cell.normalize('NFKC').replace(/[\s*]/g, '').slice(0, 20)
}

function requireEachOnce(
  known: readonly (LedgerColumn | undefined)[],
  columns: readonly LedgerColumn[],
): void {
  for (const column of columns) {
    const count = known.filter((each) => each === column).length
    if (count > 1) throw new Unreadable(`“${column.header}”这一列有两个，请只留一个。`)
    if (count === 0 && column.required) {
      throw new Unreadable(`表格里没有“${column.header}”这一列，请用模板。`)
    }
  }
}

function isExample(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.startsWith(EXAMPLE_MARK)
}

/** Reads each cell of a row for its column; what the values may be is checked by their schema. */
export function readRow({ columns }: Sheet, { rowNo, cells }: SheetRow): RowReading {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [index, column] of columns.entries()) {
    if (!column) continue
    const reading = readCell(column, cells[index] ?? null)
    if ('problem' in reading) {
      problems.push({ header: column.header, message: reading.problem })
    } else if (reading.value !== undefined) {
      put(values, column.path, reading.value)
    } else if (column.required) {
      problems.push({ header: column.header, message: `请填${column.header}。` })
    }
  }
  return { rowNo, values, problems }
}

/** Puts a value where its dotted path says. */
function put(values: Record<string, unknown>, path: string, value: unknown): void {
  const [part = '', field] = path.split('.')
  if (field === undefined) {
    values[part] = value
    return
  }
  const inner = values[part]
  values[part] = { ...(typeof inner === 'object' ? inner : {}), [field]: value }
}
