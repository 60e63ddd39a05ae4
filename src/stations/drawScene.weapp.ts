import { qrImage } from '../ui/qrImage'

/**
 * The address of a picture of a scene's code, for the scanner on a page of ours: what WeChat's own
 * scanner opens is a mini-program code, which the cloud alone can have made.
 * @param scene as `sceneOf` writes it
 */
export function drawScene(scene: string): string {
  return qrImage(scene)
}
