import type { waitingOffers as declaration } from '@contract/bindings'
import { WAITING_OFFERS_MAX } from '@contract/bindings/bindingTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Context } from '../../shared/serve'
import { managedFile } from '../managedFile'
import { familyNameOf } from '../personal'
import { findWaitingOffers } from './store'

/** The codes that the person made for family and nobody has used yet: one database operation for them all. */
export async function waitingOffers(
  { personId }: InputOf<typeof declaration>,
  context: Context,
): Promise<OutputOf<typeof declaration>> {
  const { ids } = await managedFile({ personId }, context)
  const { callerId, now } = context
  const found = await findWaitingOffers(callerId, ids, now, WAITING_OFFERS_MAX)
  return {
    offers: found.flatMap((offer) => {
      const familyName = familyNameOf('bindingOffers', offer)
      const { _id, kinship, expiresAt } = offer
      if (kinship === null || familyName === null) return []
      return [{ offerId: _id, kinship, familyName, expiresAt: expiresAt.getTime() }]
    }),
  }
}
