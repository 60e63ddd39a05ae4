import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { Household } from './records'
import { addResidents, findHousehold, touchHousehold } from './store'

/** Somebody comes into a household, or is no longer in it; who comes by a file that has ended is not counted. */
export interface Move {
  householdId: string
  by: 1 | 0 | -1
}

/** What a transaction knows of households. */
export interface HouseholdsKnown {
  /** Those that were read in it, by their ids. */
  found: ReadonlyMap<string, Household | undefined>
  /** The ids of those that it has written with all who come to live in them. */
  counted: ReadonlySet<string>
}

const NONE: HouseholdsKnown = { found: new Map(), counted: new Set() }

/**
 * Keeps how many live in each household, in the transaction in which they come or go: whoever ends the
 * household at that moment, or puts its village right, writes the same document, and one of the two finds what
 * the other did; so it is touched where as many come as go. One operation for a household, one more where
 * somebody comes into it that was not read; none for those counted.
 * @throws Refusal `HOME_NO_LONGER_SERVED`, for another station's household as for an ended one
 */
export async function moveBetween(
  transaction: Transaction,
  stationId: string,
  moves: readonly Move[],
  { found, counted }: HouseholdsKnown = NONE,
): Promise<void> {
  const toCount = moves.filter(({ householdId }) => !counted.has(householdId))
  for (const [householdId, by] of summed(toCount)) {
    if (by > 0) {
      const household = found.get(householdId) ?? (await findHousehold(householdId, transaction))
      if (household?.stationId !== stationId || household.endedAt) {
        throw new Refusal('HOME_NO_LONGER_SERVED')
      }
    }
    if (by === 0) await touchHousehold(transaction, householdId)
    else await addResidents(transaction, householdId, by)
  }
}

/** Each household once, in one order for all. */
function summed(moves: readonly Move[]): [householdId: string, by: number][] {
  const sums = new Map<string, number>()
  for (const { householdId, by } of moves) sums.set(householdId, (sums.get(householdId) ?? 0) + by)
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}
