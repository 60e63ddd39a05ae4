import Taro from '@tarojs/taro'
import type { Drawing, KeptPicture } from './drawing'

const JPEG_QUALITY = 0.92

/** Draws a picture; gives the path of a file that WeChat keeps until the mini-program is closed. */
export function drawPicture(drawing: Drawing): Promise<string> {
  return drawFile(drawing, 'png')
}

/** Draws a picture; gives the bytes of a JPEG of three components. */
export async function drawJpeg(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const filePath = await drawFile(drawing, 'jpg')
  const files = Taro.getFileSystemManager()
  return new Promise((resolve, reject) => {
    files.readFile({
      filePath,
      // Without an encoding it is read as bytes.
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
      // Forty of them would fill what WeChat gives to one mini-program.
      complete: () => files.unlink({ filePath }),
    })
  })
}

async function drawFile(
  { width, height, draw }: Drawing,
  fileType: 'png' | 'jpg',
): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  // Taro's typings know the context of WebGL alone.
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  await draw(context, (address) => loadImage(canvas, address))
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    width,
    height,
    // Otherwise it is made larger by the density of the screen.
    destWidth: width,
    destHeight: height,
    fileType,
    quality: JPEG_QUALITY,
  })
  return tempFilePath
}

function loadImage(canvas: Taro.OffscreenCanvas, address: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image as unknown as CanvasImageSource)
    image.onerror = () => reject(new Error('a picture did not load'))
    image.src = address
  })
}

/** Puts a picture into the phone's album. */
export async function savePicture(path: string, _name: string): Promise<KeptPicture> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return 'saved'
  } catch (thrown) {
    // WeChat rejects with a plain object, also where the person thinks better of it.
    const message = String(Reflect.get(Object(thrown), 'errMsg') ?? thrown)
    return message.includes('cancel') ? 'givenUp' : 'failed'
  }
}
