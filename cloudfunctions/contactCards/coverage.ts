import type { cardCoverage } from '@contract/contactCards'
import type {
  CardShare,
  Coverage,
  CoverageOfStation,
} from '@contract/contactCards/contactCardViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../members/public'
import { paged } from '../shared/paged'
import { findChildren, stationWithin } from '../stations/public'
import {
  liaisonNoOf,
  outdatedByName,
  outdatedNumbers,
  ownSums,
  reportedSums,
  wholeSums,
} from './counts'
import { holderIn } from './holders'
import type { CountsRecord, Sums, Tally } from './records'
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
  const { numbers = {}, villages = {} } = counts ?? {}
  const outdated = outdatedNumbers(counts, holderIn(roster))
  return {
    place: station.place,
    level: station.level,
    ...coverageOf(ownSums(counts)),
    outdated: outdated.reduce((sum, each) => sum + (numbers[each] ?? 0), 0),
    whole: coverageOf(wholeSums(counts)),
    ...(counts?.addedAt && { addedAt: counts.addedAt.getTime() }),
    villages: Object.entries(villages)
      .map(([village, tally]) => ({ village, ...shareOf(tally) }))
      .filter(({ total }) => total > 0),
    ...(ofStationId === stationId && {
      liaisons: byHolder(counts, roster),
      formerOnCards: formerOnCards(counts, roster),
    }),
    ...below,
  }
}

/** What is kept by assigned number, added up for who answers today. */
function byHolder(counts: CountsRecord | undefined, roster: Roster): CoverageOfStation['liaisons'] {
  const sums = new Map<number, Required<Given>>()
  for (const [key, { total = 0, delivered = 0 }] of Object.entries(counts?.liaisons ?? {})) {
    const holderNo = holderIn(roster)(liaisonNoOf(key))
    const sum = sums.get(holderNo) ?? { total: 0, delivered: 0 }
    sums.set(holderNo, { total: sum.total + total, delivered: sum.delivered + delivered })
  }
  return [...sums]
    .filter(([, { total }]) => total > 0)
    .sort(([a], [b]) => a - b)
    .map(([memberNo, given]) => ({ ...roster.holderNamed(memberNo), ...shareOf(given) }))
}

function formerOnCards(
  counts: CountsRecord | undefined,
  roster: Roster,
): CoverageOfStation['formerOnCards'] {
  return [...outdatedByName(counts, holderIn(roster))].map(([memberNo, cards]) => ({
    ...roster.named(memberNo),
    cards,
  }))
}

async function stationsBelow(
  stationId: string,
  after: string | undefined,
): Promise<Pick<CoverageOfStation, 'below' | 'next'>> {
  const found = await findChildren(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ stationId }) => stationId)
  const counts = await findCountsOf(page.map((each) => each.stationId))
  return {
    below: page.map((below) => ({
      stationId: below.stationId,
      place: below.place,
      whole: shareOf(reportedSums(counts.get(below.stationId), stationId)),
    })),
    ...next,
  }
}

type Given = Pick<Tally, 'total' | 'delivered'>

function shareOf({ total = 0, delivered = 0 }: Given): CardShare {
  return { total, delivered, without: total - delivered }
}

function coverageOf(sums: Sums): Coverage {
  const { seen, refused, notAtHome } = sums
  return { ...shareOf(sums), seen, refused, notAtHome }
}
