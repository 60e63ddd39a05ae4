import { textLines } from './textLines'

/** Every character is ten wide. */
const context = { measureText: (text: string) => ({ width: [...text].length * 10 }) as TextMetrics }
const lines = (text: string, width: number) => textLines(context, text, width)

test('a text is cut between characters where a line is full', () => {
  expect(lines('巴川街道退役军人服务站', 50)).toEqual(['巴川街道退', '役军人服务', '站'])
  expect(lines('巴川街道', 40)).toEqual(['巴川街道'])
  expect(lines('', 40)).toEqual([])
})

test('a number stays whole, one that is wider than a line is cut', () => {
  expect(lines('上午8:30–12:00', 100)).toEqual(['上午', '8:30–12:00'])
  expect(lines('0123456', 30)).toEqual(['012', '345', '6'])
})

test('a character outside the basic plane is one, blanks at the cut are gone', () => {
  expect(lines('𠮷𠮷𠮷', 20)).toEqual(['𠮷𠮷', '𠮷'])
  expect(lines('巴川 街道', 30)).toEqual(['巴川', '街道'])
})
