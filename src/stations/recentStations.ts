import { StationChoice } from '@contract/stations/stationShapes'
import * as z from 'zod'
import { personalStorage } from '../cloud/personalStorage'

const NAME = 'recentStations'
/** Three to offer, besides the one that is chosen now. */
const KEPT = 4
const Stations = z.array(StationChoice)

/** The stations that this person chose on this phone, the last first. */
export function recentStations(): StationChoice[] {
  const parsed = Stations.safeParse(personalStorage.read(NAME))
  return parsed.success ? parsed.data : []
}

/** Puts a station before the others. */
export function keepRecentStation(station: StationChoice): void {
  const others = recentStations().filter(({ stationId }) => stationId !== station.stationId)
  personalStorage.write(NAME, [station, ...others].slice(0, KEPT))
}
