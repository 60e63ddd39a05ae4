import { sceneOf } from '@contract/scenes'
import { stationCodePicture } from '@contract/stations'
import type { Read } from '../../cloud/useRead'
import { useScenePicture } from '../useScenePicture'

/** The address of a picture of the code that opens the station's card. */
export function useStationCode(stationId: string): Read<string> {
  const scene = sceneOf({ kind: 'station', value: stationId })
  return useScenePicture(scene, stationCodePicture, { stationId })
}
