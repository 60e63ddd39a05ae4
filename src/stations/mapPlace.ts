import type { Location } from '@contract/stations/stationTerms'

/** What came of letting somebody point at a place on the map. */
export type ChosenPlace =
  | { outcome: 'chosen'; location: Location }
  /** `refused`: WeChat was told not to give it; it can be typed instead. */
  | { outcome: 'givenUp' | 'refused' | 'failed' }

/** A place to show on a map. */
export interface MapPlace {
  location: Location
  name: string
  address: string
}
