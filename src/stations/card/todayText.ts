import type { StationHome } from '@contract/stations/stationShapes'
import { type Instant, spokenTimeText, timeOf } from '@contract/time'

type Today = StationHome['today']

/** Whether somebody is at the station at `now`. */
export function isOpenAt({ periods }: Today, now: Instant): boolean {
  const time = timeOf(now)
  return periods.some(({ opens, closes }) => opens <= time && time < closes)
}

/**
 * What the card says of today at `now`: 今天上班，下午5:30关门; between two periods
 * 现在休息，下午2:00开门; on a day off 今天休息：国庆节.
 */
export function todayText(today: Today, now: Instant): string {
  const { periods, closedBecause } = today
  const last = periods.at(-1)
  if (!last) return closedBecause === undefined ? '今天休息' : `今天休息：${closedBecause}`
  if (isOpenAt(today, now)) return `今天上班，${spokenTimeText(last.closes)}关门`
  const time = timeOf(now)
  const next = periods.find(({ opens }) => time < opens)
  if (!next) return '今天下班了'
  const begins = next === periods[0] ? '今天上班' : '现在休息'
  return `${begins}，${spokenTimeText(next.opens)}开门`
}
