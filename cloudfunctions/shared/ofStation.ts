import { Refusal } from './refusal'

/**
 * The record, if it is of the station whose member calls.
 * @throws Refusal `NOT_ALLOWED`, the same for a record of another station and for none
 */
export function ofStation<Found extends { stationId: string }>(
  found: Found | undefined,
  stationId: string,
): Found {
  if (found?.stationId !== stationId) throw new Refusal('NOT_ALLOWED')
  return found
}
