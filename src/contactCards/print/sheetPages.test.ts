import { CARD_PIXELS, inFours, sheetPages } from './sheetPages'

const cards = (count: number) => Array.from({ length: count }, (_, index) => Uint8Array.of(index))

test('four cards fill a sheet, the fifth begins another', () => {
  expect(sheetPages(cards(4)).map(({ pictures }) => pictures.length)).toEqual([4])
  expect(sheetPages(cards(5)).map(({ pictures }) => pictures.length)).toEqual([4, 1])
  expect(sheetPages([])).toEqual([])
})

test('cards stand beside and under each other, 105 × 148 mm', () => {
  const places = sheetPages(cards(4))[0]?.pictures.map(({ x, y, width, height }) => [
    x,
    y,
    width,
    height,
  ])
  expect(places).toEqual([
    [0, 0, 105, 148],
    [105, 0, 105, 148],
    [0, 148.5, 105, 148],
    [105, 148.5, 105, 148],
  ])
})

test('no line to cut along comes nearer to the edge of the paper than printers print', () => {
  const ends = sheetPages(cards(4))[0]?.cutLines.flatMap(({ from, to }) => [from, to]) ?? []
  expect(ends).toHaveLength(4)
  for (const [x, y] of ends) {
    expect(Math.min(x, 210 - x, y, 297 - y)).toBeGreaterThanOrEqual(5)
  }
})

test('a card has 300 dots an inch', () => {
  expect(CARD_PIXELS).toEqual({ width: 1240, height: 1748 })
})

test('forty households are ten sheets', () => {
  expect(inFours(cards(40))).toHaveLength(10)
})
