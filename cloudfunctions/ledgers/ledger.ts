import type { RowCounts } from '@contract/ledgers/ledgerViews'
import type { Transaction } from '../shared/database'
import type { Recording } from '../shared/recording'
import type { Sheet } from './sheet'
import type { RightRow, WrongRow } from './verdict'

/** What the check of a sheet came to. */
export interface Checked<Row = unknown> {
  right: RightRow<Row>[]
  wrong: WrongRow[]
  /** What writing the right ones would do. */
  foreseen: RowCounts
}

/** What writing some rows came to. */
export interface Written {
  counts: RowCounts
  /** What is wrong with rows that were right at the check; they were not written. */
  leftOut: WrongRow[]
}

/** Some rows ready to be written in one transaction. */
export interface Batch {
  write(transaction: Transaction): Promise<Written>
}

/** How the sheets of one kind are checked and written. */
export interface Ledger<Row> {
  check(sheet: Sheet, recording: Recording): Promise<Checked<Row>>
  /** Looks up what writing needs, and writes nothing: nothing can be searched inside a transaction. */
  prepare(rows: readonly RightRow<Row>[], recording: Recording): Promise<Batch>
}
