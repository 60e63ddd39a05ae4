import { type DateText, dateOf, dayInYearText, type Instant } from '@contract/time'

/** 今天, else 7月1日, with the year where it is another. */
export function longDayText(date: DateText, now: Instant): string {
  return date === dateOf(now) ? '今天' : dayInYearText(date, now)
}
