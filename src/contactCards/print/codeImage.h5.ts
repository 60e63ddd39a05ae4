import type { PrintedCard } from '@contract/contactCards/contactCardViews'
import { pageAddress } from '../../cloud/pageAddress'
import { scanUrl } from '../../stations/links'
import { qrImage } from '../../ui/qrImage'

/** The address of a picture of the code that opens a household's card in a browser. */
export async function codeImage(_stationId: string, { scene }: PrintedCard): Promise<string> {
  return qrImage(pageAddress(scanUrl(scene)))
}
