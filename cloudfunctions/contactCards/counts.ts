import {
  type Assignment,
  deliveryStateOf,
  type HolderOf,
  isOutdated,
} from '@contract/contactCards/contactCardRules'
import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { CountsRecord, HouseholdRecord, Standing, Sums } from './records'

/**
 * The names of all counts under which a household is counted, dotted as in the station's document; a
 * household that is no longer served is counted nowhere. A change of the counts is the difference
 * between these before and after, so that no write can forget one.
 */
export function countedUnder(household: HouseholdRecord): string[] {
  if (household.endedAt) return []
  const { village, liaisonNo, attempts, seenAt } = household
  const numbers = numbersOf(household)
  const state = deliveryStateOf(attempts)
  const tallied = [
    'total',
    ...(state === 'delivered' ? ['delivered'] : []),
    ...(seenAt ? ['seen'] : []),
  ]
  return [
    ...tallied,
    ...tallied.map((name) => `villages.${village}.${name}`),
    ...tallied.map((name) => `liaisons.${liaisonKey(liaisonNo)}.${name}`),
    ...(state === 'refused' || state === 'notAtHome' ? [state] : []),
    ...(numbers ? [`numbers.${numbers}`] : []),
  ]
}

/** What to add to each count when households become others; `before` is undefined for a new one. */
export function countsChange(
  changes: readonly { before: HouseholdRecord | undefined; after: HouseholdRecord }[],
): Map<string, number> {
  const sums = new Map<string, number>()
  const add = (name: string, by: number) => sums.set(name, (sums.get(name) ?? 0) + by)
  for (const { before, after } of changes) {
    for (const name of countedUnder(after)) add(name, 1)
    if (before) for (const name of countedUnder(before)) add(name, -1)
  }
  for (const [name, by] of sums) if (by === 0) sums.delete(name)
  return sums
}

/** What is kept of a station alone, of that which is summed. */
export function ownSums({
  total = 0,
  delivered = 0,
  seen = 0,
  refused = 0,
  notAtHome = 0,
}: Partial<Sums> = {}): Sums {
  return { total, delivered, seen, refused, notAtHome }
}

/** The same of a station and of all below it. */
export function wholeSums(counts: CountsRecord | undefined): Sums {
  const [own, below] = [ownSums(counts), ownSums(counts?.below)]
  return {
    total: own.total + below.total,
    delivered: own.delivered + below.delivered,
    seen: own.seen + below.seen,
    refused: own.refused + below.refused,
    notAtHome: own.notAtHome + below.notAtHome,
  }
}

/** The same as it was last added to the station above it: the parts that make up that one's `below`. */
export function reportedSums(counts: CountsRecord | undefined, parentId: string): Sums {
  return ownSums(counts?.reportedTo === parentId ? counts.reported : undefined)
}

/** A key of a document must not read like the place in a list. */
export function liaisonKey(liaisonNo: number): string {
  return `no${liaisonNo}`
}

export function liaisonNoOf(key: string): number {
  return Number(key.slice(2))
}

/**
 * Whom the card names and who is assigned, `3-5-4-5`; empty where nothing is printed or the household
 * is no longer served. Households with the same four numbers are outdated together, so that nothing
 * need be rewritten when somebody leaves.
 */
export function numbersOf({
  printed,
  liaisonNo,
  standInNo,
  endedAt,
}: Pick<HouseholdRecord, 'printed' | 'liaisonNo' | 'standInNo' | 'endedAt'>): string {
  if (!printed || endedAt) return ''
  return [printed.liaisonNo, printed.standInNo, liaisonNo, standInNo].join('-')
}

/** Those of a station's numbers that are outdated today: it has few, however many its households. */
export function outdatedNumbers(counts: CountsRecord | undefined, holderOf: HolderOf): string[] {
  const kept = Object.entries(counts?.numbers ?? {}).filter(([, count]) => count > 0)
  return kept.map(([each]) => each).filter((each) => isOutdated(readNumbers(each), holderOf))
}

/** How many cards name a member who does not answer any more in the place where they stand, by number. */
export function outdatedByName(
  counts: CountsRecord | undefined,
  holderOf: HolderOf,
): ReadonlyMap<number, number> {
  const cards = new Map<number, number>()
  for (const numbers of outdatedNumbers(counts, holderOf)) {
    const { printed, ...assigned } = readNumbers(numbers)
    const named = new Set(
      (['liaisonNo', 'standInNo'] as const)
        .filter((place) => printed[place] !== holderOf(assigned[place]))
        .map((place) => printed[place]),
    )
    const count = counts?.numbers?.[numbers] ?? 0
    for (const memberNo of named) cards.set(memberNo, (cards.get(memberNo) ?? 0) + count)
  }
  return cards
}

/**
 * How many households of a list the members of some numbers answer for; undefined of a list that is not
 * counted by liaison.
 */
export function countHeldBy(
  liaisonNos: readonly number[],
  list: HouseholdList,
  counts: CountsRecord | undefined,
  holderOf: HolderOf,
): number | undefined {
  const tallies = liaisonNos.map((each) => counts?.liaisons?.[liaisonKey(each)] ?? {})
  const sum = (name: 'total' | 'delivered') =>
    tallies.reduce((all, tally) => all + (tally[name] ?? 0), 0)
  if (list === 'all') return sum('total')
  if (list === 'delivered') return sum('delivered')
  if (list === 'without') return sum('total') - sum('delivered')
  if (list !== 'outdated') return undefined
  return outdatedNumbers(counts, holderOf)
    .filter((numbers) => liaisonNos.includes(readNumbers(numbers).liaisonNo))
    .reduce((all, numbers) => all + (counts?.numbers?.[numbers] ?? 0), 0)
}

/** What `numbersOf` was made of. */
function readNumbers(numbers: string): Assignment & { printed: Assignment } {
  const [printedLiaison = 0, printedStandIn = 0, liaisonNo = 0, standInNo = 0] = numbers
    .split('-')
    .map(Number)
  const printed = { liaisonNo: printedLiaison, standInNo: printedStandIn }
  return { printed, liaisonNo, standInNo }
}

/** How a household's card stands, as lists ask for it. */
export function standingOf({ endedAt, attempts }: HouseholdRecord): Standing {
  if (endedAt) return 'ended'
  const state = deliveryStateOf(attempts)
  return state === 'none' ? 'without' : state
}
