import { Refusal } from '../shared/refusal'
import { findStation, type Station } from './store'

/** Whether a station is another one, or stands anywhere below it. */
export function isWithin(
  { stationId, path }: Pick<Station, 'stationId' | 'path'>,
  ancestorId: string,
): boolean {
  return stationId === ancestorId || path.includes(ancestorId)
}

/**
 * The station that members of one ask about: their own, or one within it. One database operation.
 * @throws Refusal `NOT_ALLOWED`, alike for one elsewhere and for one that does not exist
 */
export async function stationWithin(stationId: string, ofStationId: string): Promise<Station> {
  const station = await findStation(ofStationId)
  if (!station || !isWithin(station, stationId)) throw new Refusal('NOT_ALLOWED')
  return station
}
