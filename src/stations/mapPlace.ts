import type { Location } from '@contract/stations/stationTerms'

/** A place to show on a map. */
export interface MapPlace {
  location: Location
  name: string
  address: string
}
