import type { NewHousehold } from '@contract/contactCards/contactCardInputs'
import type { Transaction } from '../shared/database'
import type { Recording } from '../shared/recording'
import { countsChange } from './counts'
import { newHousehold } from './newHousehold'
import type { Household } from './records'
import { addHouseholdRecords, addToCounts, findCounts, putCounts } from './store'
import { refuseTooManyVillages } from './villages'

/**
 * Takes up to a hundred households up in the order given, under the next card numbers: three
 * operations, and one more for a station's first. Whoever calls has checked that the members are
 * active. A number of the station's own that is taken fails on the index `householdRef`.
 * @throws Refusal `TOO_MANY_VILLAGES`
 */
export async function addHouseholds(
  transaction: Transaction,
  recording: Recording,
  list: readonly NewHousehold[],
): Promise<Household[]> {
  const { stationId } = recording
  const counts = await findCounts(stationId, transaction)
  if (!counts) await putCounts(transaction, stationId, { lastCardNo: 0 })
  refuseTooManyVillages(
    counts,
    list.map(({ village }) => village),
  )
  const last = counts?.lastCardNo ?? 0
  const added = list.map((each, index) => newHousehold(each, last + index + 1, recording))
  await addHouseholdRecords(transaction, added)
  const change = countsChange(added.map((after) => ({ before: undefined, after })))
  await addToCounts(transaction, stationId, change.set('lastCardNo', added.length))
  return added
}
