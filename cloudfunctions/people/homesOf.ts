import type { PartChange } from '@contract/people/personFile'
import { findHousehold, type Household, type HouseholdsRead } from '../contactCards/public'
import type { Transaction } from '../shared/database'
import { refuseField } from '../shared/refuseField'

type Home = PartChange['home']

/**
 * Gives a home with the village of its household.
 * @param before the home as it was
 * @param path of the part in the input: `parts.home`
 * @throws Refusal `BAD_INPUT` at the household, for another station's or an ended one as for none
 */
export type CheckHome = (home: Home, before: Home, path: string) => Promise<Home>

/** Checks homes, and knows the households that it read. */
export interface Homes {
  check: CheckHome
  read: HouseholdsRead
}

/**
 * Checks homes at a station. A home in a household has the village of that household: one place is not in two
 * villages. In a household that is no longer served somebody may stay, and nobody is newly put there. A
 * household is read once, however many live there.
 * @param begun households that the same transaction takes up
 */
export function homesOf(
  transaction: Transaction | undefined,
  stationId: string,
  begun: readonly Household[] = [],
): Homes {
  const found = new Map<string, Household | undefined>(begun.map((each) => [each._id, each]))
  const check: CheckHome = async (home, before, path) => {
    if (!home?.householdId) return home
    const { householdId } = home
    if (!found.has(householdId)) {
      found.set(householdId, await findHousehold(householdId, transaction))
    }
    const household = found.get(householdId)
    const stays = householdId === before?.householdId
    if (household?.stationId !== stationId || (household.endedAt !== null && !stays)) {
      refuseField(`${path}.householdId`, '住户', '没有这一户，请重新选。')
    }
    return { ...home, village: household.village }
  }
  return { check, read: { found, begun } }
}
