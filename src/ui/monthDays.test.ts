import { addMonths, monthDays, monthOf, monthText } from './monthDays'

test('the months of a year go over into the next and the one before', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(addMonths('2026-07', 0)).toBe('2026-07')
  expect(addMonths('2026-07', 18)).toBe('2028-01')
  expect(monthOf('2026-07-13')).toBe('2026-07')
  expect(monthText('2026-07')).toBe('2026年7月')
})

test.each([
  // The first is a Wednesday, a Monday, a Sunday; a February with 29 days and one with 28.
  ['2026-07', 2, 31],
  ['2026-06', 0, 30],
  ['2026-11', 6, 30],
  ['2028-02', 1, 29],
  ['2027-02', 0, 28],
])('%s leaves %i places free and has %i days', (month, before, days) => {
  const found = monthDays(month)
  expect(found.before).toBe(before)
  expect(found.dates).toHaveLength(days)
  expect(found.dates.at(-1)).toBe(`${month}-${days}`)
})
