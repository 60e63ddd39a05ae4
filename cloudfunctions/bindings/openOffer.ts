import { isOfferOpen } from '@contract/bindingTerms'
import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { findActive } from './bind'
import { offerIdOf } from './oneTimeCode'
import { findOffer, type Offer } from './store'
import { findWholeFile, type WholeFile } from './wholeFile'

/**
 * The offer that a code stands for, with the file that it leads to.
 * @throws Refusal `OFFER_UNKNOWN`: for a code that never was, one that expired, was used, or leads
 * nowhere any more, alike
 */
export async function findOpenOffer(
  code: string,
  now: Instant,
  transaction?: Transaction,
): Promise<{ offer: Offer; file: WholeFile }> {
  const offer = await findOffer(offerIdOf(code), transaction)
  const expiresAt = offer?.expiresAt.getTime() ?? 0
  if (!offer || !isOfferOpen({ expiresAt, taken: offer.takenAt !== null }, now)) {
    throw new Refusal('OFFER_UNKNOWN')
  }
  const file = await findWholeFile(offer.personId, transaction)
  if (!file || file.person.ended) throw new Refusal('OFFER_UNKNOWN')
  return { offer, file }
}

/** Whether who invited is still the person: who is not cannot consent. */
export async function isStillInvited(
  { way, madeBy }: Offer,
  { ids }: WholeFile,
  transaction: Transaction,
): Promise<boolean> {
  if (way !== 'invited') return true
  return (await findActive(transaction, madeBy, ids))?.as === 'self'
}
