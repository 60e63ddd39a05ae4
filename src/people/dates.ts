import { dateOf, type Instant, spokenTimeText, timeOf, yearAndDayText } from '@contract/time'

/** A day as far as it is known: 1969年, 1969年12月, 1969年12月7日. */
export function roughDayText(date: string): string {
  const [year, month, day] = date.split('-')
  const parts = [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
  return parts.filter(Boolean).join('')
}

/** 2026年7月13日 上午9:41 */
export function momentText(at: Instant): string {
  return `${yearAndDayText(dateOf(at))} ${spokenTimeText(timeOf(at))}`
}

/**
 * A day as people type it, as the contract writes it: 19691207, 1969.12.7 and 1969年12月7日 are
 * `1969-12-07`, 196912 is `1969-12`. What is no day stays as typed, for the contract to refuse.
 */
export function typedDay(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  const parts =
    /^(\d{4})(\d{2})?(\d{2})?$/.exec(plain) ??
    /^(\d{4})[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?$/.exec(plain)
  if (!parts) return plain
  const [, year, month, day] = parts
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}
