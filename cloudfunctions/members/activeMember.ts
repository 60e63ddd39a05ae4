import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
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
