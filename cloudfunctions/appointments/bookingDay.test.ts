import { instantOf } from '@contract/time'
import { stationRecord, windowRecord } from '../../test/doubles/records'
import type { CalendarDay, Station } from '../stations/public'
import { type DayRecord, NO_COUNTS } from './dayRecord'
import { bookingDay } from './slots'

jest.mock('../shared/database', () => ({}))

const DATE = '2026-11-23'
const EVENING_BEFORE = instantOf('2026-11-22', '20:00')
const workday: CalendarDay = { kind: 'workday', name: undefined }
const holiday: CalendarDay = { kind: 'holiday', name: '国庆节' }
const wish = { matter: 'policy', way: 'onSite' } as const

/** A station that is open for an hour, with a window for each capacity. */
function stationWith(...capacities: number[]): Station {
  return stationRecord({
    closedDates: [{ date: '2026-11-25', reason: '开会学习' }],
    windows: capacities.map((capacity, index) => windowRecord(index + 1, capacity)),
  })
}

function taken(places: Record<string, number>): DayRecord {
  return {
    ...{ stationId: 'anju', date: DATE, taken: places },
    ...{ callers: {}, fileHours: {}, counts: NO_COUNTS },
  }
}

function dayOf(station: Station, places: Record<string, number> = {}, now = EVENING_BEFORE) {
  return bookingDay(station, DATE, workday, taken(places), wish, now)
}

/** Starts and places of the day's slots, and the window that each stands for. */
function slotsOf(day: ReturnType<typeof dayOf>) {
  return day.slots.map(({ slotId, starts, free }) => [starts, free, slotId.split('.')[1]])
}

describe('a day with a place left is open', () => {
  test('before anybody has booked', () => {
    expect(bookingDay(stationWith(2), DATE, workday, undefined, wish, EVENING_BEFORE)).toEqual({
      date: DATE,
      state: 'open',
      free: 4,
      slots: [
        { slotId: 'anju.1.20261123.0900', starts: '09:00', free: 2 },
        { slotId: 'anju.1.20261123.0930', starts: '09:30', free: 2 },
      ],
    })
  })

  test('down to the last place, the full times shown as full', () => {
    const day = dayOf(stationWith(2), { '1_0900': 2, '1_0930': 1 })
    expect(day).toMatchObject({ state: 'open', free: 1 })
    expect(slotsOf(day)).toEqual([
      ['09:00', 0, '1'],
      ['09:30', 1, '1'],
    ])
  })
})

describe('a day without a place is full', () => {
  test('and its times can still be seen', () => {
    const day = dayOf(stationWith(2), { '1_0900': 2, '1_0930': 2 })
    expect(day).toMatchObject({ state: 'full', free: 0 })
    expect(day.slots).toHaveLength(2)
  })

  test('when the places left are at times that have passed', () => {
    const day = dayOf(stationWith(2), { '1_0930': 2 }, instantOf(DATE, '09:00'))
    expect(day).toMatchObject({ state: 'full', free: 0 })
  })

  test('when the station lowered its capacity below what was taken, and not less than that', () => {
    const day = dayOf(stationWith(1), { '1_0900': 3, '1_0930': 1 })
    expect(day).toMatchObject({ state: 'full', free: 0 })
    expect(slotsOf(day)).toEqual([
      ['09:00', 0, '1'],
      ['09:30', 0, '1'],
    ])
  })
})

describe('a time is offered until it starts', () => {
  test.each([
    ['before the first', instantOf(DATE, '09:00') - 1, 'open', ['09:00', '09:30']],
    ['at the first', instantOf(DATE, '09:00'), 'open', ['09:30']],
    ['before the last', instantOf(DATE, '09:30') - 1, 'open', ['09:30']],
    ['at the last', instantOf(DATE, '09:30'), 'over', []],
    ['in the evening', instantOf(DATE, '20:00'), 'over', []],
  ])('%s', (_when, now, state, starts) => {
    const day = dayOf(stationWith(2), {}, now)
    expect(day.state).toBe(state)
    expect(day.slots.map((slot) => slot.starts)).toEqual(starts)
  })
})

describe('a day on which nothing can be booked says why', () => {
  const none = { free: 0, slots: [] }

  test('closed by the calendar', () => {
    expect(bookingDay(stationWith(2), DATE, holiday, undefined, wish, EVENING_BEFORE)).toEqual({
      ...none,
      date: DATE,
      state: 'closed',
      closedBecause: '国庆节',
    })
  })

  test('closed by the station', () => {
    const date = '2026-11-25'
    expect(bookingDay(stationWith(2), date, workday, undefined, wish, EVENING_BEFORE)).toEqual({
      ...none,
      date,
      state: 'closed',
      closedBecause: '开会学习',
    })
  })

  test('not announced yet', () => {
    const date = '2027-01-04'
    expect(bookingDay(stationWith(2), date, undefined, undefined, wish, EVENING_BEFORE)).toEqual({
      ...none,
      date,
      state: 'unpublished',
    })
  })
})

describe('windows that offer the same time are one time to the person', () => {
  test('with the places of both, at the one that has more', () => {
    expect(slotsOf(dayOf(stationWith(2, 3), { '2_0900': 2 }))).toEqual([
      ['09:00', 3, '1'],
      ['09:30', 5, '2'],
    ])
  })

  test('never at the one that is full', () => {
    expect(slotsOf(dayOf(stationWith(1, 1), { '1_0900': 1, '2_0930': 1 }))).toEqual([
      ['09:00', 1, '2'],
      ['09:30', 1, '1'],
    ])
  })

  test('of three, at the one with most', () => {
    expect(slotsOf(dayOf(stationWith(1, 1, 2)))).toEqual([
      ['09:00', 4, '3'],
      ['09:30', 4, '3'],
    ])
  })

  test('in order of time, also where their slots differ in length', () => {
    const [half, hour] = stationWith(1, 5).windows
    if (!half || !hour) throw new Error('Two windows were asked for')
    const windows = [{ ...hour, slotMinutes: 60 }, half]
    expect(slotsOf(dayOf({ ...stationWith(), windows }))).toEqual([
      ['09:00', 6, '2'],
      ['09:30', 1, '1'],
    ])
  })
})
