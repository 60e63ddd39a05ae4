import type { inviteFamily } from '@contract/bindings'
import { FAMILY_OFFER_MS, WAITING_OFFERS_MAX } from '@contract/bindings/bindingTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findPerson } from '../../people/public'
import { Refusal } from '../../shared/refusal'
import type { WriteContext } from '../../shared/serve'
import { touchBindingUser } from '../store'
import { newOffer } from './newOffer'
import { addOffer, findWaitingOffers } from './store'

/** The person lets one of the family act; family cannot hand it on. */
export async function invite(
  { personId, kinship, familyName, consent }: InputOf<typeof inviteFamily>,
  { callerId, binding, now, commit }: WriteContext,
): Promise<OutputOf<typeof inviteFamily>> {
  if (binding?.as !== 'self') throw new Refusal('NOT_ALLOWED')
  return commit(async (transaction) => {
    const file = await findPerson(personId, transaction)
    if (!file) throw new Refusal('NOT_ALLOWED')
    if (file.ended) throw new Refusal('FILE_ENDED')
    // Before the search, which sees no transaction: where two codes are made at once, one of the two is
    // tried anew, and its search then finds the other.
    await touchBindingUser(transaction, callerId)
    const waiting = await findWaitingOffers(callerId, file.ids, now, WAITING_OFFERS_MAX)
    if (waiting.length >= WAITING_OFFERS_MAX) throw new Refusal('TOO_MANY_OFFERS')
    const { code, offer } = newOffer(
      {
        stationId: file.stationId,
        personId,
        as: 'family',
        kinship,
        familyName,
        way: 'invited',
        madeBy: callerId,
        recordedByNo: null,
        consent: { by: 'person', version: consent, at: new Date(now) },
        lasts: FAMILY_OFFER_MS,
      },
      now,
    )
    await addOffer(transaction, offer)
    return { code, expiresAt: offer.expiresAt.getTime() }
  })
}
