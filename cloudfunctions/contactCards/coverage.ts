import type { cardCoverage } from '@contract/contactCards'
import type { Coverage, CoverageOfStation } from '@contract/contactCards/contactCardViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../members/public'
import { paged } from '../shared/paged'
import { findChildren, stationWithin } from '../stations/public'
import { liaisonNoOf, outdatedNumbers, ownSums, wholeSums } from './counts'
import { holderIn } from './holders'
import type { CountsRecord, Tally } from './records'
import { findCounts, findCountsOf } from './store'

const PAGE_SIZE = 50

/** Counts that are kept, and a page of the stations below: six operations with the membership. */
export async function coverage({
  stationId,
  ofStationId,
  after,
}: InputOf<typeof cardCoverage>): Promise<OutputOf<typeof cardCoverage>> {
  const station = await stationWithin(stationId, ofStationId)
  const [roster, counts, below] = await Promise.all([
    findRoster(ofStationId),
    findCounts(ofStationId),
    stationsBelow(ofStationId, after),
  ])
  const { refused, notAtHome } = ownSums(counts)
  const { numbers = {}, villages = {} } = counts ?? {}
  const whole = wholeSums(counts)
  const outdated = outdatedNumbers(counts, holderIn(roster))
  return {
    place: station.place,
    level: station.level,
    ...coverageOf(counts),
    refused,
    notAtHome,
    outdated: outdated.reduce((sum, each) => sum + (numbers[each] ?? 0), 0),
    whole: { ...coverageOf(whole), refused: whole.refused, notAtHome: whole.notAtHome },
    villages: Object.entries(villages)
      .map(([village, tally]) => ({ village, ...coverageOf(tally) }))
      .filter(({ total }) => total > 0),
    ...(ofStationId === stationId && { liaisons: byHolder(counts, roster) }),
    ...below,
  }
}

/** What is kept by assigned number, added up for who answers today. */
function byHolder(counts: CountsRecord | undefined, roster: Roster): CoverageOfStation['liaisons'] {
  const sums = new Map<number, Required<Tally>>()
  for (const [key, { total = 0, delivered = 0, seen = 0 }] of Object.entries(
    counts?.liaisons ?? {},
  )) {
    const holderNo = holderIn(roster)(liaisonNoOf(key))
    const sum = sums.get(holderNo) ?? { total: 0, delivered: 0, seen: 0 }
    sums.set(holderNo, {
      total: sum.total + total,
      delivered: sum.delivered + delivered,
      seen: sum.seen + seen,
    })
  }
  return [...sums]
    .filter(([, { total }]) => total > 0)
    .sort(([a], [b]) => a - b)
    .map(([memberNo, tally]) => ({ ...roster.holderNamed(memberNo), ...coverageOf(tally) }))
}

async function stationsBelow(
  stationId: string,
  after: string | undefined,
): Promise<Pick<CoverageOfStation, 'below' | 'next'>> {
  const found = await findChildren(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ stationId }) => stationId)
  const counts = await findCountsOf(page.map((each) => each.stationId))
  return {
    below: page.map((each) => ({
      stationId: each.stationId,
      place: each.place,
      level: each.level,
      ...coverageOf(counts.get(each.stationId)),
      whole: coverageOf(wholeSums(counts.get(each.stationId))),
    })),
    ...next,
  }
}

function coverageOf({ total = 0, delivered = 0, seen = 0 }: Tally = {}): Coverage {
  return { total, delivered, without: total - delivered, seen }
}
