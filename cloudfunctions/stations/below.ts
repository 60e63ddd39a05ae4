import type { InputOf, OutputOf } from '@contract/procedure'
import type { stationsBelow } from '@contract/stations'
import { list } from './list'
import { stationWithin } from './within'

/** The stations right below one's own, or below one within it: two operations, and the membership. */
export async function below({
  stationId,
  ofStationId,
  after,
}: InputOf<typeof stationsBelow>): Promise<OutputOf<typeof stationsBelow>> {
  const { stationId: parentId } = await stationWithin(stationId, ofStationId ?? stationId)
  return list({ parentId, after })
}
