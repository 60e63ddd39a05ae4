import { instantOf } from '@contract/time'
import { seenText } from './seenText'

const now = instantOf('2026-07-13', '09:41')

test('what was seen today is of today, up to midnight', () => {
  expect(seenText(instantOf('2026-07-13', '08:52'), now)).toBe('今天 上午8:52')
  expect(seenText(instantOf('2026-07-13', '00:00'), now)).toBe('今天 上午0:00')
})

test('what was seen before has its date', () => {
  expect(seenText(instantOf('2026-07-12', '23:59'), now)).toBe('7月12日 周日 下午11:59')
})
