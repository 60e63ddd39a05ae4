import type { Transaction } from '../shared/database'
import { refuseField } from '../shared/refuseField'
import { entryOf } from './rosterRecord'
import { findRosterRecord, type RosterRecord } from './store'

/** A member by number, and the field of the input that names them. */
export interface NamedInField {
  memberNo: number
  path: string
  label: string
}

/**
 * Gives something new only to members who are there: who left since a page was opened is refused. Who leaves
 * at this very moment may still get it, for the roster is read and not written; it is the successor's then,
 * as all that names the number (decision 010). One database operation, none where the roster is `read`.
 * @param read the roster, where the transaction has it
 * @throws Refusal `BAD_INPUT` at the field that names somebody else
 */
export async function requireActive(
  transaction: Transaction,
  stationId: string,
  named: readonly NamedInField[],
  read?: RosterRecord,
): Promise<void> {
  const roster = read ?? (await findRosterRecord(transaction, stationId))
  for (const { memberNo, path, label } of named) {
    if (entryOf(roster, memberNo)) continue
    const message = '站里现在没有这个人，请另选一位。'
    refuseField(path, label, message)
  }
}
