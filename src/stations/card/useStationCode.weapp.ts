import { stationCodePicture } from '@contract/stations'
import { type Read, useRead } from '../../cloud/useRead'

/** The address of a picture of the mini-program code that opens the station's card. */
export function useStationCode(stationId: string): Read<string> {
  const read = useRead(stationCodePicture, { stationId })
  return { ...read, data: read.data && `data:image/png;base64,${read.data.png}` }
}
