import type { BookingDay } from '@contract/appointments/appointmentShapes'
import {
  closedLines,
  daysToShow,
  dayToShow,
  firstOpenPage,
  monthTitle,
  pageOf,
  slotsByHalfDay,
  toDay,
} from './dayPages'

function day(date: string, state: BookingDay['state'], more: Partial<BookingDay> = {}): BookingDay {
  return { date, state, free: state === 'open' ? 6 : 0, slots: [], ...more }
}

test('each state of a day has its word, and only an open one can be chosen', () => {
  const states = ['open', 'full', 'closed', 'unpublished'] as const
  const shown = states.map((state) => toDay(day('2026-07-15', state), '2026-07-13'))
  expect(shown.map(({ note }) => note)).toEqual(['余6', '满', '休息', '没公布'])
  expect(shown.map(({ disabled }) => disabled)).toEqual([false, true, true, true])
})

test('near days are counted from the server’s today', () => {
  const words = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16'].map(
    (date) => toDay(day(date, 'open'), '2026-07-13').word,
  )
  expect(words).toEqual(['今天', '明天', '后天', '周四'])
})

test('a day that is over leaves the strip', () => {
  const days = [day('2026-07-13', 'over'), day('2026-07-14', 'full')]
  expect(daysToShow(days).map(({ date }) => date)).toEqual(['2026-07-14'])
})

test('the strip begins at the page of the first open day', () => {
  const full = Array.from({ length: 5 }, (_, index) => day(`2026-07-1${index}`, 'full'))
  expect(firstOpenPage([...full.slice(1), day('2026-07-15', 'open')], 5)).toBe(0)
  expect(firstOpenPage([...full, day('2026-07-15', 'open')], 5)).toBe(1)
  expect(firstOpenPage(full, 5)).toBe(0)
  expect(firstOpenPage([], 5)).toBe(0)
})

test('closed days are explained together, reason by reason', () => {
  const lines = closedLines([
    day('2026-09-30', 'closed', { closedBecause: '开会学习' }),
    day('2026-10-01', 'closed', { closedBecause: '国庆节' }),
    day('2026-10-02', 'closed', { closedBecause: '国庆节' }),
    day('2027-01-01', 'unpublished'),
    day('2027-01-02', 'unpublished'),
  ])
  expect(lines).toEqual([
    '9月30日 开会学习，休息',
    '10月1日、2日 国庆节，休息',
    '1月1日起的放假安排还没公布，先不能约',
  ])
})

test('the months of the strip are named once each', () => {
  expect(monthTitle([day('2026-07-31', 'open'), day('2026-08-01', 'open')])).toBe('7月、8月')
})

test('noon belongs to the afternoon', () => {
  const slots = ['09:00', '11:30', '12:00', '14:30'].map((starts) => ({
    slotId: starts,
    starts,
    free: 1,
  }))
  expect(
    slotsByHalfDay(slots).map(({ halfDay, slots: own }) => [halfDay, own.map((s) => s.starts)]),
  ).toEqual([
    ['上午', ['09:00', '11:30']],
    ['下午', ['12:00', '14:30']],
  ])
})

test('a day stands on its page; one that is not offered leads to the first open day', () => {
  const days = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16'].map((date, index) =>
    day(date, index === 2 ? 'open' : 'full'),
  )
  expect(pageOf('2026-07-14', days, 2)).toBe(0)
  expect(pageOf('2026-07-16', days, 2)).toBe(1)
  expect(pageOf('2026-06-01', days, 2)).toBe(1)
  expect(pageOf(undefined, days, 2)).toBe(1)
})

test('hours are only ever shown of an open day of the page', () => {
  const page = [day('2026-07-13', 'full'), day('2026-07-14', 'open'), day('2026-07-15', 'open')]
  expect(dayToShow(page, '2026-07-15')?.date).toBe('2026-07-15')
  expect(dayToShow(page, '2026-07-13')?.date).toBe('2026-07-14')
  expect(dayToShow(page, '2026-07-20')?.date).toBe('2026-07-14')
  expect(dayToShow(page.slice(0, 1), '2026-07-13')).toBeUndefined()
})
