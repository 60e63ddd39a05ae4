import { type StationHome, stationHome } from '@contract/stations'
import { type Read, useRead } from '../cloud/useRead'
import { useChosenStation } from './chosenStation'

/**
 * Reads a station's page, and its duty phone, which is known before the page is where the station
 * is the chosen one.
 * @param stationId undefined where none is chosen: nothing is read then.
 */
export function useStation(stationId: string | undefined): {
  read: Read<StationHome>
  phone: string | undefined
} {
  const chosen = useChosenStation()
  const enabled = stationId !== undefined
  const read = useRead(stationHome, { stationId: stationId ?? '' }, { enabled })
  const known = chosen?.stationId === stationId ? chosen?.dutyPhone : undefined
  return { read, phone: read.data?.dutyPhone ?? known }
}
