import { dateOf, dayText, type Instant } from '@contract/time'

/** The day on which the head last found the card right: 7月1日, with the year where it is another. */
export function checkedDay(confirmedAt: Instant, now: Instant): string {
  const date = dateOf(confirmedAt)
  const year = date.slice(0, 4)
  return year === dateOf(now).slice(0, 4) ? dayText(date) : `${year}年${dayText(date)}`
}
