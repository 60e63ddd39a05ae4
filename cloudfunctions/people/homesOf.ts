import type { PartChange } from '@contract/people/personFile'
import { findHousehold, type Household, type HouseholdsKnown } from '../contactCards/public'
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

/** Checks homes, and says what is known of households then. */
export interface Homes {
  check: CheckHome
  known: HouseholdsKnown
}

/**
 * Checks homes at a station. A home in a household has the village of that household: one place is not in two
 * villages. In a household that is no longer served somebody may stay, and nobody is newly put there. A
 * household is read once, however many live there.
 * @param added households that the same transaction has taken up, with all who come to live in them
 */
export function homesOf(
  transaction: Transaction | undefined,
  stationId: string,
  added: readonly Household[] = [],
): Homes {
  const found = new Map<string, Household | undefined>(added.map((each) => [each._id, each]))
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
  return { check, known: { found, counted: new Set(added.map(({ _id }) => _id)) } }
}
