import type { Transaction } from '../shared/database'
import { requireAtStation } from './activeMember'
import { findRosterRecord } from './store'

/** A member by number, and the field of the input that names them. */
export interface NamedInField {
  memberNo: number
  path: string
  label: string
}

/**
 * Holds a new assignment to members who are there as it is written: who left since a page was opened gets
 * nothing new. One database operation.
 * @throws Refusal `BAD_INPUT` at the field that names somebody else
 */
export async function requireActiveIn(
  transaction: Transaction,
  stationId: string,
  named: readonly NamedInField[],
): Promise<void> {
  const roster = await findRosterRecord(transaction, stationId)
  for (const { memberNo, path, label } of named) requireAtStation(roster, memberNo, path, label)
}
