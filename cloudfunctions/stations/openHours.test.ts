import type { CalendarDay } from './calendar'
import { closedBecause, periodsOn } from './openHours'

const DAY = '2026-11-23'
const morning = { opens: '09:00', closes: '12:00' }
const afternoon = { opens: '14:00', closes: '17:30' }
const station = {
  hours: { workday: [morning, afternoon], weekend: [morning], holiday: [] },
  closedDates: [{ date: '2026-11-24', reason: '开会学习' }],
}
const workday: CalendarDay = { kind: 'workday', name: undefined }
const weekend: CalendarDay = { kind: 'weekend', name: '周末' }
const holiday: CalendarDay = { kind: 'holiday', name: '国庆节' }

describe('a station has hours for each kind of day', () => {
  test.each([
    ['a workday', workday, [morning, afternoon], undefined],
    ['a weekend with a morning', weekend, [morning], undefined],
    ['a holiday without hours', holiday, [], '国庆节'],
  ])('%s', (_what, day, periods, reason) => {
    expect(periodsOn(station, DAY, day)).toEqual(periods)
    expect(closedBecause(station, DAY, day)).toBe(reason)
  })

  test('a station that never works on workdays says so plainly', () => {
    const never = { ...station, hours: { ...station.hours, workday: [] } }
    expect(closedBecause(never, DAY, workday)).toBe('不上班')
  })
})

describe('a day that the station closes itself is closed, whatever kind it is', () => {
  test.each([workday, weekend, holiday])('$kind', (day) => {
    expect(periodsOn(station, '2026-11-24', day)).toEqual([])
    expect(closedBecause(station, '2026-11-24', day)).toBe('开会学习')
  })

  test('the days beside it are not', () => {
    for (const date of [DAY, '2026-11-25']) {
      expect(closedBecause(station, date, workday)).toBeUndefined()
    }
  })
})
