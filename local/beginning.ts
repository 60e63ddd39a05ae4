import { addDays, type DateText, dateOf, type Instant, instantOf, weekdayOf } from '@contract/time'
import chineseDays from 'chinese-days'

/** When the local cloud's clock begins on a day that is not the machine's moment. */
const BEGINS_AT = '10:00'
/** Between these the machine's own moment on a workday shows a desk with people at it. */
const OPENS = '09:00'
const CLOSES = '17:00'

/**
 * At which moment the local cloud begins: on the day asked for; else now, on a workday while stations
 * are open; else at ten in the morning of the next workday. Without a day asked for, it is never
 * before the newest record.
 */
export function beginningOf({
  date,
  now,
  newest,
}: {
  date: DateText | undefined
  now: Instant
  newest: Instant | undefined
}): Instant {
  if (date !== undefined) return instantOf(date, BEGINS_AT)
  const earliest = Math.max(now, newest ?? now)
  const today = dateOf(earliest)
  const isOpen = earliest >= instantOf(today, OPENS) && earliest < instantOf(today, CLOSES)
  if (isWorkday(today) && isOpen) return earliest
  let day = earliest <= instantOf(today, BEGINS_AT) ? today : addDays(today, 1)
  while (!isWorkday(day)) day = addDays(day, 1)
  return instantOf(day, BEGINS_AT)
}

/** A year that the library does not know has weekends, but no holidays. */
function isWorkday(date: DateText): boolean {
  // Only holidays and make-up workdays have more than one name: `National Day,国庆节,3`.
  const { name, work } = chineseDays.getDayDetail(date)
  return name.includes(',') ? work : weekdayOf(date) !== 0 && weekdayOf(date) !== 6
}

/** 2026-11-23, Monday, 10:00: as `npm start` says what time it is in the local cloud. */
export function momentText(instant: Instant): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${dateOf(instant)}, ${part('weekday')}, ${part('hour')}:${part('minute')}`
}
