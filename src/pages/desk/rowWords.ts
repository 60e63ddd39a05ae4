import { type AppointmentStatus, type DeskRow, RELATIONS } from '@contract/appointments'
import { MATTERS } from '@contract/matters'
import { clockText, halfDayText, timeOf } from '@contract/time'
import type { BadgeProps } from '../../ui/Badge'

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

/** How long somebody has been waiting: 刚到, 等了12分, 等了1小时5分; undefined for who does not wait. */
export function waitedOf({ status, checkedInAt }: DeskRow, now: number): string | undefined {
  if (status !== 'checkedIn' || checkedInAt === undefined) return undefined
  const minutes = Math.floor((now - checkedInAt) / 60_000)
  if (minutes < 1) return JUST_COME
  if (minutes < 60) return `等了${minutes}分`
  const rest = minutes % 60
  return `等了${Math.floor(minutes / 60)}小时${rest === 0 ? '' : `${rest}分`}`
}

/** Icon and tone of a status's badge; its word is the contract's. */
export const STATUS_LOOKS: Record<AppointmentStatus, Pick<BadgeProps, 'icon' | 'tone'>> = {
  booked: { icon: 'calendar-check', tone: 'plain' },
  checkedIn: { icon: 'clock', tone: 'good' },
  completed: { icon: 'check', tone: 'good' },
  cancelled: { icon: 'x', tone: 'plain' },
  noShow: { icon: 'person', tone: 'plain' },
  unrecorded: { icon: 'warning', tone: 'amber' },
}
