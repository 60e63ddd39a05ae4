import { IMPORT_BYTES_MAX, IMPORT_ROWS_MAX } from '@contract/ledgers/ledgerTerms'
import { readSheet } from 'read-excel-file/universal'
import { type Files, store, unpack } from './archive'
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

const COLUMNS_MAX = 200
// Blank rows between the others are no harm, a cell at the bottom of a million empty ones is.
const ROW_NO_MAX = 2 * IMPORT_ROWS_MAX
/** As many as a spreadsheet can have. */
const SHEET_ROWS_MAX = 2 ** 20
const CELL_LENGTH_MAX = 2000

const BROKEN = '这个表格读不出来。请在表格软件里打开它，另存为“工作簿”（xlsx），再传。'
const TOO_MANY_ROWS = `一张表最多${IMPORT_ROWS_MAX}行。请分成几张表，一张一张地传。`

/**
 * The rows of a spreadsheet file's first sheet, those without any content left out.
 * @throws Unreadable when it is none, is empty, or is too large
 */
export async function readTable(file: Buffer): Promise<SheetRow[]> {
  if (file.length > IMPORT_BYTES_MAX) {
    throw new Unreadable(
      `表格不能超过${IMPORT_BYTES_MAX / 1024 / 1024}兆。请分成几张表，一张一张地传。`,
    )
  }
  const files = unpack(file)
  for (const [path, content] of files) {
    if (path.startsWith('xl/worksheets/')) requireBounds(content.toString('latin1'))
  }
  const rows = (await cellsOf(files))
    .map((cells, index) => ({ rowNo: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null))
  if (rows.length === 0) throw new Unreadable('这个表格是空的。请填好再传。')
  if (rows.length > IMPORT_ROWS_MAX + 10) throw new Unreadable(TOO_MANY_ROWS)
  for (const { rowNo, cells } of rows) requireShortCells(rowNo, cells)
  return rows
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

/** A is 1, AA is 27. */
function columnNo(letters: string): number {
  return [...letters].reduce((no, letter) => no * 26 + letter.charCodeAt(0) - 64, 0)
}

async function cellsOf(files: Files): Promise<Cell[][]> {
  try {
    const sheet = await readSheet<SheetNumber>(store(files), {
      parseNumber: (digits) => ({ digits }),
    })
    // The typings say the class of a date where they mean a date.
    return sheet as unknown as Cell[][]
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
