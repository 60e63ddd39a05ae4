import type { peopleCounts } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findChildren, stationWithin } from '../stations/public'
import { NO_COUNTS } from './counts'
import { findCounts } from './store'

/** How many stations right below are told of: a district has some tens of townships. */
const BELOW_MAX = 100

/** The kept counts of a station and of those right below it: four database operations with the membership. */
export async function countsOfStation({
  stationId,
  ofStationId,
}: InputOf<typeof peopleCounts>): Promise<OutputOf<typeof peopleCounts>> {
  const station = await stationWithin(stationId, ofStationId)
  const below = await findChildren(station.stationId, undefined, BELOW_MAX)
  const counts = await findCounts([station, ...below].map((each) => each.stationId))
  return {
    counts: counts.get(station.stationId) ?? NO_COUNTS,
    below: below.map((each) => ({
      stationId: each.stationId,
      place: each.place,
      total: counts.get(each.stationId)?.total ?? 0,
    })),
  }
}
