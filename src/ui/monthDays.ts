import { addDays, type DateText, weekdayOf } from '@contract/time'

/** A month of a year, `2026-07`. */
export type MonthText = string

/** The month in which a day lies. */
export function monthOf(date: DateText): MonthText {
  return date.slice(0, 7)
}

/** The month that lies so many after another one; before it where negative. */
export function addMonths(month: MonthText, months: number): MonthText {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** 2026年7月 */
export function monthText(month: MonthText): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
}

/** The days of a month, and how many places the first leaves free in a week that begins on Monday. */
export function monthDays(month: MonthText): { before: number; dates: DateText[] } {
  const first = `${month}-01`
  const dates = [first]
  for (let next = addDays(first, 1); monthOf(next) === month; next = addDays(next, 1)) {
    dates.push(next)
  }
  return { before: (weekdayOf(first) + 6) % 7, dates }
}
