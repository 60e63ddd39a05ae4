import { timingSafeEqual } from 'node:crypto'
import type { MemberRole, Role } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import { collection } from './database'
import { Refusal } from './refusal'

/** Who calls: WeChat's own context says so, and nothing in the event may say who somebody is. */
export type Caller = { kind: 'user'; openId: string } | { kind: 'operator' } | { kind: 'nobody' }

export interface Member {
  stationId: string
  openId: string
  role: MemberRole
  name: string
  windowNo: number | null
}

/**
 * A call without an OPENID is nobody's, be it a timer's, the console's or a hole's, until it shows
 * the key that only who may change the environment knows (decision 001).
 * @param operatorKey what the event shows as the operator's key
 */
export function whoCalls(operatorKey?: unknown): Caller {
  const { OPENID } = cloud.getWXContext()
  // The SDK makes a number of an id of digits, 0 included.
  if (OPENID !== undefined && OPENID !== '') return { kind: 'user', openId: String(OPENID) }
  return { kind: isOperatorKey(operatorKey) ? 'operator' : 'nobody' }
}

function isOperatorKey(shown: unknown): boolean {
  const key = process.env.OPERATOR_KEY ?? ''
  // Without a key of some length nobody is the operator.
  if (typeof shown !== 'string' || key.length < 32) return false
  const [a, b] = [Buffer.from(shown), Buffer.from(key)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The id of a user's membership: one role at a station. */
export function memberId(stationId: string, openId: string): string {
  return `${stationId}.${openId}`
}

/**
 * Lets the caller pass, or refuses with the same `NOT_ALLOWED` whatever the reason.
 * A member's role counts only at the station that the input names.
 * @returns who it is, for the record: the OPENID, or `operator`
 */
export async function admit(
  caller: Caller,
  who: readonly Role[],
  stationId: string | undefined,
): Promise<string> {
  if (caller.kind === 'operator' && who.includes('operator')) return 'operator'
  if (caller.kind !== 'user') throw new Refusal('NOT_ALLOWED')
  if (who.includes('guest')) return caller.openId
  if (stationId === undefined) throw new Refusal('NOT_ALLOWED')
  const member = await collection<Member>('members').get(memberId(stationId, caller.openId))
  if (!member || !who.includes(member.role)) throw new Refusal('NOT_ALLOWED')
  return caller.openId
}
