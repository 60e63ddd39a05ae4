import { memberAt } from '../members/public'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'

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
