import { bookAppointment } from '@contract/appointments'
import { slotIdOf } from '@contract/appointments/slots'
import { instantOf } from '@contract/time'
import type { CalendarDay, Station } from '../stations/public'
import { bookingDates, chooseSlot, offers, slotsOf, type Wish } from './slots'

jest.mock('../shared/database', () => ({}))

const workday: CalendarDay = { kind: 'workday', name: undefined }
const weekend: CalendarDay = { kind: 'weekend', name: '周末' }

const station: Station = {
  stationId: 'tongliang-bachuan',
  level: 'township',
  path: [],
  childCount: 0,
  cardConfirmedAt: null,
  place: '巴川街道',
  dutyPhone: '023-0000-1234',
  address: '演示地址',
  hours: {
    workday: [
      { opens: '09:00', closes: '12:00' },
      { opens: '14:00', closes: '17:30' },
    ],
    weekend: [],
    holiday: [],
  },
  closedDates: [{ date: '2026-11-25', reason: '开会学习' }],
  bookingDays: 14,
  windows: [
    {
      windowNo: 1,
      name: '1号窗口',
      ways: ['onSite'],
      matters: ['preferential'],
      slotMinutes: 30,
      capacity: 2,
    },
    {
      windowNo: 4,
      name: '上门服务',
      ways: ['homeVisit', 'errand'],
      matters: ['preferential', 'policy'],
      slotMinutes: 90,
      capacity: 1,
    },
  ],
  matters: [],
}

function starts(slotMinutes: number, opens = '09:00', closes = '12:00', day = workday): string[] {
  const windows = station.windows.slice(0, 1).map((window) => ({ ...window, slotMinutes }))
  const hours = { ...station.hours, workday: [{ opens, closes }] }
  const at = { ...station, windows, hours }
  return slotsOf(at, '2026-11-23', day, 'preferential', 'onSite').map((slot) => slot.starts)
}

describe('a window offers slots of its own length while the station is open', () => {
  test('in the morning and the afternoon, the last one over before closing', () => {
    const slots = slotsOf(station, '2026-11-23', workday, 'preferential', 'homeVisit')
    expect(slots.map(({ starts, key }) => [starts, key])).toEqual([
      ['09:00', '4_0900'],
      ['10:30', '4_1030'],
      ['14:00', '4_1400'],
      ['15:30', '4_1530'],
    ])
  })

  test.each([
    [30, '09:00', '10:00', ['09:00', '09:30']],
    [30, '09:00', '09:59', ['09:00']],
    [30, '09:00', '09:30', ['09:00']],
    [30, '09:00', '09:29', []],
    [180, '09:00', '12:00', ['09:00']],
    [181, '09:00', '12:00', []],
    [10, '09:05', '09:30', ['09:05', '09:15']],
    [480, '00:00', '23:59', ['00:00', '08:00']],
  ])('%i minutes from %s to %s', (minutes, opens, closes, expected) => {
    expect(starts(minutes, opens, closes)).toEqual(expected)
  })

  test('half-hours of a whole day are thirteen', () => {
    expect(slotsOf(station, '2026-11-23', workday, 'preferential', 'onSite')).toHaveLength(13)
  })

  test('none on a day that is closed by the calendar or by the station', () => {
    expect(slotsOf(station, '2026-11-22', weekend, 'preferential', 'onSite')).toEqual([])
    expect(slotsOf(station, '2026-11-25', workday, 'preferential', 'onSite')).toEqual([])
  })

  test('only windows that handle the matter in that way', () => {
    expect(slotsOf(station, '2026-11-23', workday, 'policy', 'onSite')).toEqual([])
    expect(slotsOf(station, '2026-11-23', workday, 'preferential', 'phone')).toEqual([])
    expect(offers(station, 'preferential', 'errand')).toBe(true)
    expect(offers(station, 'preferential', 'phone')).toBe(false)
    expect(offers(station, 'legalAid', 'onSite')).toBe(false)
    // One window has the matter and another the way: that is no offer.
    expect(offers(station, 'policy', 'onSite')).toBe(false)
  })
})

describe('the booking window is today and the days that the station says', () => {
  test('counted in Shanghai, over the end of a month', () => {
    const lateOnThe28th = instantOf('2026-11-28', '23:59')
    expect(bookingDates({ bookingDays: 3 }, lateOnThe28th)).toEqual([
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ])
    expect(bookingDates({ bookingDays: 3 }, lateOnThe28th + 60_000)[0]).toBe('2026-11-29')
  })
})

describe('a slot that is asked for is found, or the reason said', () => {
  const morning = instantOf('2026-11-23', '08:00')
  const nine = { stationId: 'tongliang-bachuan', windowNo: 1, date: '2026-11-23', starts: '09:00' }

  function choose(
    slot: Partial<typeof nine> | string,
    wish: Partial<Wish> = {},
    day: CalendarDay | undefined = workday,
    now = morning,
  ) {
    const slotId = typeof slot === 'string' ? slot : slotIdOf({ ...nine, ...slot })
    const asked: Wish = {
      stationId: 'tongliang-bachuan',
      slotId,
      matter: 'preferential',
      way: 'onSite',
      ...wish,
    }
    const chosen = chooseSlot(station, asked, day, now)
    if (typeof chosen !== 'string') return chosen.slot.key
    // A code that the contract does not name would reach the person as our fault.
    expect(bookAppointment.errors).toContain(chosen)
    return chosen
  }

  test('with its window and where it is', () => {
    const wish: Wish = { ...nine, slotId: slotIdOf(nine), matter: 'preferential', way: 'onSite' }
    expect(chooseSlot(station, wish, workday, morning)).toEqual({
      slot: { window: station.windows[0], starts: '09:00', key: '1_0900' },
      address: nine,
    })
  })

  test('until the millisecond before it starts', () => {
    const start = instantOf('2026-11-23', '09:00')
    expect(choose({}, {}, workday, start - 1)).toBe('1_0900')
    expect(choose({}, {}, workday, start)).toBe('SLOT_PAST')
    expect(choose({ date: '2026-11-22' })).toBe('SLOT_PAST')
  })

  test('on the last day of the booking window, not on the day after', () => {
    expect(choose({ date: '2026-12-07' })).toBe('1_0900')
    expect(choose({ date: '2026-12-08' })).toBe('BEYOND_BOOKING_WINDOW')
    const lastMillisecond = instantOf('2026-11-24') - 1
    expect(choose({ date: '2026-12-08' }, {}, workday, lastMillisecond)).toBe(
      'BEYOND_BOOKING_WINDOW',
    )
    expect(choose({ date: '2026-12-08' }, {}, workday, lastMillisecond + 1)).toBe('1_0900')
  })

  test('not on a day the calendar or the station closes', () => {
    expect(choose({ date: '2026-11-28' }, {}, weekend)).toBe('DAY_CLOSED')
    expect(choose({ date: '2026-11-25' })).toBe('DAY_CLOSED')
    expect(choose({ date: '2026-11-24' })).toBe('1_0900')
  })

  test('not in a year nobody announced, which is said before "too far"', () => {
    const inDecember = instantOf('2026-12-30', '08:00')
    const wish: Wish = { ...nine, slotId: '', matter: 'preferential', way: 'onSite' }
    for (const date of ['2027-01-04', '2027-03-01']) {
      const slotId = slotIdOf({ ...nine, date })
      expect(chooseSlot(station, { ...wish, slotId }, undefined, inDecember)).toBe(
        'CALENDAR_NOT_PUBLISHED',
      )
    }
  })

  test('not of another station', () => {
    expect(choose({ stationId: 'tongliang-anju' })).toBe('SLOT_OF_OTHER_STATION')
  })

  test('not for a matter or in a way that no window has', () => {
    expect(choose({}, { matter: 'legalAid' })).toBe('MATTER_NOT_OFFERED')
    expect(choose({}, { way: 'phone' })).toBe('MATTER_NOT_OFFERED')
  })

  test.each([
    ['a window that is not there', { windowNo: 9 }],
    ['a window for something else', { windowNo: 4, starts: '09:00' }],
    ['a time between two slots', { starts: '09:15' }],
    ['the lunch break', { starts: '12:00' }],
    ['closing time', { starts: '17:30' }],
    ['before opening', { starts: '08:30' }],
    ['junk', 'junk'],
    ['a day that does not exist', 'tongliang-bachuan.1.20261131.0900'],
  ])('%s is no slot', (_what, slot) => {
    expect(choose(slot)).toBe('SLOT_UNKNOWN')
  })
})
