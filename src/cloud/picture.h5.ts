import type { Drawing, KeptPicture } from './drawing'

const JPEG_QUALITY = 0.92

/** Draws a picture; gives its address, good for as long as the page. */
export async function drawPicture(drawing: Drawing): Promise<string> {
  const canvas = await draw(drawing)
  return canvas.toDataURL('image/png')
}

/** Draws a picture; gives the bytes of a JPEG of three components. */
export async function drawJpeg(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = await draw(drawing)
  const file = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY)
  })
  if (!file) throw new Error('the picture is too large')
  return new Uint8Array(await file.arrayBuffer())
}

async function draw({ width, height, draw: paint }: Drawing): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  await paint(context, loadImage)
  return canvas
}

function loadImage(address: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('a picture did not load'))
    image.src = address
  })
}

/**
 * Hands a picture over to be kept.
 * @param name of the file, without ending
 */
export async function savePicture(address: string, name: string): Promise<KeptPicture> {
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.png`
  link.click()
  return 'saved'
}
