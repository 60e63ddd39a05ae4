import { instantOf } from '@contract/time'
import { beginningOf, momentText } from './beginning'

/** At which moment it begins where the machine says such a day and time, in Shanghai. */
function begins(day: string, time: string, newest?: [string, string], date?: string): string {
  const now = instantOf(day, time)
  return momentText(beginningOf({ date, now, newest: newest && instantOf(newest[0], newest[1]) }))
}

describe('the moment at which the local cloud begins', () => {
  test.each([
    ['a workday while stations are open', '2026-11-20', '09:00', '2026-11-20, Friday, 09:00'],
    ['until they are about to close', '2026-11-20', '16:59', '2026-11-20, Friday, 16:59'],
    ['the same day at ten, before that', '2026-11-20', '08:59', '2026-11-20, Friday, 10:00'],
    ['the next workday, after it', '2026-11-19', '17:00', '2026-11-20, Friday, 10:00'],
    ['Monday, of a Friday evening', '2026-11-20', '17:00', '2026-11-23, Monday, 10:00'],
    ['Monday, of a weekend', '2026-11-21', '11:30', '2026-11-23, Monday, 10:00'],
    ['the day after a holiday', '2026-10-01', '11:30', '2026-10-08, Thursday, 10:00'],
    ['a Sunday on which people work', '2026-09-20', '11:30', '2026-09-20, Sunday, 11:30'],
  ])('%s', (_, day, time, expected) => {
    expect(begins(day, time)).toBe(expected)
  })

  test('is not before the newest record, unless a day is asked for', () => {
    expect(begins('2026-11-21', '11:30', ['2026-11-23', '10:45'])).toBe('2026-11-23, Monday, 10:45')
    expect(begins('2026-11-21', '11:30', ['2026-11-27', '20:00'])).toBe('2026-11-30, Monday, 10:00')
    expect(begins('2026-11-25', '11:30', ['2026-11-23', '10:45'])).toBe(
      '2026-11-25, Wednesday, 11:30',
    )
    expect(begins('2026-11-21', '11:30', ['2026-11-27', '20:00'], '2026-11-24')).toBe(
      '2026-11-24, Tuesday, 10:00',
    )
  })
})
