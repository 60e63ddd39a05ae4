import type { CutLine, PicturePage } from './pdfOfPictures'

/** A household's card on paper, in mm: a quarter of an A4 sheet. */
export const CARD_MM = { width: 105, height: 148 } as const
export const CARDS_PER_SHEET = 4

const DOTS_PER_INCH = 300
/** A card in px, as it is printed. */
export const CARD_PIXELS = { width: pixels(CARD_MM.width), height: pixels(CARD_MM.height) }

const SHEET_MM = { width: 210, height: 297 } as const

/** Two of them are one millimetre short of a sheet: each row has half of that. */
const ROW_MM = SHEET_MM.height / 2
/** Nearer to the edge of the paper most printers print nothing. */
const UNPRINTED_MM = 5

/** Across the middle both ways: a line along the edge of the paper would not be printed. */
const CUT_LINES: readonly CutLine[] = [
  {
    from: [CARD_MM.width, UNPRINTED_MM],
    to: [CARD_MM.width, SHEET_MM.height - UNPRINTED_MM],
  },
  { from: [UNPRINTED_MM, ROW_MM], to: [SHEET_MM.width - UNPRINTED_MM, ROW_MM] },
]

/** Millimetres as px of a print. */
export function pixels(mm: number): number {
  return Math.round((mm * DOTS_PER_INCH) / 25.4)
}

/** Points as px of a print. */
export function pixelsOfPoints(points: number): number {
  return (points * DOTS_PER_INCH) / 72
}

/** Cards, drawn at `CARD_PIXELS`, on sheets of four: the first at the upper left, the next beside it. */
export function sheetPages(cards: readonly Uint8Array[]): PicturePage[] {
  return inFours(cards).map((four) => ({
    pictures: four.map((jpeg, index) => ({
      jpeg,
      pixels: CARD_PIXELS,
      x: (index % 2) * CARD_MM.width,
      y: Math.floor(index / 2) * ROW_MM,
      ...CARD_MM,
    })),
    cutLines: CUT_LINES,
  }))
}

/** What stands on one sheet after another. */
export function inFours<Item>(items: readonly Item[]): Item[][] {
  const sheets = Math.ceil(items.length / CARDS_PER_SHEET)
  return Array.from({ length: sheets }, (_, sheet) =>
    items.slice(sheet * CARDS_PER_SHEET, (sheet + 1) * CARDS_PER_SHEET),
  )
}
