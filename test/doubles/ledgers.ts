import type { LedgerExport, LedgerImport } from '@contract/ledgers/ledgerViews'
import { NOW } from './examples'

/** A sheet of three hundred people, two rows of it wrong, that was checked. */
export const CHECKED_IMPORT: LedgerImport = {
  importId: 'import-1',
  kind: 'people',
  fileName: '石鱼村台账.xlsx',
  state: 'checked',
  total: 300,
  wrong: 2,
  done: 0,
  foreseen: { added: 290, changed: 5, unchanged: 3 },
  counts: { added: 0, changed: 0, unchanged: 0 },
  leftOut: 0,
  leftOutRows: [],
  unknownColumns: [],
  isUnderWay: true,
  hasWrongRows: true,
  areWrongRowsGone: false,
  byName: '李敏',
  at: NOW,
}

/** The same, with a third of it written. */
export const RUNNING_IMPORT: LedgerImport = {
  ...CHECKED_IMPORT,
  state: 'running',
  done: 100,
  counts: { added: 98, changed: 2, unchanged: 0 },
}

/** The same, all written. */
export const DONE_IMPORT: LedgerImport = {
  ...CHECKED_IMPORT,
  state: 'done',
  isUnderWay: false,
  done: 298,
  counts: { added: 290, changed: 5, unchanged: 3 },
}

/** The people of one village, with whole numbers. */
export const UNMASKED_EXPORT: LedgerExport = {
  exportId: 'export-1',
  kind: 'people',
  village: '石鱼村',
  tag: 'hardship',
  rows: 128,
  masked: false,
  reason: '报区里核对优待证',
  byName: '陈志强',
  at: NOW,
}
