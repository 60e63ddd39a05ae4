import { timingSafeEqual } from 'node:crypto'
import type { BindingSide } from '@contract/bindings/bindingTerms'
import type { MemberRole, Role } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import { collection, type Transaction } from './database'
import { Refusal } from './refusal'

/** Who calls: WeChat's own context says so, and nothing in the event may say who somebody is. */
export type Caller = { kind: 'user'; openId: string } | { kind: 'operator' } | { kind: 'nobody' }

export interface Member {
  stationId: string
  openId: string
  /** Given once at the station, never again: what records and pages name a member by. */
  memberNo: number
  role: MemberRole
  name: string
  windowNo: number | null
  /** The numbers this member answers for: the own one, and those of all who left to them. */
  holdsFor: readonly number[]
  /** Since when no longer a member; the record stays, for others name it. */
  leftAt: Date | null
}

/** The tie between a WeChat user and a person's file; `_id` is OPENID and file. */
export interface Binding {
  openId: string
  personId: string
  /** The person, or one of the family who acts for them. */
  as: BindingSide
  /** Since when it no longer holds; the record stays. */
  endedAt: Date | null
}

/** Who was let in, and by which door: at most one of the two is there. */
export interface Admitted {
  /** The OPENID, or `operator`. */
  callerId: string
  member?: Member
  binding?: Binding
}

/** What an input says of where its caller must belong. */
export interface Belonging {
  stationId: string | undefined
  personId: string | undefined
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

/** The id of a user's tie to a file. */
export function bindingId(openId: string, personId: string): string {
  return `${openId}.${personId}`
}

/**
 * Lets the caller pass, or refuses with the same `NOT_ALLOWED` whatever the reason.
 * A member's role counts only at the station that the input names, a binding only for the file.
 */
export async function admit(
  caller: Caller,
  who: readonly Role[],
  { stationId, personId }: Belonging,
): Promise<Admitted> {
  if (caller.kind === 'operator' && who.includes('operator')) return { callerId: 'operator' }
  if (caller.kind !== 'user') throw new Refusal('NOT_ALLOWED')
  const callerId = caller.openId
  if (who.includes('guest')) return { callerId }
  if (stationId !== undefined && who.some((role) => role !== 'person' && role !== 'operator')) {
    const member = await collection<Member>('members').get(memberId(stationId, callerId))
    if (member && !member.leftAt && who.includes(member.role)) return { callerId, member }
  }
  if (personId !== undefined && who.includes('person')) {
    const binding = await collection<Binding>('bindings').get(bindingId(callerId, personId))
    if (binding && !binding.endedAt) return { callerId, binding }
  }
  throw new Refusal('NOT_ALLOWED')
}

/**
 * Holds whoever was let in to it as the transaction reads it: between the door and the write somebody
 * can be put out, be given another role or another number, or be taken off the file. One operation for
 * a member or a person, none for others. What is only read here conflicts with nothing: who is put out
 * by a transaction of the very same moment still writes this once.
 * @throws Refusal `NOT_ALLOWED`
 */
export async function requireStillAdmitted(
  transaction: Transaction,
  { callerId, member, binding }: Admitted,
): Promise<void> {
  if (member) {
    const members = transaction.documents<Member>('members')
    const now = await members.get(memberId(member.stationId, callerId))
    const isSame = now?.role === member.role && now.memberNo === member.memberNo
    if (!isSame || now.leftAt) throw new Refusal('NOT_ALLOWED')
  }
  if (binding) {
    const bindings = transaction.documents<Binding>('bindings')
    const now = await bindings.get(bindingId(callerId, binding.personId))
    if (now?.as !== binding.as || now.endedAt) throw new Refusal('NOT_ALLOWED')
  }
}
