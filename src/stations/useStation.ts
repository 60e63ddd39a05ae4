import type { StationHome } from '@contract/stations/stationShapes'
import { stationHome } from '@contract/stations/tabProcedures'
import { type Read, useRead } from '../cloud/useRead'
import { useDutyPhone } from './useDutyPhone'

/**
 * Reads a station's page, and whom to call: its own duty phone, and until that is known, or where it
 * cannot be read, the one that this phone remembers.
 * @param stationId undefined where none is chosen: nothing is read then.
 */
export function useStation(stationId: string | undefined): {
  read: Read<StationHome>
  phone: string | undefined
} {
  const remembered = useDutyPhone()
  const enabled = stationId !== undefined
  const read = useRead(stationHome, { stationId: stationId ?? '' }, { enabled })
  return { read, phone: read.data?.dutyPhone ?? remembered }
}
