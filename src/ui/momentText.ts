import { dateOf, type Instant, spokenTimeText, timeOf, yearAndDayText } from '@contract/time'

/** 2026年7月13日 上午9:41 */
export function momentText(at: Instant): string {
  return `${yearAndDayText(dateOf(at))} ${spokenTimeText(timeOf(at))}`
}
