import { type DateText, dateOf, dayText, type Instant } from '@contract/time'

/** 今天, else 7月1日, with the year where it is another. */
export function longDayText(date: DateText, now: Instant): string {
  const today = dateOf(now)
  if (date === today) return '今天'
  const year = date.slice(0, 4)
  return year === today.slice(0, 4) ? dayText(date) : `${year}年${dayText(date)}`
}
