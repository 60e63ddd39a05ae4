import type { Member } from '../shared/caller'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { entryOf } from './rosterRecord'
import type { RosterRecord } from './store'

/**
 * Holds the caller to the roster as the transaction reads it: since the call was let in, they may
 * have left or have been given another role.
 * @returns the caller
 * @throws Refusal `NOT_ALLOWED`
 */
export function requireHead(roster: RosterRecord, context: Context): Member {
  const caller = callingMember(context)
  if (entryOf(roster, caller.memberNo)?.role !== 'head') throw new Refusal('NOT_ALLOWED')
  return caller
}

/**
 * The same for what members do to themselves and heads to everybody.
 * @throws Refusal `NOT_ALLOWED`, whether or not there is such a member
 */
export function requireSelfOrHead(
  roster: RosterRecord,
  context: Context,
  memberNo: number,
): Member {
  const caller = callingMember(context)
  if (caller.memberNo !== memberNo) return requireHead(roster, context)
  if (!entryOf(roster, memberNo)) throw new Refusal('NOT_ALLOWED')
  return caller
}
