import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node'

/** One sheet of a workbook; every cell is text. */
export interface TextSheet {
  name: string
  headers: readonly string[]
  rows: readonly (readonly string[])[]
}

const WIDTH_MIN = 10
const WIDTH_MAX = 60

/**
 * A workbook in which every cell is text, what begins with = + - @ too: a spreadsheet calculates none
 * of it, and makes no number of an ID number. What is typed below the last row stays text as well.
 */
export function writeWorkbook(sheets: readonly TextSheet[]): Promise<Buffer> {
  return writeXlsxFile(sheets.map(sheetOf), {
    features: [
      { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: formatColumns } } } },
    ],
  }).toBuffer()
}

function sheetOf({ name, headers, rows }: TextSheet): Sheet<never> {
  return {
    sheet: name,
    data: [headers.map(headerCell), ...rows.map((row) => row.map(textCell))],
    columns: headers.map((header, index) => ({ width: widthOf(header, rows[0]?.[index] ?? '') })),
    stickyRowsCount: 1,
  }
}

function headerCell(value: string): Cell {
  return { value, type: String, format: '@', fontWeight: 'bold', wrap: true }
}

function textCell(value: string): Cell {
  return value === '' ? null : { value, type: String, format: '@' }
}

/** A Han character is twice as wide as a digit. */
function widthOf(...texts: string[]): number {
  const widths = texts.map((text) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 2))
  return Math.min(Math.max(WIDTH_MIN, ...widths), WIDTH_MAX)
}

/** The writer formats cells alone; empty ones to come take the format of their column. */
function formatColumns(sheet: string): string {
  const style = /<c r="A2" s="(\d+)"/.exec(sheet)?.[1]
  return style === undefined ? sheet : sheet.replaceAll('<col ', `<col style="${style}" `)
}
