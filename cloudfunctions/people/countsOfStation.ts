import type { peopleCounts } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import { findChildren, stationWithin } from '../stations/public'
import { ownCounts, reportedCounts, sumsOf, toldCounts, wholeCounts } from './counts'
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
  const kept = counts.get(ofStationId)
  return {
    place: station.place,
    level: station.level,
    ...toldCounts(ownCounts(kept), wholeCounts(kept), ofStationId === stationId),
    ...(kept?.addedAt && { addedAt: kept.addedAt.getTime() }),
    below: page.map(({ stationId, place }) => ({
      stationId,
      place,
      whole: sumsOf(reportedCounts(counts.get(stationId), ofStationId)),
    })),
    ...next,
  }
}
