import { isFileAt, readFile, storeFile } from '../shared/files'
import { Refusal } from '../shared/refusal'
import { newId } from './newHousehold'

const PHOTO_BYTES_MAX = 3_000_000
const NAME = /^[A-Za-z0-9_-]{20}\.jpg$/
const BEGINNINGS = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47])]

interface PhotoOf {
  stationId: string
  householdId: string
}

/** A path at which nothing lies yet, for the photo of a delivery to a household. */
export function newPhotoPath(of: PhotoOf): string {
  return pathOf(of, `${newId()}.jpg`)
}

/**
 * Makes a photo that a page uploaded the station's: whoever uploads a file may put another one in
 * its place, until a function has written there. Two storage operations.
 * @param path of the photo's field in the input
 * @throws Refusal `BAD_INPUT` for a file that lies elsewhere, is none, or is no photo
 */
export async function keepPhoto(photoId: string, of: PhotoOf, path: string): Promise<void> {
  const name = photoId.split('/').at(-1) ?? ''
  const place = pathOf(of, name)
  const isOurs = NAME.test(name) && isFileAt(photoId, place)
  const content = isOurs ? await readUploaded(photoId) : undefined
  if (!content || content.length > PHOTO_BYTES_MAX || !isPhoto(content)) {
    const message = '照片没有传好，请重新拍一张，或者先不放照片。'
    throw new Refusal('BAD_INPUT', [{ path, label: '照片', message }])
  }
  await storeFile(place, content)
}

function pathOf({ stationId, householdId }: PhotoOf, name: string): string {
  return `deliveries/${stationId}/${householdId}/${name}`
}

/** JPEG or PNG. */
function isPhoto(content: Buffer): boolean {
  return BEGINNINGS.some((beginning) => content.subarray(0, beginning.length).equals(beginning))
}

/** What lies there; undefined where there is nothing. */
async function readUploaded(photoId: string): Promise<Buffer | undefined> {
  try {
    return await readFile(photoId)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The wx SDK's number for an error of a download is -1: only the code inside it tells which. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === 'STORAGE_FILE_NONEXIST'
}
