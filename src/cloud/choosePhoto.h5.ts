import type { ChosenPhoto } from './chosenPhoto'
import { drawJpeg } from './picture'

/** A photo is made no larger than this, in px of its longer side. */
const LONGEST_PX = 1600

/** Lets somebody take or pick one photo, made smaller; undefined when they gave up. */
export async function choosePhoto(): Promise<ChosenPhoto | undefined> {
  const file = await pickFile()
  if (!file) return undefined
  const image = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_PX / Math.max(image.width, image.height))
  const width = Math.round(image.width * scale)
  const height = Math.round(image.height * scale)
  const jpeg = await drawJpeg({
    width,
    height,
    draw: (context) => context.drawImage(image, 0, 0, width, height),
  })
  return { path: URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' })) }
}

function pickFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: 'image/*' })
    input.onchange = () => resolve(input.files?.[0])
    input.oncancel = () => resolve(undefined)
    input.click()
  })
}
