import { publishCalendar } from '@contract/stations'
import chineseDays from 'chinese-days'
import { calendarDays, dayOf } from './calendar'
import { type CalendarRecord, findCalendars } from './store'

jest.mock('./store', () => ({ findCalendars: jest.fn() }))

const WORKDAY = { kind: 'workday', name: undefined }
const WEEKEND = { kind: 'weekend', name: '周末' }

describe('the year 2026 is as the State Council announced it', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('%i October is National Day', (day) => {
    expect(dayOf(`2026-10-0${day}`, undefined)).toEqual({ kind: 'holiday', name: '国庆节' })
  })

  test.each([
    ['2026-09-30', 'the last day before', WORKDAY],
    ['2026-10-08', 'the first day after', WORKDAY],
    ['2026-10-10', 'a Saturday worked in exchange', WORKDAY],
    ['2026-10-11', 'the Sunday after it', WEEKEND],
    ['2026-09-20', 'a Sunday worked in exchange', WORKDAY],
    ['2026-02-14', 'a Saturday worked before Spring Festival', WORKDAY],
    ['2026-02-15', 'the first day of Spring Festival', { kind: 'holiday', name: '春节' }],
    ['2026-02-23', 'the last', { kind: 'holiday', name: '春节' }],
    ['2026-02-24', 'the Tuesday after', WORKDAY],
    ['2026-11-21', 'an ordinary Saturday', WEEKEND],
    ['2026-11-22', 'an ordinary Sunday', WEEKEND],
    ['2026-11-23', 'an ordinary Monday', WORKDAY],
    ['2026-12-31', 'the last day of the year', WORKDAY],
  ])('%s, %s', (date, _what, day) => {
    expect(dayOf(date, undefined)).toEqual(day)
  })

  test('agrees with the library on each of its holidays and make-up days', () => {
    const listed = [0, 0]
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 24 * 3_600_000) {
      const date = new Date(at).toISOString().slice(0, 10)
      const { work, name } = chineseDays.getDayDetail(date)
      if (!name.includes(',')) continue
      expect([date, dayOf(date, undefined)?.kind]).toEqual([date, work ? 'workday' : 'holiday'])
      listed[Number(work)] = (listed[Number(work)] ?? 0) + 1
    }
    expect(listed).toEqual([33, 6])
  })

  test('no reason that is shown is English', () => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 24 * 3_600_000) {
      const name = dayOf(new Date(at).toISOString().slice(0, 10), undefined)?.name ?? ''
      expect(name).toMatch(/^\p{Script=Han}*$/u)
    }
  })
})

describe('a year nobody has announced is not guessed', () => {
  test.each(['2027-01-01', '2027-03-03', '2027-12-31', '2099-10-01', '1999-10-01'])(
    '%s',
    (date) => {
      expect(dayOf(date, undefined)).toBeUndefined()
    },
  )
})

describe('a year that was loaded goes before the library', () => {
  const loaded = {
    holidays: [{ date: '2027-01-01', name: '元旦' }],
    makeUpDays: ['2027-01-09'],
  }

  test.each([
    ['2027-01-01', { kind: 'holiday', name: '元旦' }],
    ['2027-01-02', WEEKEND],
    ['2027-01-04', WORKDAY],
    ['2027-01-09', WORKDAY],
    ['2027-01-10', WEEKEND],
  ])('%s', (date, day) => {
    expect(dayOf(date, loaded)).toEqual(day)
  })

  test('even where the library knows the year', () => {
    expect(dayOf('2026-10-01', { holidays: [], makeUpDays: [] })).toEqual(WORKDAY)
    expect(dayOf('2026-10-10', { holidays: [], makeUpDays: [] })).toEqual(WEEKEND)
  })

  test('is loaded by a procedure that takes such a year', () => {
    expect(publishCalendar.input.safeParse({ year: 2027, ...loaded }).success).toBe(true)
  })
})

describe('what next year’s notice says of December goes first', () => {
  const own = {
    holidays: [{ date: '2026-12-30', name: '厂休' }],
    makeUpDays: ['2026-12-26'],
  }
  const next = {
    holidays: [
      { date: '2026-12-31', name: '元旦' },
      { date: '2026-12-26', name: '元旦' },
      { date: '2027-01-01', name: '元旦' },
    ],
    makeUpDays: ['2026-12-27', '2026-12-30'],
  }
  const NEW_YEAR = { kind: 'holiday', name: '元旦' }

  test.each([
    ['2026-12-31', 'a Thursday off', NEW_YEAR],
    ['2026-12-27', 'a Sunday worked', WORKDAY],
    ['2026-12-25', 'a Friday that it does not name', WORKDAY],
    ['2026-12-19', 'a Saturday that it does not name', WEEKEND],
  ])('%s, %s, whether the year itself was loaded or not', (date, _what, day) => {
    expect(dayOf(date, undefined, next)).toEqual(day)
    expect(dayOf(date, own, next)).toEqual(day)
  })

  test('also where the year’s own says otherwise', () => {
    expect(dayOf('2026-12-26', own)).toEqual(WORKDAY)
    expect(dayOf('2026-12-26', own, next)).toEqual(NEW_YEAR)
    expect(dayOf('2026-12-30', own)).toEqual({ kind: 'holiday', name: '厂休' })
    expect(dayOf('2026-12-30', own, next)).toEqual(WORKDAY)
  })

  test('but does not announce the rest of a year that nobody announced', () => {
    const after = { holidays: [{ date: '2027-12-31', name: '元旦' }], makeUpDays: ['2027-12-26'] }
    expect(dayOf('2027-12-31', undefined, after)).toEqual(NEW_YEAR)
    expect(dayOf('2027-12-26', undefined, after)).toEqual(WORKDAY)
    expect(dayOf('2027-12-30', undefined, after)).toBeUndefined()
  })
})

// The module remembers years from test to test: each asks for years of its own.
describe('many days cost one look at all their years', () => {
  const calendars = new Map<string, CalendarRecord>()

  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-12-30T01:00:00Z') })
    calendars.clear()
    jest
      .mocked(findCalendars)
      .mockReset()
      .mockImplementation(
        async (years) => new Map([...calendars].filter(([year]) => years.includes(year))),
      )
  })
  afterEach(() => jest.useRealTimers())

  const asked = () => jest.mocked(findCalendars).mock.calls.map(([years]) => years)

  test('and none for five minutes after', async () => {
    calendars.set('2027', { holidays: [{ date: '2027-01-01', name: '元旦' }], makeUpDays: [] })
    const dates = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']
    const days = await calendarDays(dates)
    expect([...days]).toEqual([
      ['2026-12-30', WORKDAY],
      ['2026-12-31', WORKDAY],
      ['2027-01-01', { kind: 'holiday', name: '元旦' }],
      ['2027-01-02', WEEKEND],
    ])
    expect(asked()).toEqual([['2026', '2027']])
    jest.advanceTimersByTime(5 * 60_000 - 1)
    await calendarDays(dates)
    expect(findCalendars).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(1)
    await calendarDays(dates)
    expect(asked()).toEqual([
      ['2026', '2027'],
      ['2026', '2027'],
    ])
  })

  test('December asks for the next year’s notice, which goes first', async () => {
    calendars.set('2031', { holidays: [], makeUpDays: [] })
    calendars.set('2032', { holidays: [{ date: '2031-12-31', name: '元旦' }], makeUpDays: [] })
    const days = await calendarDays(['2031-12-30', '2031-12-31'])
    expect(asked()).toEqual([['2031', '2032']])
    expect([...days.values()]).toEqual([WORKDAY, { kind: 'holiday', name: '元旦' }])
  })

  test('no other month does', async () => {
    calendars.set('2041', { holidays: [], makeUpDays: [] })
    calendars.set('2042', { holidays: [{ date: '2041-11-29', name: '元旦' }], makeUpDays: [] })
    const days = await calendarDays(['2041-01-01', '2041-11-29'])
    expect(asked()).toEqual([['2041']])
    expect([...days.values()]).toEqual([WORKDAY, WORKDAY])
  })

  test('only those of the years are asked for that are forgotten', async () => {
    await calendarDays(['2051-06-01'])
    await calendarDays(['2051-12-01'])
    expect(asked()).toEqual([['2051'], ['2052']])
  })
})
