import { StationChoice } from '@contract/stations/stationShapes'
import { useSyncExternalStore } from 'react'
import { personalStorage } from '../cloud/personalStorage'
import { keepRecentStation } from './recentStations'

const NAME = 'chosenStation'
const listeners = new Set<() => void>()
let current: { station: StationChoice | undefined } | undefined

/** The station that this person last chose on this phone. */
export function chosenStation(): StationChoice | undefined {
  current ??= { station: storedStation() }
  return current.station
}

/** Keeps the choice on the phone; every page that shows it is drawn again. */
export function chooseStation(station: StationChoice): void {
  personalStorage.write(NAME, station)
  keepRecentStation(station)
  forgetChosenStation()
}

/** Reads the choice from the phone anew: after it was written, or all was cleared. */
export function forgetChosenStation(): void {
  current = undefined
  for (const listener of listeners) listener()
}

/** The chosen station; the component is drawn again when it changes. */
export function useChosenStation(): StationChoice | undefined {
  return useSyncExternalStore(subscribe, chosenStation, chosenStation)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function storedStation(): StationChoice | undefined {
  const parsed = StationChoice.safeParse(personalStorage.read(NAME))
  return parsed.success ? parsed.data : undefined
}
