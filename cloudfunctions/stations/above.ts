import type { Supervision } from '@contract/stations/stationCard'
import type { Station } from './store'

/**
 * The stations above one, from the top.
 * @param found them, and others, by id
 */
export function stationsAbove(
  { path }: Pick<Station, 'path'>,
  found: ReadonlyMap<string, Station>,
): Station[] {
  return path.map((id) => found.get(id)).filter((station) => station !== undefined)
}

/**
 * Who takes complaints: the nearest station above that has a phone for them, else the duty phone
 * of the one right above; undefined at the top.
 * @param above from the top
 */
export function supervisionBy(
  above: readonly Pick<Station, 'place' | 'level' | 'dutyPhone' | 'supervisionPhone'>[],
): Supervision | undefined {
  const station = above.findLast(({ supervisionPhone }) => supervisionPhone) ?? above.at(-1)
  if (!station) return undefined
  const { place, level, dutyPhone, supervisionPhone } = station
  return { place, level, phone: supervisionPhone ?? dutyPhone }
}
