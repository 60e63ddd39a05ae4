import { instantOf } from '@contract/time'
import { isOpenAt, todayText } from './todayText'

const today = {
  date: '2026-07-13',
  periods: [
    { opens: '08:30', closes: '12:00' },
    { opens: '14:00', closes: '17:30' },
  ],
}

test.each([
  ['08:29', false, '今天上班，上午8:30开门'],
  ['08:30', true, '今天上班，下午5:30关门'],
  ['11:59', true, '今天上班，下午5:30关门'],
  ['12:00', false, '现在休息，下午2:00开门'],
  ['13:59', false, '现在休息，下午2:00开门'],
  ['14:00', true, '今天上班，下午5:30关门'],
  ['17:29', true, '今天上班，下午5:30关门'],
  ['17:30', false, '今天下班了'],
])('at %s', (time, open, words) => {
  const now = instantOf('2026-07-13', time)
  expect(isOpenAt(today, now)).toBe(open)
  expect(todayText(today, now)).toBe(words)
})

test('a day off says why', () => {
  const off = { date: '2026-10-01', periods: [], closedBecause: '国庆节' }
  const now = instantOf('2026-10-01', '09:00')
  expect(todayText(off, now)).toBe('今天休息：国庆节')
  expect(todayText({ date: off.date, periods: [] }, now)).toBe('今天休息')
  expect(isOpenAt(off, now)).toBe(false)
})
