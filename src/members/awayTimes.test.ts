import { type Instant, instantOf } from '@contract/time'
import { returnText, untilOf, usualReturns } from './awayTimes'

const DAY = '2026-07-13'
const at = (time: string): Instant => instantOf(DAY, time)
const HOURS = [
  { opens: '08:30', closes: '12:00' },
  { opens: '14:00', closes: '17:30' },
]
const titles = (now: Instant, hours = HOURS) => usualReturns(now, hours).map(({ title }) => title)

test.each([
  { now: '09:41', usual: ['上午10:50回', '下午2点回', '明天回'] },
  // An hour is over where the afternoon begins: one answer, not two.
  { now: '13:00', usual: ['下午2点回', '明天回'] },
  { now: '13:59', usual: ['下午2点回', '下午3点回', '明天回'] },
  { now: '14:00', usual: ['下午3点回', '明天回'] },
  { now: '23:30', usual: ['明天回'] },
])('at $now', ({ now, usual }) => {
  expect(titles(at(now))).toEqual(usual)
})

test('where the hours are not known, or the station is closed after noon', () => {
  expect(titles(at('09:41'), [])).toEqual(['上午10:50回', '明天回'])
  expect(titles(at('09:41'), HOURS.slice(0, 1))).toEqual(['上午10:50回', '明天回'])
})

test('tomorrow begins at midnight', () => {
  expect(usualReturns(at('09:41'), []).at(-1)?.until).toBe(instantOf('2026-07-14'))
  expect(returnText(instantOf('2026-07-20'), at('09:41'))).toBe('7月20日回')
})

test.each([
  { choice: undefined, until: undefined },
  { choice: { kind: 'usual', until: 7 }, until: 7 },
  { choice: { kind: 'hour', typed: '1530' }, until: at('15:30') },
  { choice: { kind: 'hour', typed: '15：30' }, until: at('15:30') },
  { choice: { kind: 'hour', typed: '' }, until: undefined },
  { choice: { kind: 'hour', typed: '下午' }, until: undefined },
  { choice: { kind: 'hour', typed: '2460' }, until: undefined },
  { choice: { kind: 'day', date: undefined }, until: undefined },
  { choice: { kind: 'day', date: '2026-07-20' }, until: instantOf('2026-07-20') },
] as const)('$choice', ({ choice, until }) => {
  expect(untilOf(choice, at('09:41'))).toBe(until)
})
