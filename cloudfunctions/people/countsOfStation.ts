import type { peopleCounts } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import { findChildren, type Station, stationWithin } from '../stations/public'
import { ownCounts, wholeCounts } from './counts'
import { findCounts } from './store'

const PAGE_SIZE = 50

/** The kept counts of a station and of those right below it: four database operations with the membership. */
export async function countsOfStation({
  stationId,
  ofStationId,
  after,
}: InputOf<typeof peopleCounts>): Promise<OutputOf<typeof peopleCounts>> {
  const station = await stationWithin(stationId, ofStationId)
  const found = await findChildren(station.stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, (last) => last.stationId)
  const counts = await findCounts([station, ...page].map((each) => each.stationId))
  const countsOf = ({ stationId, place, level }: Station) => {
    const kept = counts.get(stationId)
    return { place, level, counts: ownCounts(kept), whole: wholeCounts(kept) }
  }
  return {
    ...countsOf(station),
    below: page.map((each) => ({ stationId: each.stationId, ...countsOf(each) })),
    ...next,
  }
}
