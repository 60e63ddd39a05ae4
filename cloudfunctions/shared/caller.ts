import type { MemberRole, Role } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import { collection } from './database'
import { Refusal } from './refusal'

/** Who calls, as WeChat's own context says; nothing in the event may say so. */
export interface Caller {
  /** Undefined for the cloud's console and its timer. */
  openId: string | undefined
  kind: 'user' | 'operator' | 'timer'
}

export interface Member {
  stationId: string
  openId: string
  role: MemberRole
  name: string
  windowNo: number | null
}

export function whoCalls(): Caller {
  const { OPENID } = cloud.getWXContext()
  if (OPENID) return { openId: String(OPENID), kind: 'user' }
  return { openId: undefined, kind: process.env.TRIGGER_SRC === 'timer' ? 'timer' : 'operator' }
}

/** The id of a user's membership: one role at a station. */
export function memberId(stationId: string, openId: string): string {
  return `${stationId}.${openId}`
}

/**
 * Lets the caller pass, or refuses with the same `NOT_ALLOWED` whatever the reason.
 * A member's role counts only at the station that the input names.
 */
export async function admit(
  caller: Caller,
  who: readonly Role[],
  stationId: string | undefined,
): Promise<Member | undefined> {
  if (caller.kind !== 'user') {
    if (who.includes(caller.kind)) return undefined
    throw new Refusal('NOT_ALLOWED')
  }
  if (who.includes('guest')) return undefined
  if (stationId === undefined || caller.openId === undefined) throw new Refusal('NOT_ALLOWED')
  const member = await collection<Member>('members').get(memberId(stationId, caller.openId))
  if (!member || !who.includes(member.role)) throw new Refusal('NOT_ALLOWED')
  return member
}
