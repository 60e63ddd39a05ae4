import { type Member, memberId } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { findMembership } from './store'

/** The active member of a station who has an OPENID: one database operation. */
export async function memberAt(
  stationId: string,
  openId: string,
  transaction?: Transaction,
): Promise<Member | undefined> {
  const member = await findMembership(memberId(stationId, openId), transaction)
  return member?.leftAt ? undefined : member
}
