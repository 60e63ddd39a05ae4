import { nextInstant, parseCron } from '../../emulator/timers/cron'
import { createScheduler } from '../../emulator/timers/scheduler'

/** Instants are written in the trigger's own time, UTC+8. */
const at = (text: string) => Date.parse(`${text}+08:00`)
const next = (cron: string, after: string) => nextInstant(parseCron(cron), at(after))

test.each([
  ['0 0 2 * * * *', '2026-03-01T02:00:00', '2026-03-02T02:00:00'],
  ['0 0 2 * * * *', '2026-03-01T01:59:59', '2026-03-01T02:00:00'],
  ['*/5 * * * * * *', '2026-03-01T00:00:03', '2026-03-01T00:00:05'],
  ['0 15 10 1 * * *', '2026-03-01T10:15:00', '2026-04-01T10:15:00'],
  ['0 15 10 * * MON-FRI *', '2026-03-06T11:00:00', '2026-03-09T10:15:00'],
  ['0 0 10,14,16 * * * *', '2026-03-01T14:00:00', '2026-03-01T16:00:00'],
  ['0 */30 9-17 * * * *', '2026-03-01T17:30:00', '2026-03-02T09:00:00'],
  ['0 0 12 * * WED *', '2026-03-01T00:00:00', '2026-03-04T12:00:00'],
  ['0 0 0 29 FEB * *', '2026-03-01T00:00:00', '2028-02-29T00:00:00'],
  ['0 0 0 13 * 5 *', '2026-03-01T00:00:00', '2026-03-06T00:00:00'],
  ['59 59 23 31 12 * 2030', '2026-01-01T00:00:00', '2030-12-31T23:59:59'],
])('%s after %s is %s', (cron, after, expected) => {
  expect(next(cron, after)).toBe(at(expected))
})

test('a year that has passed has no next instant', () => {
  expect(next('0 0 0 1 1 * 2020', '2026-01-01T00:00:00')).toBeUndefined()
})

test.each([
  '* * * * *',
  '60 * * * * * *',
  '0 0 0 L * * *',
  '0 0 0 ? * 1 *',
  '0 5-1 * * * * *',
  '0 */0 * * * * *',
  '*-3 * * * * * *',
])('%s is refused', (cron) => {
  expect(() => parseCron(cron)).toThrow(/cron/)
})

test('each trigger fires once for a jump of the clock, not for a jump back, and goes on after it', () => {
  const start = at('2026-03-01T00:00:00')
  const scheduler = createScheduler(start)
  const hourly = { functionName: 'work', triggerName: 'hourly', cron: '0 0 * * * * *' }
  const daily = { functionName: 'work', triggerName: 'daily', cron: '0 0 2 * * * *' }
  const fired = (text: string) =>
    scheduler.due([hourly, daily], at(text)).map(({ triggerName }) => triggerName)
  expect(fired('2026-03-01T00:59:59')).toEqual([])
  expect(fired('2026-03-01T01:00:00')).toEqual(['hourly'])
  expect(fired('2026-03-01T01:00:00')).toEqual([])
  expect(fired('2026-04-01T12:30:00')).toEqual(['hourly', 'daily'])
  expect(fired('2026-03-15T01:30:00')).toEqual([])
  expect(fired('2026-03-15T02:00:00')).toEqual(['hourly', 'daily'])
})
