import type { deliveryPhoto as deliveryPhotoProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { linkToFile } from '../shared/files'
import { ofStation } from '../shared/ofStation'
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
  const entry = ofStation(await findDelivery(deliveryId), stationId)
  if (!entry.photoId) throw new Refusal('NOT_ALLOWED')
  await openedHousehold(callingMember(context), entry.householdId)
  return { address: await linkToFile(entry.photoId, LINK_SECONDS) }
}
