import type { PrintedCard } from '@contract/contactCards/contactCardViews'
import { drawScene } from '../../stations/drawScene'

/** The address of a picture of the code that opens a household's card in a browser. */
export async function codeImage(_stationId: string, { scene }: PrintedCard): Promise<string> {
  return drawScene(scene)
}
