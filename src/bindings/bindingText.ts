import type { Tie } from '@contract/bindings/bindingShapes'
import { BINDING_WAYS, type BindingSide, type Kinship } from '@contract/bindings/bindingTerms'
import { KINSHIPS } from '@contract/people/kinships'
import { dateOf, type Instant, yearAndDayText } from '@contract/time'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** 本人；家人，子女 */
export function sideText(as: BindingSide, kinship: Kinship | undefined): string {
  if (as === 'self') return '本人'
  return kinship === undefined ? '家人' : `家人，${KINSHIPS[kinship].label}`
}

/** 您是周建军的子女，替家人办事; what who acts for somebody is told. */
export function actingText(name: string, kinship: Kinship | undefined): string {
  if (kinship === undefined) return `您替${name}办事`
  return `您是${name}的${KINSHIPS[kinship].label}，替家人办事`
}

/** 2026年7月13日起，在站里办的，李敏经办 */
export function sinceText({
  boundAt,
  way,
  recordedBy,
}: Pick<Tie, 'boundAt' | 'way' | 'recordedBy'>): string {
  const since = `${yearAndDayText(dateOf(boundAt))}起，${BINDING_WAYS[way].label}`
  return recordedBy === undefined ? since : `${since}，${recordedBy.name}经办`
}

/** 这个微信是本站工作人员王芳的; undefined for who is none. */
export function memberText({ member }: Pick<Tie, 'member'>): string | undefined {
  return member && `这个微信是本站工作人员${member.name}的`
}

/**
 * For how long a code can still be used, to the nearest hour or minute: 还能用24小时, 还能用10分钟,
 * 还能用不到1分钟; undefined from the moment on which it no longer can.
 */
export function timeLeftText(expiresAt: Instant, now: Instant): string | undefined {
  const left = expiresAt - now
  if (left <= 0) return undefined
  if (left < MINUTE_MS) return '还能用不到1分钟'
  const minutes = Math.round(left / MINUTE_MS)
  if (minutes < 60) return `还能用${minutes}分钟`
  return `还能用${Math.round(left / HOUR_MS)}小时`
}
