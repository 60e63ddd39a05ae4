import { isOfferOpen } from '@contract/bindings/bindingTerms'
import type { Instant } from '@contract/time'
import { memberAt } from '../../members/public'
import { findPerson, type Person } from '../../people/public'
import type { Transaction } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import { findBinding, type StoredBinding } from '../store'
import { offerIdOf } from './oneTimeCode'
import { findOffer, type Offer } from './store'

/**
 * The offer that a code stands for, with the file that it leads to.
 * @throws Refusal `OFFER_UNKNOWN`: for a code that never was, one that expired, was used, or leads
 * nowhere any more, alike
 */
export async function findOpenOffer(
  code: string,
  now: Instant,
  transaction?: Transaction,
): Promise<{ offer: Offer; file: Person }> {
  const offer = await findOffer(offerIdOf(code), transaction)
  const expiresAt = offer?.expiresAt.getTime() ?? 0
  const taken = Boolean(offer?.takenAt ?? offer?.withdrawnAt)
  if (!offer || !isOfferOpen({ expiresAt, taken }, now)) {
    throw new Refusal('OFFER_UNKNOWN')
  }
  const file = await findPerson(offer.personId, transaction)
  if (!file || file.ended) throw new Refusal('OFFER_UNKNOWN')
  if (!(await isMakerThere(offer, file, transaction))) throw new Refusal('OFFER_UNKNOWN')
  return { offer, file }
}

/** Whether who made a code at the desk is still at a desk of the file's station. */
async function isMakerThere(
  { way, madeBy, recordedByNo }: Offer,
  { stationId }: Person,
  transaction?: Transaction,
): Promise<boolean> {
  if (way !== 'desk') return true
  const maker = await memberAt(stationId, madeBy, transaction)
  // Who left and came again has another number.
  return maker?.memberNo === recordedByNo && maker?.role !== 'liaison'
}

/**
 * The tie by which who invited is the person now, be it a later one than when the code was made; null for a code
 * of the desk.
 * @throws Refusal `OFFER_UNKNOWN` where they are the person no more: who is not cannot consent
 */
export async function findInviter(
  { way, madeBy, personId }: Offer,
  transaction: Transaction,
): Promise<StoredBinding | null> {
  if (way !== 'invited') return null
  const inviter = await findBinding(transaction, madeBy, personId)
  if (inviter?.as !== 'self' || inviter.endedAt) throw new Refusal('OFFER_UNKNOWN')
  return inviter
}
