import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { refuseField } from '../shared/refuseField'
import { entryOf } from './rosterRecord'
import { findMember, type Member, type RosterRecord } from './store'

/**
 * The active member with a number.
 * @param roster the station's, as the transaction has read it
 * @throws Refusal `MEMBER_GONE`
 */
export async function activeMember(
  transaction: Transaction,
  roster: RosterRecord,
  stationId: string,
  memberNo: number,
): Promise<Member> {
  const entry = entryOf(roster, memberNo)
  const member = entry && (await findMember(transaction, stationId, entry.openId))
  if (!member) throw new Refusal('MEMBER_GONE')
  return member
}

/**
 * Refuses a number that nobody at the station has, at the field that names it.
 * @throws Refusal `BAD_INPUT`
 */
export function requireAtStation(
  roster: RosterRecord,
  memberNo: number,
  path: string,
  label: string,
): void {
  if (entryOf(roster, memberNo)) return
  const message = '站里现在没有这个人，请另选一位。'
  refuseField(path, label, message)
}
