import type { ClosedDate } from '@contract/stations/stationTerms'
import { dateOf, dayAndWeekdayText, type Instant } from '@contract/time'

/** A day to come on which a station is closed. */
export interface ClosedLine {
  /** 11月24日 周二 */
  day: string
  /** 休息：开会学习 */
  why: string
}

/** The days to come on which a station is closed; of what was seen days ago, those that are over are left out. */
export function closedSoonOf(
  { closedSoon = [] }: { closedSoon?: readonly ClosedDate[] | undefined },
  now: Instant,
): ClosedLine[] {
  return closedSoon
    .filter(({ date }) => date > dateOf(now))
    .map(({ date, reason }) => ({ day: dayAndWeekdayText(date), why: `休息：${reason}` }))
}
