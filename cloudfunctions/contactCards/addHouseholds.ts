import type { NewHousehold } from '@contract/contactCards/contactCardInputs'
import type { Transaction } from '../shared/database'
import { newId } from '../shared/newId'
import type { Recording } from '../shared/recording'
import { countsChange } from './counts'
import { type HouseholdToAdd, newHousehold } from './newHousehold'
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
  const toAdd = list.map((each) => ({ ...each, _id: newId() }))
  const begun = await beginHouseholds(transaction, recording, toAdd)
  await writeBegun(transaction, recording.stationId, begun)
  return begun
}

/**
 * The same as far as the records, under the next card numbers: `moveBetween` writes them, with how many live in
 * them from the first. One operation, one more for a station's first.
 * @throws Refusal `TOO_MANY_VILLAGES`
 */
export async function beginHouseholds(
  transaction: Transaction,
  recording: Recording,
  list: readonly HouseholdToAdd[],
): Promise<Household[]> {
  if (list.length === 0) return []
  const { stationId } = recording
  const counts = await findCounts(stationId, transaction)
  if (!counts) await putCounts(transaction, stationId, { lastCardNo: 0 })
  refuseTooManyVillages(
    counts,
    list.map(({ village }) => village),
  )
  const last = counts?.lastCardNo ?? 0
  return list.map((each, index) => newHousehold(each, last + index + 1, recording))
}

/** Writes households that were begun in this transaction, and counts them: two operations. */
export async function writeBegun(
  transaction: Transaction,
  stationId: string,
  begun: readonly Household[],
): Promise<void> {
  if (begun.length === 0) return
  await addHouseholdRecords(transaction, begun)
  const change = countsChange(begun.map((after) => ({ before: undefined, after })))
  await addToCounts(transaction, stationId, change.set('lastCardNo', begun.length))
}
