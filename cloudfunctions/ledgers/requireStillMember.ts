import { continueImport } from '@contract/ledgers'
import { type Member, memberId } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'

/** Who was let in at a station. */
export interface Caller {
  stationId: string
  callerId: string
}

/**
 * Holds who imports to the membership as the transaction reads it: an import takes longer than it takes
 * to be put out of the station, or to be given another role. One operation.
 * @throws Refusal `NOT_ALLOWED`
 */
export async function requireStillMember(
  transaction: Transaction,
  { stationId, callerId }: Caller,
): Promise<void> {
  const id = memberId(stationId, callerId)
  const member = await transaction.documents<Member>('members').get(id)
  const isAllowed =
    member && !member.leftAt && continueImport.who.some((who) => who === member.role)
  if (!isAllowed) throw new Refusal('NOT_ALLOWED')
}
