import fc from 'fast-check'
import {
  addDays,
  clockText,
  dateOf,
  dayAndWeekdayText,
  dayInYearText,
  daysBetween,
  halfDayText,
  instantOf,
  isDate,
  isTime,
  minutesOf,
  nearDayText,
  spokenTimeText,
  timeAt,
  timeOf,
  weekdayOf,
  yearAndDayText,
} from './time'

fc.configureGlobal({ seed: 20_261_123 })

const anyDate = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => dateOf(date.getTime()))

describe('a day begins and ends in Shanghai, whatever the clock of the machine', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23', '00:00'],
    ['2026-12-31T15:59:59.999Z', '2026-12-31', '23:59'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', '00:00'],
    ['2027-02-28T16:00:00.000Z', '2027-03-01', '00:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect(dateOf(Date.parse(instant))).toBe(date)
    expect(timeOf(Date.parse(instant))).toBe(time)
  })

  test('a day and time say the instant that they were read from', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(24 * 60 - 1), (date, minutes) => {
        const instant = instantOf(date, timeAt(minutes))
        expect([dateOf(instant), timeOf(instant)]).toEqual([date, timeAt(minutes)])
      }),
    )
  })

  test('a day without a time is its midnight', () => {
    expect(instantOf('2026-11-23')).toBe(Date.parse('2026-11-22T16:00:00Z'))
  })
})

describe('days are counted by the calendar', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
    expect(daysBetween(date, expected)).toBe(days)
  })

  test('what was added lies between', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  test('the weekday is that of the calendar on the wall', () => {
    expect(weekdayOf('2026-11-22')).toBe(0)
    expect(weekdayOf('2026-11-28')).toBe(6)
    expect(dayAndWeekdayText('2026-07-15')).toBe('7月15日 周三')
    expect(dayAndWeekdayText('2026-11-22')).toBe('11月22日 周日')
  })
})

test('a day of this year goes without it', () => {
  const now = instantOf('2027-01-01', '00:00')
  expect(dayInYearText('2027-01-01', now)).toBe('1月1日')
  expect(dayInYearText('2026-12-31', now)).toBe('2026年12月31日')
  expect(dayInYearText('2027-01-01', now - 1)).toBe('2027年1月1日')
  expect(yearAndDayText('2027-01-01')).toBe('2027年1月1日')
})

describe('only a day that exists is a date', () => {
  test.each(['2026-01-31', '2028-02-29', '2000-02-29', '2026-12-31'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    '',
  ])('%j does not', (text) => {
    expect(isDate(text)).toBe(false)
  })
})

describe('only a time of day is a time', () => {
  test.each(['00:00', '09:30', '19:59', '23:59'])('%s is one', (text) => {
    expect(isTime(text)).toBe(true)
  })

  test.each(['24:00', '23:60', '9:30', '0930', '09:30:00', '09：30', '-1:00', '09:30\n', ''])(
    '%j is none',
    (text) => {
      expect(isTime(text)).toBe(false)
    },
  )

  test('every minute of a day is one, and is read back', () => {
    for (let minutes = 0; minutes < 24 * 60; minutes++) {
      expect(isTime(timeAt(minutes))).toBe(true)
      expect(minutesOf(timeAt(minutes))).toBe(minutes)
    }
  })
})

describe('a time is said as people say it', () => {
  test.each([
    ['00:00', '上午', '0:00'],
    ['00:30', '上午', '0:30'],
    ['09:00', '上午', '9:00'],
    ['11:59', '上午', '11:59'],
    ['12:00', '下午', '12:00'],
    ['12:30', '下午', '12:30'],
    ['13:00', '下午', '1:00'],
    ['17:30', '下午', '5:30'],
    ['23:59', '下午', '11:59'],
  ])('%s is %s%s', (time, half, clock) => {
    expect(halfDayText(time)).toBe(half)
    expect(clockText(time)).toBe(clock)
    expect(spokenTimeText(time)).toBe(half + clock)
  })
})

describe('only three days have a name of their own', () => {
  const lateInTheEvening = instantOf('2026-12-30', '23:59')

  test.each([
    ['2026-12-29', undefined],
    ['2026-12-30', '今天'],
    ['2026-12-31', '明天'],
    ['2027-01-01', '后天'],
    ['2027-01-02', undefined],
  ])('%s is called %s', (date, name) => {
    expect(nearDayText(date, lateInTheEvening)).toBe(name)
  })

  test('a minute later tomorrow is today', () => {
    expect(nearDayText('2026-12-31', lateInTheEvening + 60_000)).toBe('今天')
  })
})
