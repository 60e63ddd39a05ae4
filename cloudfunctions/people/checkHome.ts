import type { PartChange } from '@contract/personFile'
import { findHousehold } from '../contactCards/public'
import type { Transaction } from '../shared/database'
import { refuseField } from './refuseField'

/**
 * Checks that a household is one of the station's.
 * @param path of the part in the input: `parts.home`
 * @throws Refusal `BAD_INPUT` at the household, for another station's as for none
 */
export async function checkHome(
  transaction: Transaction,
  stationId: string,
  home: PartChange['home'],
  path: string,
): Promise<void> {
  if (!home?.householdId) return
  const household = await findHousehold(home.householdId, transaction)
  if (household?.stationId === stationId) return
  refuseField(`${path}.householdId`, '住户', '没有这一户，请重新选。')
}
