import type { deliveryPhotoPath as deliveryPhotoPathProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { type Context, callingMember } from '../shared/serve'
import { openedHousehold } from './held'
import { newPhotoPath } from './photos'

/** Where a photo is put before the delivery is recorded. */
export async function deliveryPhotoPath(
  { stationId, householdId }: InputOf<typeof deliveryPhotoPathProcedure>,
  context: Context,
): Promise<OutputOf<typeof deliveryPhotoPathProcedure>> {
  await openedHousehold(callingMember(context), householdId)
  return { path: await newPhotoPath({ stationId, householdId }, context.now) }
}
