import { pageAddress } from '../cloud/pageAddress'
import { qrImage } from '../ui/qrImage'
import { scanUrl } from './links'

/**
 * The address of a picture of a scene's code: it opens the page in any browser.
 * @param scene as `sceneOf` writes it
 */
export function drawScene(scene: string): string {
  return qrImage(pageAddress(scanUrl(scene)))
}
