import type { CutLine, PicturePage } from './pdfOfPictures'

/** A household's card on paper, in mm: a quarter of an A4 sheet. */
export const CARD_MM = { width: 105, height: 148 } as const
export const CARDS_PER_SHEET = 4

const DOTS_PER_INCH = 300
/** A card in px, as it is printed. */
export const CARD_PIXELS = { width: pixels(CARD_MM.width), height: pixels(CARD_MM.height) }

const SHEET_MM = { width: 210, height: 297 } as const

/** Between the cards, and under the lower ones: four of them are one millimetre short of a sheet. */
const CUT_LINES: readonly CutLine[] = [
  { from: [CARD_MM.width, 0], to: [CARD_MM.width, SHEET_MM.height] },
  { from: [0, CARD_MM.height], to: [SHEET_MM.width, CARD_MM.height] },
  { from: [0, 2 * CARD_MM.height], to: [SHEET_MM.width, 2 * CARD_MM.height] },
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
      y: Math.floor(index / 2) * CARD_MM.height,
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
