import { requireActive } from '../members/public'
import type { Transaction } from '../shared/database'
import type { Recording } from '../shared/recording'
import { countsChange } from './counts'
import { holderFields } from './holders'
import { type HouseholdToAdd, newHousehold } from './newHousehold'
import type { Household } from './records'
import { addHouseholdRecords, addToCounts, findCounts, putCounts } from './store'
import { refuseTooManyVillages } from './villages'

/**
 * Takes up to a hundred households up in the order given, under the next card numbers and with those who come
 * to live in them: four operations, and one more for a station's first; none without a household. A number of
 * the station's own that is taken fails on the index `householdRef`.
 * @param path of a household in the input, with the dot
 * @throws Refusal `TOO_MANY_VILLAGES`; `BAD_INPUT` where who would answer for one has left
 */
export async function addHouseholds(
  transaction: Transaction,
  recording: Recording,
  list: readonly HouseholdToAdd[],
  path = '',
): Promise<Household[]> {
  if (list.length === 0) return []
  const { stationId } = recording
  const holders = list.flatMap((each) => holderFields(each, path))
  await requireActive(transaction, stationId, holders)
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
