import { TAGS } from '@contract/people/personTerms'
import {
  type FileSums,
  type PeopleCounts,
  type PeopleCountsOfStation,
  TAGS_TOLD_FROM,
  type ToldCounts,
} from '@contract/people/personViews'
import { keysOf } from '@contract/terms'
import type { CountsRecord, CountsReport, PersonRecord } from '../records'

export const NO_COUNTS: PeopleCounts = {
  total: 0,
  ended: 0,
  withoutIdNumber: 0,
  withoutPhone: 0,
  withoutHousehold: 0,
  duplicates: 0,
  corrections: 0,
  carePlans: 0,
  byTag: {},
}

type Counted = Pick<
  PersonRecord,
  | 'ended'
  | 'mergedInto'
  | 'hasIdNumber'
  | 'phoneIndexes'
  | 'householdId'
  | 'duplicateOf'
  | 'openCorrections'
  | 'carePlanId'
  | 'tagKeys'
>

/** What one file adds to the station's counts. */
export function countsOf(file: Counted): PeopleCounts {
  const current = !file.ended && file.mergedInto === null
  return {
    total: Number(current),
    ended: Number(file.ended && file.mergedInto === null),
    withoutIdNumber: Number(current && !file.hasIdNumber),
    withoutPhone: Number(current && file.phoneIndexes.length === 0),
    withoutHousehold: Number(current && file.householdId === null),
    duplicates: Number(file.duplicateOf !== null),
    // What waits for the station waits whatever became of the file.
    corrections: file.openCorrections,
    carePlans: Number(file.carePlanId !== null),
    byTag: current ? Object.fromEntries(file.tagKeys.map((tag) => [tag, 1])) : {},
  }
}

/** One set of counts with a number of times another. */
export function plus(counts: PeopleCounts, others: PeopleCounts, times: 1 | -1): PeopleCounts {
  const byTag = keysOf(TAGS).map((tag): [string, number] => [
    tag,
    (counts.byTag[tag] ?? 0) + times * (others.byTag[tag] ?? 0),
  ])
  return {
    total: counts.total + times * others.total,
    ended: counts.ended + times * others.ended,
    withoutIdNumber: counts.withoutIdNumber + times * others.withoutIdNumber,
    withoutPhone: counts.withoutPhone + times * others.withoutPhone,
    withoutHousehold: counts.withoutHousehold + times * others.withoutHousehold,
    duplicates: counts.duplicates + times * others.duplicates,
    corrections: counts.corrections + times * others.corrections,
    carePlans: counts.carePlans + times * others.carePlans,
    byTag: Object.fromEntries(byTag.filter(([, number]) => number !== 0)),
  }
}

/** What is kept of a station alone. */
export function ownCounts(counts: CountsRecord = NO_COUNTS): PeopleCounts {
  return plus(NO_COUNTS, counts, 1)
}

/** What is kept of a station and of all below it. */
export function wholeCounts(counts: CountsRecord = NO_COUNTS): PeopleCounts {
  return plus(counts, { ...NO_COUNTS, ...counts.below }, 1)
}

/** What a station adds to the one above; that it is of few is said there alone, and summed no further. */
export function reportOf(counts: CountsRecord): CountsReport {
  const whole = wholeCounts(counts)
  return { ...whole, few: Number(areFew(whole.total)) }
}

/** What was last added to the station above it: the parts that make up that one's `below`. */
export function reportedCounts(counts: CountsRecord | undefined, parentId: string): PeopleCounts {
  return plus(
    NO_COUNTS,
    { ...NO_COUNTS, ...(counts?.reportedTo === parentId && counts.reported) },
    1,
  )
}

/** How many are on file, and what they lack: what any station above may be told. */
export function sumsOf({
  total,
  withoutIdNumber,
  withoutPhone,
  withoutHousehold,
}: PeopleCounts): FileSums {
  return { total, withoutIdNumber, withoutPhone, withoutHousehold }
}

/**
 * The counts of a station and the same with all below it, as they may be told. By tag the reader is told of
 * nobody, of enough people, or of the own files, and so that no difference of what is told is of few
 * (decision 017). What waits, and who is gone, is for the own station, of its own files.
 * @param kept of the station
 * @param above of those above it, from the reader's own down; none where it is the reader's own
 */
export function toldCounts(
  kept: CountsRecord | undefined,
  above: readonly (CountsRecord | undefined)[],
): Pick<PeopleCountsOfStation, 'counts' | 'own' | 'whole'> {
  const [counts, whole] = [ownCounts(kept), wholeCounts(kept)]
  if (above.length === 0) {
    const { ended, duplicates, corrections, carePlans } = counts
    return {
      counts: told(counts, true),
      own: { ended, duplicates, corrections, carePlans },
      whole: told(whole, !areFew(whole.total - counts.total)),
    }
  }
  const [readers, ...between] = above
  const tellsWhole = !areFew(whole.total) && !hasFewBelow(readers) && between.every(canBeToldApart)
  return {
    counts: told(counts, tellsWhole && canBeToldApart(kept)),
    whole: told(whole, tellsWhole),
  }
}

/** Whether nobody is found out by subtraction where a station's own files and those below are told one by one. */
function canBeToldApart(kept: CountsRecord | undefined): boolean {
  return !areFew(ownCounts(kept).total) && !hasFewBelow(kept)
}

function hasFewBelow(kept: CountsRecord | undefined): boolean {
  return (kept?.below?.few ?? 0) > 0
}

function told(counts: PeopleCounts, tellsTags: boolean): ToldCounts {
  return { ...sumsOf(counts), ...(tellsTags && { byTag: counts.byTag }) }
}

function areFew(people: number): boolean {
  return people > 0 && people < TAGS_TOLD_FROM
}
