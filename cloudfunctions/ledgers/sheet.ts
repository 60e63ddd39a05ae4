import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import { EXAMPLE_MARK, IMPORT_ROWS_MAX, WRONG_BECAUSE } from '@contract/ledgers/ledgerTerms'
import { readCell } from './readCell'
import type { Cell, SheetRow, Table } from './readTable'
import { headerAt, headerIn, headerOf, type SheetHeader } from './sheetHeader'
import { Unreadable } from './unreadable'

const UNKNOWN_MAX = 20
/** More rows than a household has people, or a page of a village has households. */
const MERGED_ROWS_MAX = 1000

/** A sheet whose columns are known. */
export interface Sheet {
  headers: string[]
  /** By position; undefined for a column that no field is known for. */
  columns: (LedgerColumn | undefined)[]
  /** What columns that hold something and are not known are called. */
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
 * Finds the ledger among the sheets of a file, and its header, and tells by that what stands in each
 * column.
 * @throws Unreadable when there is none, or more than one, a column is missing or stands there twice
 */
export function toSheet(tables: readonly Table[], columns: readonly LedgerColumn[]): Sheet {
  const [first] = columns
  const table = ledgerAmong(tables, columns)
  const header = table && headerIn(table, columns)
  if (!header) {
    throw new Unreadable(`没有找到表头。要有“${first?.header}”这一列，请用模板。`)
  }
  const { headers, columns: known } = header
  requireEachOnce(known, columns)
  const rows = spread(table, header.rowNo).filter(
    ({ cells }) => !isExample(cells[known.indexOf(first)]),
  )
  if (rows.length === 0) throw new Unreadable('表格里只有表头，没有一行内容。请填好再传。')
  if (rows.length > IMPORT_ROWS_MAX) {
    throw new Unreadable(`一张表最多${IMPORT_ROWS_MAX}行。请分成几张表，一张一张地传。`)
  }
  return { headers, columns: known, unknownColumns: unknownIn(header, rows), rows }
}

/** What the columns that no field is known for are called; those without a name too, where they hold something. */
function unknownIn({ headers, shown, columns }: SheetHeader, rows: readonly SheetRow[]): string[] {
  const holdsSomething = new Set(
    rows.flatMap(({ cells }) => [...cells.keys()].filter((at) => (cells[at] ?? null) !== null)),
  )
  const unknown = [...new Set([...headers.keys(), ...holdsSomething])]
    .filter((at) => columns[at] === undefined && headers[at] !== WRONG_BECAUSE)
    .filter((at) => headers[at] || holdsSomething.has(at))
    .sort((a, b) => a - b)
    .map((at) => shown[at] || `第${at + 1}列（没有列名）`)
  const more = unknown.length - UNKNOWN_MAX
  return [...unknown.slice(0, UNKNOWN_MAX), ...(more > 0 ? [`还有${more}列`] : [])]
}

/** The explanations of the template name columns too: a ledger has two of them side by side. */
function ledgerAmong(tables: readonly Table[], columns: readonly LedgerColumn[]) {
  const isKnown = (cell: Cell) => columns.some(({ header }) => header === headerOf(cell))
  const ledgers = tables.filter((table) => {
    const at = headerAt(table, columns)
    const isLedger = (table.rows[at]?.cells.filter(isKnown).length ?? 0) > 1
    return isLedger && table.rows.length > at + 1
  })
  if (ledgers.length > 1) {
    const names = ledgers.map(({ name }) => `“${name}”`).join('、')
    throw new Unreadable(
      `这个文件里有${ledgers.length}张表：${names}。请各存成一个文件，一张一张地传。`,
    )
  }
  return ledgers[0] ?? tables.find((table) => headerAt(table, columns) >= 0)
}

/** The rows below the header; what cells made one say, each of their rows says. */
function spread({ rows, merges }: Table, headerNo: number): SheetRow[] {
  const below = new Map(
    rows
      .filter(({ rowNo }) => rowNo > headerNo)
      .map(({ rowNo, cells }) => [rowNo, { rowNo, cells: [...cells] }]),
  )
  for (const { column, fromRow, toRow } of merges) {
    const top = below.get(fromRow)?.cells[column] ?? null
    if (top === null) continue
    for (let rowNo = fromRow + 1; rowNo <= Math.min(toRow, fromRow + MERGED_ROWS_MAX); rowNo++) {
      const cells = below.get(rowNo)?.cells
      if (cells && (cells[column] ?? null) === null) cells[column] = top
    }
  }
  return [...below.values()]
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
