import type { StationChoice } from '@contract/stations/stationShapes'
import { useEffect } from 'react'
import { chooseStation, useChosenStation } from './chosenStation'

/**
 * Whoever has chosen no station yet, and comes by the code or the card of one, has that one chosen.
 * @param station undefined while it is not known
 */
export function useFirstStation(station: StationChoice | undefined): void {
  const chosen = useChosenStation()
  useEffect(() => {
    if (chosen !== undefined || station === undefined) return
    const { stationId, place, level, dutyPhone } = station
    chooseStation({ stationId, place, level, dutyPhone })
  }, [chosen, station])
}
