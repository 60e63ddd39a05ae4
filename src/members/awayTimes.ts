import type { Period } from '@contract/stations/hours'
import {
  addDays,
  type DateText,
  dateOf,
  type Instant,
  instantOf,
  isTime,
  minutesOf,
} from '@contract/time'
import { presenceOf } from '../stations/card/presence'
import { typedTime } from '../ui/typedTime'

const HOUR_MS = 3_600_000
/** Nobody is back to the minute: a time is said in tens of them. */
const ROUGHLY_MS = 600_000
const NOON_MINUTES = 12 * 60

/** A time at which somebody may be back. */
export interface Return {
  /** 下午2点回 */
  title: string
  until: Instant
}

/** When somebody is back, in words: 下午2点回, 明天回, 7月20日回. */
export function returnText(until: Instant, now: Instant): string {
  return presenceOf({ away: { until } }, false, now)?.title ?? ''
}

/**
 * The times that are chosen most: in an hour, when the station opens in the afternoon, tomorrow.
 * @param today the station's hours of the day of `now`; empty where they are not known
 */
export function usualReturns(now: Instant, today: readonly Period[]): Return[] {
  const date = dateOf(now)
  const inAnHour = Math.ceil((now + HOUR_MS) / ROUGHLY_MS) * ROUGHLY_MS
  const afternoon = today.find(({ opens }) => minutesOf(opens) >= NOON_MINUTES)
  const untils = [
    dateOf(inAnHour) === date ? inAnHour : now,
    afternoon ? instantOf(date, afternoon.opens) : now,
    // From the first moment of the day on: at what hour the station opens is no matter here.
    instantOf(addDays(date, 1)),
  ]
  return [...new Set(untils)]
    .filter((until) => until > now)
    .sort((a, b) => a - b)
    .map((until) => ({ title: returnText(until, now), until }))
}

/** When somebody is back: one of the usual times, at an hour of today, or on a day. */
export type ReturnChoice =
  | { kind: 'usual'; until: Instant }
  | { kind: 'hour'; typed: string }
  | { kind: 'day'; date: DateText | undefined }

/** The moment that is chosen; undefined as long as none is. */
export function untilOf(choice: ReturnChoice | undefined, now: Instant): Instant | undefined {
  switch (choice?.kind) {
    case 'usual':
      return choice.until
    case 'hour':
      return atHour(choice.typed, now)
    case 'day':
      return choice.date === undefined ? undefined : instantOf(choice.date)
    case undefined:
      return undefined
  }
}

function atHour(typed: string, now: Instant): Instant | undefined {
  const time = typedTime(typed)
  return isTime(time) ? instantOf(dateOf(now), time) : undefined
}
