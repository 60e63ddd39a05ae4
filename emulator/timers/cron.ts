/** A parsed 7-field cron expression; each set holds the values that match. */
export interface Cron {
  seconds: Set<number>
  minutes: Set<number>
  hours: Set<number>
  days: Set<number>
  months: Set<number>
  weekdays: Set<number>
  years: Set<number>
  /** Both day of the month and weekday are restricted: either one matching is enough. */
  dayOrWeekday: boolean
}

const UTC_PLUS_8 = 8 * 3600_000
const DAY = 24 * 3600_000
const FIRST_YEAR = 1970
const LAST_YEAR = 2099
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/**
 * Parses `second minute hour day month weekday year` with `*`, lists, ranges,
 * steps, and names of months and weekdays.
 * @throws Error naming the field that is not understood.
 */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  const [second, minute, hour, day, month, weekday, year] = fields
  if (fields.length !== 7 || year === undefined) {
    throw new Error(`The cron expression "${expression}" has ${fields.length} fields, not 7.`)
  }
  return {
    seconds: parseField(second ?? '', 0, 59),
    minutes: parseField(minute ?? '', 0, 59),
    hours: parseField(hour ?? '', 0, 23),
    days: parseField(day ?? '', 1, 31),
    months: parseField(month ?? '', 1, 12, MONTHS, 1),
    weekdays: parseField(weekday ?? '', 0, 6, WEEKDAYS, 0),
    years: parseField(year, FIRST_YEAR, LAST_YEAR),
    dayOrWeekday: !day?.startsWith('*') && !weekday?.startsWith('*'),
  }
}

/**
 * The first instant after `after` (ms since the epoch) that the expression
 * names, read at UTC+8; undefined when there is none up to 2099.
 */
export function nextInstant(cron: Cron, after: number): number | undefined {
  const start = Math.floor(after / 1000) * 1000 + 1000 + UTC_PLUS_8
  const firstDay = Math.floor(start / DAY) * DAY
  const lastDay = Date.UTC(Math.max(...cron.years) + 1, 0, 1)
  for (let day = firstDay; day < lastDay; day += DAY) {
    if (!matchesDay(cron, new Date(day))) continue
    const time = firstTime(cron, day === firstDay ? start - day : 0)
    if (time !== undefined) return day + time - UTC_PLUS_8
  }
  return undefined
}

function matchesDay(cron: Cron, date: Date): boolean {
  if (!cron.years.has(date.getUTCFullYear()) || !cron.months.has(date.getUTCMonth() + 1))
    return false
  const day = cron.days.has(date.getUTCDate())
  const weekday = cron.weekdays.has(date.getUTCDay())
  return cron.dayOrWeekday ? day || weekday : day && weekday
}

/** The first matching time of a day in ms, at or after `from`. */
function firstTime(cron: Cron, from: number): number | undefined {
  for (const hour of cron.hours) {
    if ((hour + 1) * 3600_000 <= from) continue
    for (const minute of cron.minutes) {
      if (hour * 3600_000 + (minute + 1) * 60_000 <= from) continue
      for (const second of cron.seconds) {
        const time = hour * 3600_000 + minute * 60_000 + second * 1000
        if (time >= from) return time
      }
    }
  }
  return undefined
}

function parseField(
  field: string,
  min: number,
  max: number,
  names: string[] = [],
  base = 0,
): Set<number> {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const match = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part)
    const step = Number(match?.[3] ?? 1)
    const every = match?.[1] === '*'
    const low = every ? min : parseValue(match?.[1], names, base)
    const high =
      match?.[2] !== undefined
        ? parseValue(match[2], names, base)
        : lastOf(every, match?.[3], low, max)
    if (!match || (every && match[2]) || step < 1 || !(low >= min && high <= max && low <= high)) {
      throw new Error(`The cron field "${field}" is not understood (${min} to ${max}).`)
    }
    for (let value = low; value <= high; value += step) values.add(value)
  }
  return new Set([...values].sort((a, b) => a - b))
}

/** `5/10` runs from 5 to the end, `5` is itself alone. */
function lastOf(every: boolean, step: string | undefined, low: number, max: number): number {
  return every || step !== undefined ? max : low
}

function parseValue(text: string | undefined, names: string[], base: number): number {
  if (text === undefined) return Number.NaN
  const name = names.indexOf(text.toUpperCase())
  return name >= 0 ? name + base : /^\d+$/.test(text) ? Number(text) : Number.NaN
}
