import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { isFileAt, readUpload, storeFile } from '../shared/files'
import { newId } from '../shared/newId'
import { refuseField } from '../shared/refuseField'
import { keepFileIn, noteFile, removalOf } from '../shared/temporaryFiles'

const PHOTO_BYTES_MAX = 3_000_000
const UNRECORDED_MS = 24 * 3_600_000
// Longer than any call takes: the clock cannot come in between.
const LEFT_MS_MIN = 60_000
const NAME = /^[A-Za-z0-9_-]{20}\.jpg$/
const BEGINNINGS = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47])]

interface PhotoOf {
  stationId: string
  householdId: string
}

/**
 * A path at which nothing lies yet, for the photo of a delivery to a household; what is put there goes
 * after a day, unless a delivery is recorded with it.
 */
export async function newPhotoPath(of: PhotoOf, now: Instant): Promise<string> {
  const path = pathOf(of, `${newId()}.jpg`)
  await noteFile(path, new Date(now + UNRECORDED_MS))
  return path
}

/**
 * Makes a photo that a page uploaded the station's: whoever uploads a file may put another one in
 * its place, until a function has written there. It stays once `recordPhoto` has run. One operation,
 * and two of the storage.
 * @param path of the photo's field in the input
 * @throws Refusal `BAD_INPUT` for a file that lies elsewhere, is none, or is no photo
 */
export async function takePhoto(
  photoId: string,
  of: PhotoOf,
  now: Instant,
  path: string,
): Promise<void> {
  const place = placeOf(photoId, of)
  const isOurs = NAME.test(nameOf(photoId)) && isFileAt(photoId, place)
  const isExpected = isOurs && ((await removalOf(place)) ?? now) - now > LEFT_MS_MIN
  const content = isExpected ? await readUpload(photoId, PHOTO_BYTES_MAX) : undefined
  if (!content || content.length > PHOTO_BYTES_MAX || !isPhoto(content)) {
    const message = '照片没有传好，请重新拍一张，或者先不放照片。'
    refuseField(path, '照片', message)
  }
  await storeFile(place, content)
}

/** Lets the photo of a delivery stay, in the transaction that records it; none needs nothing. */
export async function recordPhoto(
  transaction: Transaction,
  photoId: string | undefined,
  of: PhotoOf,
): Promise<void> {
  if (photoId !== undefined) await keepFileIn(transaction, placeOf(photoId, of))
}

function placeOf(photoId: string, of: PhotoOf): string {
  return pathOf(of, nameOf(photoId))
}

function nameOf(photoId: string): string {
  return photoId.split('/').at(-1) ?? ''
}

function pathOf({ stationId, householdId }: PhotoOf, name: string): string {
  return `deliveries/${stationId}/${householdId}/${name}`
}

/** JPEG or PNG. */
function isPhoto(content: Buffer): boolean {
  return BEGINNINGS.some((beginning) => content.subarray(0, beginning.length).equals(beginning))
}
