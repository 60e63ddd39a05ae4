import { areaKindOf } from '@contract/stations/areaKind'

/** How a place may be meant by what somebody typed. */
export interface PlaceReading {
  /** What its name begins with. */
  beginning: string
  /** What was typed before it: names of places above; empty where nothing was. */
  within: string
}

/** What follows a place in a station's full name, also half typed. */
const KIND = /(?<=.)(退役军人|服务中心|服务站).*$/u
const UNSPOKEN = /[^\p{L}\p{N}]/gu

/**
 * Whether one of the letters that somebody typed is another one than in the name of a place; at least
 * two letters, of which the kind of area does not count.
 */
export function isOneLetterOff(typed: string, place: string): boolean {
  const letters = [...withoutArea(typed)]
  const name = [...place]
  const wrong = letters.filter((letter, index) => letter !== name[index]).length
  return letters.length >= 2 && letters.length <= name.length && wrong === 1
}

/** What was typed as a place, without blanks and what its station is. */
export function plainPlace(typed: string): string {
  return typed.replace(UNSPOKEN, '').replace(KIND, '')
}

/**
 * 巴川 for 巴川街道, and for 巴川镇, which it was before: people leave the kind of area out, but not where a
 * single letter would be left, as of 沙县.
 */
export function withoutArea(place: string): string {
  const name = place.slice(0, place.length - (areaKindOf(place)?.length ?? 0))
  return [...name].length >= 2 ? name : place
}

/**
 * The ways to read what somebody typed as a place: all of it, or its end after the names of places
 * above: 铜梁区巴川街道退役军人服务站 is 巴川街道 within 铜梁区, and much else that finds nothing.
 */
export function readPlace(typed: string): PlaceReading[] {
  const letters = [...plainPlace(typed)]
  // One letter alone would be found everywhere, unless it is all that was typed.
  const longEnough = letters.slice(0, Math.max(1, letters.length - 1))
  return longEnough.map((_, start) => ({
    beginning: letters.slice(start).join(''),
    within: letters.slice(0, start).join(''),
  }))
}

/**
 * Whether a station may be what a reading means.
 * @param under the places of the stations above it
 */
export function fits(
  { beginning, within }: PlaceReading,
  place: string,
  under: readonly string[],
): boolean {
  if (!place.startsWith(beginning)) return false
  return within === '' || under.some((above) => within.includes(withoutArea(above)))
}
