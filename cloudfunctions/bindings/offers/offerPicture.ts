import type { offerPicture as declaration } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { SCAN_PAGE, sceneOf } from '@contract/scenes'
import { miniProgramCode } from '../../shared/miniProgramCode'
import type { Context } from '../../shared/serve'
import { findOpenOffer } from './openOffer'

/** Drawn anew each time and kept nowhere: who has the picture has the code. */
export async function offerPicture(
  { code }: InputOf<typeof declaration>,
  { now }: Context,
): Promise<OutputOf<typeof declaration>> {
  await findOpenOffer(code, now)
  const picture = await miniProgramCode(sceneOf({ kind: 'bindingOffer', value: code }), SCAN_PAGE)
  return { png: picture.toString('base64') }
}
