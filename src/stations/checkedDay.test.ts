import { instantOf } from '@contract/time'
import { checkedDay } from './checkedDay'

test('a day of this year goes without it', () => {
  const now = instantOf('2027-01-01', '00:00')
  expect(checkedDay(now, now)).toBe('1月1日')
  expect(checkedDay(now - 1, now)).toBe('2026年12月31日')
})
