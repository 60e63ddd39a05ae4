import { dateOf, dayAndWeekdayText, type Instant, spokenTimeText, timeOf } from '@contract/time'

/** When something was seen: 今天 上午8:52, on another day 7月13日 周一 上午8:52. */
export function seenText(seenAt: Instant, now: Instant): string {
  const date = dateOf(seenAt)
  const day = date === dateOf(now) ? '今天' : dayAndWeekdayText(date)
  return `${day} ${spokenTimeText(timeOf(seenAt))}`
}
