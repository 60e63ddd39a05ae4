import type { cardCodePicture } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { SCAN_PAGE, sceneOf } from '@contract/scenes'
import { miniProgramCode } from '../shared/miniProgramCode'
import { type Context, callingMember } from '../shared/serve'
import { cardCodeOf } from './cardCode'
import { servedHousehold } from './held'

/** A household's code as a picture; made each time, for a stored one would lie open what is sealed. */
export async function codePicture(
  { householdId }: InputOf<typeof cardCodePicture>,
  context: Context,
): Promise<OutputOf<typeof cardCodePicture>> {
  const household = await servedHousehold(callingMember(context), householdId)
  const scene = sceneOf({ kind: 'household', value: cardCodeOf(household) })
  const png = await miniProgramCode(scene, SCAN_PAGE)
  return { png: png.toString('base64') }
}
