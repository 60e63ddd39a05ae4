import { instantOf } from '@contract/time'
import { presenceOf } from './presence'

const now = instantOf('2026-07-13', '09:41')
const until = (date: string, time: string) => ({ away: { until: instantOf(date, time) } })

test.each([
  ['2026-07-13', '15:00', '下午3点回'],
  ['2026-07-13', '15:30', '下午3:30回'],
  ['2026-07-13', '12:00', '下午12点回'],
  ['2026-07-14', '00:00', '明天回'],
  ['2026-07-15', '08:30', '后天回'],
  ['2026-07-20', '08:30', '7月20日回'],
])('who is away until %s %s', (date, time, words) => {
  expect(presenceOf(until(date, time), true, now)?.title).toBe(words)
  expect(presenceOf(until(date, time), false, now)?.title).toBe(words)
})

test('who was to be back by now is there, at the very moment too', () => {
  expect(presenceOf(until('2026-07-13', '09:41'), true, now)?.title).toBe('在')
  expect(presenceOf(until('2026-07-13', '09:42'), true, now)?.title).toBe('上午9:42回')
})

test('outside the hours nobody is said to be there', () => {
  expect(presenceOf({}, false, now)).toBeUndefined()
  expect(presenceOf({}, true, now)).toEqual({ title: '在', icon: 'check', tone: 'good' })
})
