import type { Location } from '@contract/stations/stationTerms'

/** No place in China lies so far north, and none so far west that its longitude is less. */
const BETWEEN_LATITUDE_AND_LONGITUDE = 60

/**
 * Where a station is, as typed: 29.86,106.04. Maps write latitude and longitude in either order, which
 * in China cannot be mistaken for each other. Undefined for what are not two numbers.
 */
export function typedLocation(typed: string): Location | undefined {
  const plain = typed.normalize('NFKC').replace(/[、;\s]+/g, ',')
  const parts = /^,?(-?\d{1,3}(?:\.\d+)?),+(-?\d{1,3}(?:\.\d+)?),?$/.exec(plain)
  if (!parts) return undefined
  const [first = 0, second = 0] = parts.slice(1).map(Number)
  return first > BETWEEN_LATITUDE_AND_LONGITUDE
    ? { latitude: second, longitude: first }
    : { latitude: first, longitude: second }
}

/** A location as it is typed. */
export function locationText({ latitude, longitude }: Location): string {
  return `${latitude},${longitude}`
}
