import type { PartChange } from '@contract/people/personFile'
import { findHousehold } from '../contactCards/public'
import type { Transaction } from '../shared/database'
import { refuseField } from '../shared/refuseField'

type Home = PartChange['home']

/**
 * A home in a household of the station has the village of that household: one place is not in two
 * villages. In a household that is no longer served somebody may stay, and nobody is newly put there.
 * @param before the home as it was
 * @param path of the part in the input: `parts.home`
 * @throws Refusal `BAD_INPUT` at the household, for another station's or an ended one as for none
 */
export async function checkedHome(
  transaction: Transaction | undefined,
  stationId: string,
  home: Home,
  before: Home,
  path: string,
): Promise<Home> {
  if (!home?.householdId) return home
  const household = await findHousehold(home.householdId, transaction)
  const stays = home.householdId === before?.householdId
  if (household?.stationId !== stationId || (household.endedAt !== null && !stays)) {
    refuseField(`${path}.householdId`, '住户', '没有这一户，请重新选。')
  }
  return { ...home, village: household.village }
}
