import { cardCodePicture } from '@contract/contactCards'
import type { PrintedCard } from '@contract/contactCards/contactCardViews'
import { call } from '../../cloud/call'

/**
 * The address of a picture of the mini-program code that opens a household's card.
 * @throws Failure
 */
export async function codeImage(stationId: string, { householdId }: PrintedCard): Promise<string> {
  const { png } = await call(cardCodePicture, { stationId, householdId })
  return `data:image/png;base64,${png}`
}
