import type { deliveryPhoto as deliveryPhotoProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { linkToFile } from '../shared/files'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { openedHousehold } from './held'
import { findDelivery } from './store'

const LINK_SECONDS = 300

/** A link to a delivery's photo; an entry without one is answered like one that does not exist. */
export async function deliveryPhoto(
  { stationId, deliveryId }: InputOf<typeof deliveryPhotoProcedure>,
  context: Context,
): Promise<OutputOf<typeof deliveryPhotoProcedure>> {
  const entry = await findDelivery(deliveryId)
  // Asked of a household too where there is no entry: how long it takes must not tell that there is one.
  await openedHousehold(callingMember(context), entry?.householdId ?? deliveryId)
  if (entry?.stationId !== stationId || !entry.photoId) throw new Refusal('NOT_ALLOWED')
  return { address: await linkToFile(entry.photoId, LINK_SECONDS) }
}
