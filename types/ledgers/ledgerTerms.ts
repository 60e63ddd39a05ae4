import { keysOf } from '../terms'

/** What can be brought in from a spreadsheet, one row a record. */
export const IMPORT_KINDS = {
  people: { label: '人员台账' },
  deliveries: { label: '送卡台账' },
} as const
export type ImportKind = keyof typeof IMPORT_KINDS
export const IMPORT_KIND_KEYS = keysOf(IMPORT_KINDS)

/** What can be taken out as a spreadsheet. */
export const EXPORT_KINDS = {
  people: { label: '人员台账' },
  households: { label: '住户台账' },
  deliveries: { label: '送卡台账' },
} as const
export type ExportKind = keyof typeof EXPORT_KINDS
export const EXPORT_KIND_KEYS = keysOf(EXPORT_KINDS)

/** How far an import has come. */
export const IMPORT_STATES = {
  /** The sheet has not been read: it did not arrive, or is none that can be read. */
  begun: { label: '没有核对成' },
  /** Every row was checked and nothing written. */
  checked: { label: '核对好了' },
  running: { label: '正在导入' },
  done: { label: '导入完了' },
  stopped: { label: '停下了' },
} as const
export type ImportState = keyof typeof IMPORT_STATES
export const IMPORT_STATE_KEYS = keysOf(IMPORT_STATES)

/** How large a sheet may be. */
export const IMPORT_BYTES_MAX = 5 * 1024 * 1024
export const IMPORT_ROWS_MAX = 20_000
/** How many rows one exported file holds; what is beyond comes in a further part. */
export const EXPORT_ROWS_MAX = 10_000
/** How long a reason for unmasked numbers must be at least. */
export const REASON_LENGTH_MIN = 5
/** For how long a sheet that somebody asked for lies ready; whole numbers may stand in it. */
export const SHEET_MINUTES = 30
/** For how long the link to a file can be opened. */
export const LINK_MINUTES = 10
/**
 * For how many days after the check the rows of a sheet are kept, sealed: whoever imports on a Friday mends
 * the wrong ones after the weekend.
 */
export const WRONG_ROWS_DAYS = 7

/** A row whose first cell begins so is the template's example and is left out. */
export const EXAMPLE_MARK = '例：'
/** The column that is added to the sheet of wrong rows. */
export const WRONG_BECAUSE = '为什么没有导入'

/** How many of the rows that were left out while writing a page shows with their reasons. */
export const LEFT_OUT_SHOWN = 20
