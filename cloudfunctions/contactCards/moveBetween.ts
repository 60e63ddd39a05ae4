import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { Household } from './records'
import { addResidents, findHousehold } from './store'

/** Somebody whose file is kept up comes into a household, or is no longer in it. */
export interface Move {
  householdId: string
  by: 1 | -1
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
 * the other did. One operation for a household, one more where somebody comes into it that was not read, or
 * where as many come as go; none for those counted.
 * @throws Refusal `HOME_NO_LONGER_SERVED`, for another station's household as for an ended one
 */
export async function moveBetween(
  transaction: Transaction,
  stationId: string,
  moves: readonly Move[],
  { found, counted }: HouseholdsKnown = NONE,
): Promise<void> {
  const toCount = moves.filter(({ householdId }) => !counted.has(householdId))
  for (const [householdId, { came, went }] of summed(toCount)) {
    const by = came - went
    if (by > 0) {
      const household = found.get(householdId) ?? (await findHousehold(householdId, transaction))
      if (household?.stationId !== stationId || household.endedAt) {
        throw new Refusal('HOME_NO_LONGER_SERVED')
      }
    }
    // Nothing added is nothing written, and would conflict with nobody.
    for (const step of by === 0 ? [-went, came] : [by]) {
      await addResidents(transaction, householdId, step)
    }
  }
}

/** How many come into a household, and how many are no longer in it. */
interface ComeAndGone {
  came: number
  went: number
}

/** Each household once, in one order for all. */
function summed(moves: readonly Move[]): [householdId: string, ComeAndGone][] {
  const sums = new Map<string, ComeAndGone>()
  for (const { householdId, by } of moves) {
    const { came, went } = sums.get(householdId) ?? { came: 0, went: 0 }
    sums.set(householdId, by > 0 ? { came: came + 1, went } : { came, went: went + 1 })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}
