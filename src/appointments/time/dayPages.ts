import type { BookingDay, FreeSlot } from '@contract/appointments/appointmentShapes'
import type { Way } from '@contract/matters'
import {
  type DateText,
  dayAndWeekdayText,
  dayText,
  halfDayText,
  instantOf,
  nearDayText,
  weekdayText,
} from '@contract/time'
import type { Day } from '../../ui/DayStrip'

/** The question of the page, by how the matter is done. */
export const DAY_QUESTIONS: Record<Way, string> = {
  onSite: '哪天来？',
  homeVisit: '哪天上门？',
  errand: '哪天上门取材料？',
  phone: '哪天打给您？',
}

/** The line that leads to another way of doing it. */
export const WAY_OFFERS: Record<Way, string> = {
  onSite: '能来站里？到站办',
  homeVisit: '腿脚不便？我们上门办',
  errand: '出不了门？我们全程代办',
  phone: '几句话的事？电话办',
}

/** The days that stand on the strip: a day whose hours are all over is not offered any more. */
export function daysToShow(days: readonly BookingDay[]): BookingDay[] {
  return days.filter(({ state }) => state !== 'over')
}

/** The page on which the first open day stands; the first page where there is none. */
export function firstOpenPage(days: readonly BookingDay[], size: number): number {
  const index = days.findIndex(({ state }) => state === 'open')
  return index < 0 ? 0 : Math.floor(index / size)
}

/** The page on which a day stands; where it is not offered, that of the first open day. */
export function pageOf(
  date: DateText | undefined,
  days: readonly BookingDay[],
  size: number,
): number {
  const index = days.findIndex((day) => day.date === date)
  return index < 0 ? firstOpenPage(days, size) : Math.floor(index / size)
}

/** The day whose hours are shown: the wanted one if it is open, else the first open one of the page. */
export function dayToShow(
  page: readonly BookingDay[],
  wanted: DateText | undefined,
): BookingDay | undefined {
  const open = page.filter(({ state }) => state === 'open')
  return open.find(({ date }) => date === wanted) ?? open[0]
}

/** A day of the strip. @param today the server's, from which 明天 is counted. */
export function toDay(day: BookingDay, today: DateText): Day {
  const note = noteOf(day)
  return {
    key: day.date,
    word: nearDayText(day.date, instantOf(today)) ?? weekdayText(day.date),
    number: String(Number(day.date.slice(8))),
    note,
    disabled: day.state !== 'open',
    label: `${dayAndWeekdayText(day.date)}，${note}`,
  }
}

function noteOf({ state, free }: BookingDay): string {
  switch (state) {
    case 'open':
      return `余${free}`
    case 'full':
      return '满'
    case 'over':
      return '过了'
    case 'closed':
      return '休息'
    case 'unpublished':
      return '没公布'
  }
}

/** Why days of the strip cannot be had: 10月1日、2日 国庆节，休息. */
export function closedLines(days: readonly BookingDay[]): string[] {
  const reasons = new Map<string, DateText[]>()
  for (const { state, date, closedBecause } of days) {
    if (state !== 'closed' || closedBecause === undefined) continue
    reasons.set(closedBecause, [...(reasons.get(closedBecause) ?? []), date])
  }
  const closed = [...reasons].map(([reason, dates]) => `${datesText(dates)} ${reason}，休息`)
  const unpublished = days.find(({ state }) => state === 'unpublished')
  if (!unpublished) return closed
  return [...closed, `${dayText(unpublished.date)}起的放假安排还没公布，先不能约`]
}

function datesText(dates: readonly DateText[]): string {
  return dates
    .map((date, index) => {
      const sameMonth = dates[index - 1]?.slice(0, 7) === date.slice(0, 7)
      return sameMonth ? `${Number(date.slice(8))}日` : dayText(date)
    })
    .join('、')
}

/** The month over the strip: 7月, or 7月、8月. */
export function monthTitle(days: readonly BookingDay[]): string {
  const months = days.map(({ date }) => `${Number(date.slice(5, 7))}月`)
  return [...new Set(months)].join('、')
}

/** The hours of a day by its halves, in their order. */
export function slotsByHalfDay(
  slots: readonly FreeSlot[],
): { halfDay: string; slots: readonly FreeSlot[] }[] {
  const halves = [...new Set(slots.map(({ starts }) => halfDayText(starts)))]
  return halves.map((halfDay) => ({
    halfDay,
    slots: slots.filter(({ starts }) => halfDayText(starts) === halfDay),
  }))
}
