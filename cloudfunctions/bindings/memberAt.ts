import type { Member } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { findMember } from './store'

/** The active member of a station who has an OPENID. */
export async function memberAt(
  stationId: string,
  openId: string,
  transaction?: Transaction,
): Promise<Member | undefined> {
  const member = await findMember(stationId, openId, transaction)
  return member?.leftAt ? undefined : member
}

/**
 * Keeps members from letting themselves in: they read the cards and the ID numbers of their station,
 * so what they know proves nothing. A colleague binds them at the desk, and the tie says who.
 * @throws Refusal `MEMBER_BINDS_AT_DESK`
 */
export async function refuseMember(
  stationId: string,
  openId: string,
  transaction?: Transaction,
): Promise<void> {
  if (await memberAt(stationId, openId, transaction)) throw new Refusal('MEMBER_BINDS_AT_DESK')
}
