import { instantOf } from '@contract/time'
import { actingText, sideText, sinceText, timeLeftText } from './bindingText'

const NOW = instantOf('2026-07-13', '09:41')
const MINUTE = 60_000

test.each([
  [24 * 60 * MINUTE, '还能用24小时'],
  [60 * MINUTE, '还能用1小时'],
  [60 * MINUTE - 1, '还能用59分钟'],
  [MINUTE, '还能用1分钟'],
  [MINUTE - 1, '还能用不到1分钟'],
  [1, '还能用不到1分钟'],
  [0, undefined],
  [-1, undefined],
])('with %d ms left a code reads %s', (left, words) => {
  expect(timeLeftText(NOW + left, NOW)).toBe(words)
})

test('a tie says as what, since when and how', () => {
  expect(sideText('self', undefined)).toBe('本人')
  expect(sideText('family', undefined)).toBe('家人')
  expect(sideText('family', 'child')).toBe('家人，子女')
  expect(actingText(undefined)).toBe('您替他办事')
  expect(actingText('guardian')).toBe('您替他办事，您是他的监护人')
  expect(sinceText(NOW, 'desk')).toBe('2026年7月13日起，在站里办的')
})
