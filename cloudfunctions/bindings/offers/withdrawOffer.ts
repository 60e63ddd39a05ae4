import type { withdrawOffer as declaration } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../../shared/refusal'
import type { WriteContext } from '../../shared/serve'
import { managedFile } from '../managedFile'
import { closeOffer, findOffer } from './store'

/** Takes back a code that the person made; who uses it at the same moment is either let in, or refused. */
export async function withdrawOffer(
  { personId, offerId }: InputOf<typeof declaration>,
  context: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const { ids } = await managedFile({ personId }, context)
  const { callerId, now, commit } = context
  return commit(async (transaction) => {
    const offer = await findOffer(offerId, transaction)
    const isOwn = offer?.way === 'invited' && offer.madeBy === callerId
    if (!isOwn || !ids.includes(offer.personId)) throw new Refusal('NOT_ALLOWED')
    if (offer.takenAt !== null) throw new Refusal('OFFER_USED')
    await closeOffer(transaction, offerId, new Date(now))
    return {}
  })
}
