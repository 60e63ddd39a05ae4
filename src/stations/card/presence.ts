import { isAway } from '@contract/members/memberTerms'
import type { OnDuty } from '@contract/stations/stationCard'
import {
  clockText,
  dateOf,
  dayText,
  halfDayText,
  type Instant,
  nearDayText,
  timeOf,
} from '@contract/time'

/** Whether somebody is there, in one word and its sign. */
export interface Presence {
  title: string
  icon: 'check' | 'clock'
  tone: 'good' | 'plain'
}

/**
 * What can be said of a member at `now`: 在, 下午3点回, 明天回; undefined where nothing is known.
 * @param isOpen whether the station is: outside its hours nobody is said to be there
 */
export function presenceOf(
  { away }: Pick<OnDuty, 'away'>,
  isOpen: boolean,
  now: Instant,
): Presence | undefined {
  if (away && isAway(away.until, now)) {
    return { title: `${backText(away.until, now)}回`, icon: 'clock', tone: 'plain' }
  }
  return isOpen ? { title: '在', icon: 'check', tone: 'good' } : undefined
}

/** 下午3点, 下午3:30, 明天, 7月20日 */
function backText(until: Instant, now: Instant): string {
  const date = dateOf(until)
  if (date !== dateOf(now)) return nearDayText(date, now) ?? dayText(date)
  const time = timeOf(until)
  const clock = clockText(time)
  return `${halfDayText(time)}${clock.endsWith(':00') ? `${clock.slice(0, -3)}点` : clock}`
}
