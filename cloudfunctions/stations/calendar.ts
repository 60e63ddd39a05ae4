import type { DayKind } from '@contract/stations/hours'
import { type DateText, weekdayOf } from '@contract/time'
import chineseDays from 'chinese-days'
import { type CalendarRecord, findCalendars } from './store'

/** What a date is, or undefined while its year's holidays are not published. */
export interface CalendarDay {
  kind: DayKind
  /** 周末 or 国庆节; undefined on a workday. */
  name: string | undefined
}

const WORKDAY: CalendarDay = { kind: 'workday', name: undefined }

// A published year is changed once in a decade (2020, for the epidemic); until a warm function
// has forgotten the old one, at most this long, it offers a day too many.
const REMEMBER_MS = 5 * 60_000

const remembered = new Map<string, { calendar: CalendarRecord | undefined; until: number }>()

/**
 * The days asked for, by date. A calendar that was loaded as data goes before the library's.
 * Costs one read, and none while the years are remembered.
 */
export async function calendarDays(
  dates: readonly DateText[],
): Promise<Map<DateText, CalendarDay | undefined>> {
  const calendars = await calendarsOf([...new Set(dates.flatMap(noticesOn))])
  return new Map(
    dates.map((date) => {
      const [own = '', next = ''] = noticesOn(date)
      return [date, dayOf(date, calendars.get(own), calendars.get(next))]
    }),
  )
}

/** The years whose notices may speak of a day: its own, and in December the next, which goes first. */
function noticesOn(date: DateText): string[] {
  const year = date.slice(0, 4)
  return date.slice(5, 7) === '12' ? [year, String(Number(year) + 1)] : [year]
}

/**
 * What a date is by the calendar of its year that was loaded, or by the library's where none was;
 * what the next year's says of it goes before both.
 */
export function dayOf(
  date: DateText,
  loaded: CalendarRecord | undefined,
  next?: CalendarRecord,
): CalendarDay | undefined {
  if (next?.makeUpDays.includes(date)) return WORKDAY
  const holiday =
    (next && holidayIn(next, date)) ?? (loaded ? holidayIn(loaded, date) : libraryHoliday(date))
  if (holiday === 'unpublished') return undefined
  if (holiday) return { kind: 'holiday', name: holiday }
  const makeUp = loaded ? loaded.makeUpDays.includes(date) : isLibraryMakeUp(date)
  const weekend = weekdayOf(date) === 0 || weekdayOf(date) === 6
  return weekend && !makeUp ? { kind: 'weekend', name: '周末' } : WORKDAY
}

function holidayIn(calendar: CalendarRecord, date: DateText): string | undefined {
  return calendar.holidays.find((holiday) => holiday.date === date)?.name
}

function libraryHoliday(date: DateText): string | 'unpublished' | undefined {
  if (!isPublishedInLibrary(date.slice(0, 4))) return 'unpublished'
  const detail = chineseDays.getDayDetail(date)
  return detail.work ? undefined : chineseNameOf(detail.name)
}

// Not isWorkday: west of Greenwich the library takes an ordinary day for the one before it.
function isLibraryMakeUp(date: DateText): boolean {
  const detail = chineseDays.getDayDetail(date)
  return detail.work && chineseNameOf(detail.name) !== undefined
}

/** A holiday and a make-up day are named `National Day,国庆节,3`; an ordinary day has its English weekday. */
function chineseNameOf(name: string): string | undefined {
  return name.split(',')[1]
}

/** The library answers "no holiday" for a year it does not know: National Day tells. */
function isPublishedInLibrary(year: string): boolean {
  return chineseNameOf(chineseDays.getDayDetail(`${year}-10-01`).name) !== undefined
}

async function calendarsOf(
  years: readonly string[],
): Promise<Map<string, CalendarRecord | undefined>> {
  const now = Date.now()
  const forgotten = years.filter((year) => (remembered.get(year)?.until ?? 0) <= now)
  if (forgotten.length > 0) {
    const found = await findCalendars(forgotten)
    for (const year of forgotten) {
      remembered.set(year, { calendar: found.get(year), until: now + REMEMBER_MS })
    }
  }
  return new Map(years.map((year) => [year, remembered.get(year)?.calendar]))
}
