import type { InputOf, OutputOf } from '@contract/procedure'
import { SCAN_PAGE, sceneOf } from '@contract/scenes'
import type { stationCodePicture } from '@contract/stations'
import { miniProgramCode } from '../shared/miniProgramCode'
import { Refusal } from '../shared/refusal'
import { findCodePicture, findStation, putCodePicture } from './store'

/**
 * The code that opens the station's card. It is made once and kept, for it never changes and WeChat
 * makes only so many a minute: one operation then, three the first time.
 */
export async function codePicture({
  stationId,
}: InputOf<typeof stationCodePicture>): Promise<OutputOf<typeof stationCodePicture>> {
  const kept = await findCodePicture(stationId)
  if (kept !== undefined) return { png: kept }
  if (!(await findStation(stationId))) throw new Refusal('NOT_FOUND')
  const scene = sceneOf({ kind: 'station', value: stationId })
  const png = (await miniProgramCode(scene, SCAN_PAGE)).toString('base64')
  await putCodePicture(stationId, png)
  return { png }
}
