import * as z from 'zod'
import { TimeField } from '../primitives'
import { clockText, halfDayText, type Instant, minutesOf, spokenTimeText, timeOf } from '../time'

/** From when to when somebody is there, on one day. */
export const Period = z
  .strictObject({ opens: TimeField.describe('上班时间'), closes: TimeField.describe('下班时间') })
  .refine((period) => period.opens < period.closes, '下班要比上班晚。')
  .describe('上班时段')
export type Period = z.infer<typeof Period>

/** The periods of one day, in order of time and apart from each other: slots and signs rely on it. */
function periodsOfDay(label: string) {
  return z
    .array(Period)
    .max(4)
    .refine(
      (periods) =>
        periods.every(
          ({ opens }, index) => index === 0 || (periods[index - 1]?.closes ?? '') <= opens,
        ),
      '上班时段要从早到晚写，不能重叠。',
    )
    .describe(label)
}

/** What kind of day the calendar makes of a date; a make-up day (调休) is a workday. */
export type DayKind = 'workday' | 'weekend' | 'holiday'

/** A station's hours for each kind of day; no period means closed. */
export const Hours = z
  .strictObject({
    workday: periodsOfDay('工作日上班时段'),
    weekend: periodsOfDay('周末上班时段'),
    holiday: periodsOfDay('节假日上班时段'),
  })
  .describe('上班时间')
export type Hours = z.infer<typeof Hours>

/** Whether the station is open, and what to say of it. */
export interface Opening {
  open: boolean
  /** 正在上班, or 现在休息 */
  state: string
  /** 上午到 12:00, or 下午2:00上班, or why the whole day is closed */
  detail: string
}

/**
 * Whether a station is open at `now`.
 * @param periods today's, in order of time
 * @param closedBecause why today is closed, as the calendar or the station says
 */
export function openingAt(
  periods: readonly Period[],
  closedBecause: string | undefined,
  now: Instant,
): Opening {
  const time = timeOf(now)
  const current = periods.find((period) => period.opens <= time && time < period.closes)
  if (current) {
    const detail = `${halfDayOf(current)}到 ${clockText(current.closes)}`
    return { open: true, state: '正在上班', detail }
  }
  const next = periods.find((period) => time < period.opens)
  if (next) return { open: false, state: '现在休息', detail: `${spokenTimeText(next.opens)}上班` }
  if (periods.length > 0) return { open: false, state: '今天下班了', detail: '急事请打值班电话' }
  return { open: false, state: '今天休息', detail: closedBecause ?? '' }
}

/** A station's hours on days of one kind, as a sign at the door says them. */
export interface HoursLine {
  /** 周一到周五, 周末和节假日, 每天 */
  days: string
  /** 上午9:00–12:00，下午2:00–5:30, or 休息 */
  times: string
}

/** A station's hours in words; kinds of days that have the same hours share a line. */
export function hoursInWords({ workday, weekend, holiday }: Hours): HoursLine[] {
  const times = [workday, weekend, holiday].map(periodsText)
  const [onWorkdays = '', onWeekends = '', onHolidays = ''] = times
  if (new Set(times).size === 1) return [{ days: '每天', times: onWorkdays }]
  const first = { days: '周一到周五', times: onWorkdays }
  if (onWeekends === onHolidays) return [first, { days: '周末和节假日', times: onWeekends }]
  if (onWorkdays === onWeekends) {
    return [
      { days: '周一到周日', times: onWorkdays },
      { days: '节假日', times: onHolidays },
    ]
  }
  return [first, { days: '周末', times: onWeekends }, { days: '节假日', times: onHolidays }]
}

/** The periods of a day in words: 上午9:00–12:00，下午2:00–5:30, or 休息. */
export function periodsText(periods: readonly Period[]): string {
  return periods.map(periodText).join('，') || '休息'
}

function periodText(period: Period): string {
  const closes = clockText(period.closes)
  const half = halfDayOf(period)
  const crossesNoon = half !== halfDayText(period.opens)
  return `${spokenTimeText(period.opens)}–${crossesNoon ? half : ''}${closes}`
}

/** A morning may run until half past twelve. */
function halfDayOf({ opens, closes }: Period): string {
  const isMorning = halfDayText(opens) === '上午' && minutesOf(closes) <= 12 * 60 + 30
  return isMorning ? '上午' : halfDayText(closes)
}
