import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { RELATIONS } from '@contract/appointments/appointmentTerms'
import { MATTERS } from '@contract/matters'
import { clockText, halfDayText, timeOf } from '@contract/time'

/** What stands large before a row: 9:00, with 下午 above it after noon, or 临时. */
export function leadOf({ channel, startsAt }: DeskRow): { above?: string; large: string } {
  if (channel === 'walkIn') return { large: '临时' }
  const time = timeOf(startsAt)
  const half = halfDayText(time)
  return half === '上午' ? { large: clockText(time) } : { above: half, large: clockText(time) }
}

/** What it is about, and for whom it was booked where that is somebody else: 社保接续，替父母约 */
export function aboutOf(row: DeskRow): string {
  return [MATTERS[row.matter].label, forWhomOf(row)].filter(Boolean).join('，')
}

/** 替父母约, 替父母来 for who came without an appointment; undefined for oneself. */
export function forWhomOf({ relation, channel }: DeskRow): string | undefined {
  if (relation === 'self') return undefined
  return `替${RELATIONS[relation].label}${channel === 'walkIn' ? '来' : '约'}`
}

/** Said of the first minute. */
export const JUST_COME = '刚到'

/** So long, in minutes, nobody should wait without being spoken to. */
const LONG_WAIT_MINUTES = 30

export interface SideWords {
  words: string
  /** Of the last two it is time to look after them. */
  kind: 'waiting' | 'waitingLong' | 'late'
}

/**
 * How long somebody has been waiting: 刚到, 等了12分, 等了1小时5分; or how late they are for the
 * station: 晚了35分. Undefined for all others.
 */
export function sideOf(row: DeskRow, now: number): SideWords | undefined {
  const { status, way, startsAt, checkedInAt } = row
  if (status === 'checkedIn' && checkedInAt !== undefined) {
    const minutes = minutesBetween(checkedInAt, now)
    if (minutes < 1) return { words: JUST_COME, kind: 'waiting' }
    const kind = minutes > LONG_WAIT_MINUTES ? 'waitingLong' : 'waiting'
    return { words: `等了${durationText(minutes)}`, kind }
  }
  const late = minutesBetween(startsAt, now)
  // Who is visited or called is not late: somebody may be there just now.
  if (status !== 'booked' || way !== 'onSite' || late < 1) return undefined
  return { words: `晚了${durationText(late)}`, kind: 'late' }
}

function minutesBetween(from: number, to: number): number {
  return Math.floor((to - from) / 60_000)
}

function durationText(minutes: number): string {
  if (minutes < 60) return `${minutes}分`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}小时${rest === 0 ? '' : `${rest}分`}`
}
