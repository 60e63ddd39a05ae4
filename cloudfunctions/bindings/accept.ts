import type { acceptOffer } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { memberAt } from '../members/public'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { bind } from './bind'
import { findInviter, findOpenOffer } from './offers/openOffer'
import { takeOffer } from './offers/store'
import { familyNameOf } from './personal'
import { reopenCard } from './tries/tries'

/** Uses a code up and ties the caller to the file, both or neither. */
export async function accept(
  { code, consent }: InputOf<typeof acceptOffer>,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof acceptOffer>> {
  return commit(async (transaction) => {
    const { offer, file } = await findOpenOffer(code, now, transaction)
    const { as, kinship, way, recordedByNo } = offer
    // Whoever hands out a code must not let themselves in by it.
    if (offer.madeBy === callerId) throw new Refusal('OWN_OFFER')
    const inviter = await findInviter(offer, transaction)
    const member = await memberAt(file.stationId, callerId, transaction)
    const at = new Date(now)
    const personId = await bind(
      transaction,
      {
        openId: callerId,
        file,
        as,
        kinship,
        familyName: familyNameOf('bindingOffers', offer),
        way,
        consent: offer.consent ?? { by: 'self', version: consent, at },
        agreedVersion: consent,
        recordedByNo,
        boundMemberNo: member?.memberNo ?? null,
        inviter,
      },
      now,
    )
    if (way === 'desk') await reopenCard(transaction, file.householdId)
    await takeOffer(transaction, offer._id, at)
    return { personId, as }
  })
}
