import type { peopleCounts } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../../shared/paged'
import { findChildren, type Station, stationWithin } from '../../stations/public'
import { reportedCounts, sumsOf, toldCounts } from './counts'
import { findCounts } from './store'

const PAGE_SIZE = 50

/**
 * The kept counts of a station and of those right below it. What may be told is seen from those between it and
 * the reader's own. Four database operations with the membership.
 */
export async function countsOfStation({
  stationId,
  ofStationId,
  after,
}: InputOf<typeof peopleCounts>): Promise<OutputOf<typeof peopleCounts>> {
  const station = await stationWithin(stationId, ofStationId)
  const found = await findChildren(station.stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, (last) => last.stationId)
  const above = idsAbove(station, stationId)
  const below = page.map((each) => each.stationId)
  const counts = await findCounts([...above, ofStationId, ...below])
  const kept = counts.get(ofStationId)
  return {
    place: station.place,
    level: station.level,
    ...toldCounts(
      kept,
      above.map((id) => counts.get(id)),
    ),
    ...(kept?.addedAt && { addedAt: kept.addedAt.getTime() }),
    below: page.map(({ stationId, place }) => ({
      stationId,
      place,
      whole: sumsOf(reportedCounts(counts.get(stationId), ofStationId)),
    })),
    ...next,
  }
}

/** The stations above one, from the reader's own down; none where it is that itself. */
function idsAbove({ stationId, path }: Station, readersId: string): string[] {
  return stationId === readersId ? [] : path.slice(path.indexOf(readersId))
}
