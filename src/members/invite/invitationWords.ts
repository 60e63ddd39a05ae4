import type { SentInvitation } from '@contract/members/joining'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import {
  dateOf,
  dayAndWeekdayText,
  type Instant,
  nearDayText,
  spokenTimeText,
  timeOf,
} from '@contract/time'

/** 站长, and for a station below 安居镇站长. */
export function asWhatText({ stationId, place, role }: SentInvitation, ownId: string): string {
  const label = MEMBER_ROLE_LABELS[role]
  return stationId === ownId ? label : `${place}${label}`
}

/** 明天 上午9:41前有效, 7月16日 周四 上午9:41前有效, or 已经过期 */
export function validText({ expiresAt }: SentInvitation, now: Instant): string {
  if (now >= expiresAt) return '已经过期'
  const date = dateOf(expiresAt)
  const day = nearDayText(date, now) ?? dayAndWeekdayText(date)
  return `${day} ${spokenTimeText(timeOf(expiresAt))}前有效`
}
