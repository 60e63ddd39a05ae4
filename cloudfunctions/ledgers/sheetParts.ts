import type { Files } from './archive'

/** Cells made one: the top left one holds what all of them say. Rows as the spreadsheet counts, columns from 0. */
export interface Merge {
  column: number
  toColumn: number
  fromRow: number
  toRow: number
}

/** What a spreadsheet file says of one of its sheets besides the cells. */
export interface SheetPart {
  name: string
  /** Whoever works with the file does not see it. */
  isHidden: boolean
  merges: Merge[]
}

const MERGES_MAX = 20_000

/** The sheets of a file in the order of their tabs, as the reader of cells gives them. */
export function sheetParts(files: Files): SheetPart[] {
  const paths = new Map(
    tagsOf(files, 'xl/_rels/workbook.xml.rels', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      pathOf(attribute(tag, 'Target')),
    ]),
  )
  return tagsOf(files, 'xl/workbook.xml', 'sheet')
    .filter((tag) => attribute(tag, 'name') !== '')
    .map((tag) => ({
      name: unescaped(attribute(tag, 'name')),
      isHidden: /^(?:hidden|veryHidden)$/.test(attribute(tag, 'state')),
      merges: mergesOf(files, paths.get(attribute(tag, '\\w+:id')) ?? ''),
    }))
}

function mergesOf(files: Files, path: string): Merge[] {
  return tagsOf(files, path, 'mergeCell')
    .slice(0, MERGES_MAX)
    .flatMap((tag) => {
      const ref = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref'))
      if (!ref) return []
      const [, first = '', from, last = '', to] = ref
      const [column, toColumn] = [columnNo(first) - 1, columnNo(last) - 1]
      return [{ column, toColumn, fromRow: Number(from), toRow: Number(to) }]
    })
}

/** A is 1, AA is 27. */
export function columnNo(letters: string): number {
  return [...letters].reduce((no, letter) => no * 26 + letter.charCodeAt(0) - 64, 0)
}

function tagsOf(files: Files, path: string, name: string): string[] {
  const xml = files.get(path)?.toString() ?? ''
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag)
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).join('') ?? ''
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '')
}
