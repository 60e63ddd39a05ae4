import type { inviteFamily } from '@contract/bindings'
import { FAMILY_OFFER_MS } from '@contract/bindings/bindingTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findPerson } from '../people/public'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { newOffer } from './offers/newOffer'
import { addOffer } from './offers/store'

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
