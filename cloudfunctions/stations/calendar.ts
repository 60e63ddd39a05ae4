import type { DayKind } from '@contract/hours'
import { type DateText, weekdayOf } from '@contract/time'
import chineseDays from 'chinese-days'
import { type CalendarRecord, findCalendar } from './store'

/** What a date is, or undefined while its year's holidays are not published. */
export interface CalendarDay {
  kind: DayKind
  /** 周末 or 国庆节; undefined on a workday. */
  name: string | undefined
}

// A published year is changed once in a decade (2020, for the epidemic); until a warm function
// has forgotten the old one, at most this long, it offers a day too many.
const REMEMBER_MS = 5 * 60_000

const remembered = new Map<string, { calendar: CalendarRecord | undefined; until: number }>()

/**
 * The days asked for, by date. A year that was loaded as data goes before the library's.
 * Costs one read a year, and none while it is remembered.
 */
export async function calendarDays(
  dates: readonly DateText[],
): Promise<Map<DateText, CalendarDay | undefined>> {
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))]
  const loaded = new Map(
    await Promise.all(years.map(async (year) => [year, await calendarOf(year)] as const)),
  )
  return new Map(dates.map((date) => [date, dayOf(date, loaded.get(date.slice(0, 4)))]))
}

/** What a date is by a calendar that was loaded, or by the library's where none was. */
export function dayOf(date: DateText, loaded: CalendarRecord | undefined): CalendarDay | undefined {
  const holiday = loaded ? holidayIn(loaded, date) : libraryHoliday(date)
  if (holiday === 'unpublished') return undefined
  if (holiday) return { kind: 'holiday', name: holiday }
  const makeUp = loaded ? loaded.makeUpDays.includes(date) : isLibraryMakeUp(date)
  const weekend = weekdayOf(date) === 0 || weekdayOf(date) === 6
  if (weekend && !makeUp) return { kind: 'weekend', name: '周末' }
  return { kind: 'workday', name: undefined }
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

async function calendarOf(year: string): Promise<CalendarRecord | undefined> {
  const known = remembered.get(year)
  if (known && Date.now() < known.until) return known.calendar
  const calendar = await findCalendar(year)
  remembered.set(year, { calendar, until: Date.now() + REMEMBER_MS })
  return calendar
}
