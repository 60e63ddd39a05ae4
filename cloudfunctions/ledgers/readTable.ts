import { IMPORT_BYTES_MAX, IMPORT_ROWS_MAX } from '@contract/ledgers/ledgerTerms'
import readSheets from 'read-excel-file/universal'
import { type Files, store, unpack } from './archive'
import { columnNo, type Merge, sheetParts } from './sheetParts'
import { Unreadable } from './unreadable'

/** A number as the file writes it: a spreadsheet keeps fifteen digits of an ID number's eighteen. */
export interface SheetNumber {
  digits: string
}
export type Cell = string | SheetNumber | boolean | Date | null

/** One row of the sheet that holds something. */
export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  rowNo: number
  cells: Cell[]
}

/** One sheet of a file that holds something. */
export interface Table {
  name: string
  rows: SheetRow[]
  merges: Merge[]
}

const COLUMNS_MAX = 200
// Blank rows between the others are no harm, a cell at the bottom of a million empty ones is.
const ROW_NO_MAX = 2 * IMPORT_ROWS_MAX
/** As many as a spreadsheet can have. */
const SHEET_ROWS_MAX = 2 ** 20
const CELL_LENGTH_MAX = 2000
/** Blanks that look like the common one: of web pages and of typesetting. */
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

const BROKEN = '这个表格读不出来。请在表格软件里打开它，另存为“工作簿”（xlsx），再传。'
const TOO_MANY_ROWS = `一张表最多${IMPORT_ROWS_MAX}行。请分成几张表，一张一张地传。`

/**
 * The sheets of a spreadsheet file that can be seen and hold something, with those of their rows that do.
 * @throws Unreadable when it is none, is empty, or is too large
 */
export async function readTables(file: Buffer): Promise<Table[]> {
  if (file.length > IMPORT_BYTES_MAX) {
    throw new Unreadable(
      `表格不能超过${IMPORT_BYTES_MAX / 1024 / 1024}兆。请分成几张表，一张一张地传。`,
    )
  }
  const files = unpack(file)
  for (const [path, content] of files) {
    if (!path.startsWith('xl/worksheets/')) continue
    requireBounds(content.toString('latin1'))
    files.set(path, withUnworkedFormulas(content))
  }
  const parts = sheetParts(files)
  const cells = await cellsOf(files)
  const tables = parts
    .map(({ name, isHidden, merges }, index) => ({
      name,
      merges,
      rows: isHidden ? [] : rowsOf(cells[index] ?? []),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (tables.length === 0) throw new Unreadable('这个表格是空的。请填好再传。')
  return tables
}

function rowsOf(table: readonly Cell[][]): SheetRow[] {
  const rows = table
    .map((cells, index) => ({ rowNo: index + 1, cells: cells.map(visible) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null))
  if (rows.length > IMPORT_ROWS_MAX + 10) throw new Unreadable(TOO_MANY_ROWS)
  for (const { rowNo, cells } of rows) requireShortCells(rowNo, cells)
  return rows
}

/** What is copied out of a chat, a page or an address book brings signs along that nobody sees. */
function visible(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  const text = cell.replace(INVISIBLE, '').replace(BLANKS, ' ').trim()
  return text === '' ? null : text
}

/**
 * The reader takes a formula that failed for an empty cell, and one that no program has worked out yet, and
 * nobody would be told.
 */
function withUnworkedFormulas(sheet: Buffer): Buffer {
  const xml = sheet.toString()
  const failed = /(<(?:\w+:)?c\s(?:[^>]*\s)?t=["'])e(?=["'])/g
  // A formula whose text is empty says so by its type.
  const open =
    /<((?:\w+:)?c)((?:\s(?!t=)[^\s<>]*)*)>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/\1>/g
  const told = xml
    .replace(failed, '$1str')
    .replace(open, '<$1$2 t="inlineStr"><is><t>#VALUE!</t></is></$1>')
  return told === xml ? sheet : Buffer.from(told)
}

/** The reader fills every gap up to the last cell: where that lies is looked at first. */
function requireBounds(sheet: string): void {
  for (const [tag, name] of sheet.matchAll(/<(?:\w+:)?(row|c)\s[^>]*>/g)) {
    const place = /\sr=["']([A-Z]*)(\d+)["']/.exec(tag)
    if (!place && name === 'c') throw new Unreadable(BROKEN)
    const [, letters = '', digits = '0'] = place ?? []
    const holdsSomething = name === 'c' && !tag.endsWith('/>')
    if (Number(digits) > (holdsSomething ? ROW_NO_MAX : SHEET_ROWS_MAX)) {
      throw new Unreadable(TOO_MANY_ROWS)
    }
    if (holdsSomething && columnNo(letters) > COLUMNS_MAX) {
      throw new Unreadable('这个表格的列太多了。请用模板里的列。')
    }
  }
}

/** The cells of each sheet, in the order of their tabs. */
async function cellsOf(files: Files): Promise<Cell[][][]> {
  try {
    const sheets = await readSheets<SheetNumber>(store(files), {
      parseNumber: (digits) => ({ digits }),
    })
    // The typings say the class of a date where they mean a date.
    return sheets.map(({ data }) => data as unknown as Cell[][])
  } catch {
    // Whatever it stumbled over, its text may repeat what stands in the cells.
    throw new Unreadable(BROKEN)
  }
}

function requireShortCells(rowNo: number, cells: readonly Cell[]): void {
  const isHuge = (cell: Cell) => typeof cell === 'string' && cell.length > CELL_LENGTH_MAX
  if (!cells.some(isHuge)) return
  throw new Unreadable(`第${rowNo}行有一格太长了，最多${CELL_LENGTH_MAX}个字。请改短再传。`)
}
