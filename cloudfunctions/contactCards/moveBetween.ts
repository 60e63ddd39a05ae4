import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { writeBegun } from './addHouseholds'
import type { Household } from './records'
import { addResidents, findHousehold } from './store'

/** Somebody whose file is kept up comes into a household, or is no longer in it. */
export interface Move {
  householdId: string
  by: 1 | -1
}

/** Households that need not be read once more in a transaction. */
export interface HouseholdsRead {
  /** Those that were read in it, by their ids. */
  found: ReadonlyMap<string, Household | undefined>
  /** Those that it takes up itself: begun, and not yet written. */
  begun: readonly Household[]
}

const NONE: HouseholdsRead = { found: new Map(), begun: [] }

/**
 * Keeps how many live in each household, in the transaction in which they come or go: whoever ends the
 * household at that moment writes the same document, and one of the two finds what the other did. One
 * operation for a household, one more where somebody comes into it that was not read; those that are begun are
 * written here, two for all of them, since each would cost as much again.
 * @throws Refusal `HOME_NO_LONGER_SERVED`, for another station's household as for an ended one
 */
export async function moveBetween(
  transaction: Transaction,
  stationId: string,
  moves: readonly Move[],
  { found, begun }: HouseholdsRead = NONE,
): Promise<void> {
  const sums = summed(moves)
  const begunIds = new Set(begun.map(({ _id }) => _id))
  for (const [householdId, by] of sums) {
    if (begunIds.has(householdId)) continue
    if (by > 0) {
      const household = found.get(householdId) ?? (await findHousehold(householdId, transaction))
      if (household?.stationId !== stationId || household.endedAt) {
        throw new Refusal('HOME_NO_LONGER_SERVED')
      }
    }
    await addResidents(transaction, householdId, by)
  }
  const residents = new Map(sums)
  await writeBegun(
    transaction,
    stationId,
    begun.map((each) => ({ ...each, residents: residents.get(each._id) ?? 0 })),
  )
}

/** Each household once, in one order for all. Where as many come as go it stays lived in all along. */
function summed(moves: readonly Move[]): [householdId: string, by: number][] {
  const sums = new Map<string, number>()
  for (const { householdId, by } of moves) sums.set(householdId, (sums.get(householdId) ?? 0) + by)
  return [...sums].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
}
