import type { StationChoice } from '@contract/stations'

/** So many can be looked over without searching. */
const SEEN_AT_A_GLANCE = 8

/** Whether a list is long enough for a field to find one in. */
export function isWorthFiltering(stations: readonly StationChoice[]): boolean {
  return stations.length > SEEN_AT_A_GLANCE
}

/** The stations whose place holds the words; all of them without words. */
export function filterStations(
  stations: readonly StationChoice[],
  words: string,
): readonly StationChoice[] {
  const wanted = words.replace(/\s/g, '')
  return stations.filter(({ place }) => place.includes(wanted))
}
