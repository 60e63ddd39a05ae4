import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

// China has kept one offset without daylight saving since 1991, so a fixed one is exact and
// needs no Intl, which WeChat's engine lacks on some phones.
const SHANGHAI_OFFSET_MINUTES = 8 * 60
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** Milliseconds since the epoch. */
export type Instant = number
/** A day in Shanghai, `2026-11-23`. */
export type DateText = string
/** A time of day in Shanghai, 24 hours, `09:00`. */
export type TimeText = string

function inShanghai(instant: Instant): dayjs.Dayjs {
  return dayjs.utc(instant).utcOffset(SHANGHAI_OFFSET_MINUTES)
}

/** The day in Shanghai on which an instant falls. */
export function dateOf(instant: Instant): DateText {
  return inShanghai(instant).format('YYYY-MM-DD')
}

/** The time of day in Shanghai, 24 hours. */
export function timeOf(instant: Instant): TimeText {
  return inShanghai(instant).format('HH:mm')
}

/** The instant at which a day and time in Shanghai begin. */
export function instantOf(date: DateText, time: TimeText = '00:00'): Instant {
  return dayjs.utc(`${date}T${time}:00Z`).subtract(SHANGHAI_OFFSET_MINUTES, 'minute').valueOf()
}

/** The day that lies `days` after `date`. */
export function addDays(date: DateText, days: number): DateText {
  return dayjs.utc(`${date}T00:00:00Z`).add(days, 'day').format('YYYY-MM-DD')
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return dayjs.utc(`${to}T00:00:00Z`).diff(dayjs.utc(`${from}T00:00:00Z`), 'day')
}

/** True for a day that exists: `2026-02-30` does not. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text
}

/** True for a time of day: `24:00` is none. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** 0 is Sunday. */
export function weekdayOf(date: DateText): number {
  return dayjs.utc(`${date}T00:00:00Z`).day()
}

/** Minutes since midnight of `09:30`: 570. */
export function minutesOf(time: TimeText): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** The time of day that many minutes after midnight. */
export function timeAt(minutes: number): TimeText {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** 周三 */
export function weekdayText(date: DateText): string {
  return WEEKDAYS[weekdayOf(date)] ?? ''
}

/** 7月15日 */
export function dayText(date: DateText): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

/** 2026年7月15日 */
export function yearAndDayText(date: DateText): string {
  return `${date.slice(0, 4)}年${dayText(date)}`
}

/** 7月15日, with the year where it is another than that of `now`. */
export function dayInYearText(date: DateText, now: Instant): string {
  return date.slice(0, 4) === dateOf(now).slice(0, 4) ? dayText(date) : yearAndDayText(date)
}

/** 7月15日 周三 */
export function dayAndWeekdayText(date: DateText): string {
  return `${dayText(date)} ${weekdayText(date)}`
}

/** 上午 or 下午 */
export function halfDayText(time: TimeText): string {
  return minutesOf(time) < 12 * 60 ? '上午' : '下午'
}

/** 9:00, and 2:30 for the afternoon: said together with `halfDayText`. */
export function clockText(time: TimeText): string {
  const minutes = minutesOf(time)
  const hour = Math.floor(minutes / 60)
  return `${hour > 12 ? hour - 12 : hour}:${time.slice(3, 5)}`
}

/** 上午9:00 */
export function spokenTimeText(time: TimeText): string {
  return `${halfDayText(time)}${clockText(time)}`
}

/** 今天, 明天, 后天, or undefined for any other day. */
export function nearDayText(date: DateText, now: Instant): string | undefined {
  return ['今天', '明天', '后天'][daysBetween(dateOf(now), date)]
}
