import type { offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { DESK_OFFER_MS } from '@contract/bindings/bindingTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { type Person, personOfStation } from '../../people/public'
import type { Transaction } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import { callingMember, type WriteContext } from '../../shared/serve'
import { findBindingPerson } from '../store'
import { newOffer } from './newOffer'
import { addOffer } from './store'

/** A code for who sits at the desk; of family, the member has seen that the person signed. */
export async function offer(
  { stationId, personId, as, kinship, familyName }: InputOf<typeof offerBinding>,
  context: WriteContext,
): Promise<OutputOf<typeof offerBinding>> {
  const { callerId, now, commit } = context
  const { memberNo } = callingMember(context)
  return commit(async (transaction) => {
    const file = await personOfStation(stationId, personId, transaction)
    if (file.ended) throw new Refusal('FILE_ENDED')
    if (as === 'self') await refuseIfBound(transaction, file)
    const ofFamily = as === 'family'
    const made = newOffer(
      {
        stationId,
        personId,
        as,
        kinship: (ofFamily && kinship) || null,
        familyName: (ofFamily && familyName) || null,
        way: 'desk',
        madeBy: callerId,
        recordedByNo: memberNo,
        consent: ofFamily
          ? { by: 'paperAtDesk', version: CONSENT.version, at: new Date(now) }
          : null,
        lasts: DESK_OFFER_MS,
      },
      now,
    )
    await addOffer(transaction, made.offer)
    return { code: made.code, expiresAt: made.offer.expiresAt.getTime() }
  })
}

/** Said at the desk already, where the old tie can be ended. */
async function refuseIfBound(transaction: Transaction, { ids }: Person): Promise<void> {
  for (const id of ids) {
    const { selfOpenId } = await findBindingPerson(transaction, id)
    if (selfOpenId !== null) throw new Refusal('ALREADY_BOUND_ELSEWHERE')
  }
}
