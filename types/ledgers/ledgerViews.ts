import * as z from 'zod'
import { TagField } from '../people/personTerms'
import { InstantField, id } from '../primitives'
import {
  EXPORT_KIND_KEYS,
  IMPORT_KIND_KEYS,
  IMPORT_STATE_KEYS,
  LEFT_OUT_SHOWN,
} from './ledgerTerms'

export const ImportId = id('导入编号')
export const ExportId = id('导出编号')

export const ImportKindField = z.enum(IMPORT_KIND_KEYS).describe('台账种类')
export const ExportKindField = z.enum(EXPORT_KIND_KEYS).describe('台账种类')

/** Rows by what importing them does, or has done. */
export const RowCounts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
})
export type RowCounts = z.infer<typeof RowCounts>

/** A row, numbered as the sheet counts, that was right at the check, but no longer when it was its turn. */
export const LeftOutRow = z.object({
  rowNo: z.number().int(),
  reasons: z.array(z.string()),
})
export type LeftOutRow = z.infer<typeof LeftOutRow>

/** One import in the list, from the upload to its end; the record stays when the files are gone. */
export const ImportRow = z.object({
  importId: ImportId,
  kind: ImportKindField,
  fileName: z.string(),
  state: z.enum(IMPORT_STATE_KEYS),
  /** Rows that hold something, the header and the example left out. */
  total: z.number().int(),
  /** Rows that cannot be imported as they are; they are left out and listed in a sheet. */
  wrong: z.number().int(),
  /** Of the right rows (`total - wrong`), how many are behind. */
  done: z.number().int(),
  /** What the check found that importing would do. */
  foreseen: RowCounts,
  /** What importing has done so far. */
  counts: RowCounts,
  /** How many were right at the check, but no longer when it was their turn. */
  leftOut: z.number().int(),
  /**
   * Columns of the sheet that no field is known for, without numbers, twenty at most and then how many more;
   * nothing of them is imported.
   */
  unknownColumns: z.array(z.string()),
  /** Whether rows wait to be written; ends with the files of the check, once the clock has come by. */
  isUnderWay: z.boolean(),
  /** Whether the caller can fetch the sheet of wrong rows: who brought the sheet, within `WRONG_ROWS_DAYS`. */
  hasWrongRows: z.boolean(),
  /** Whether rows were not imported and nobody can fetch them any more. */
  areWrongRowsGone: z.boolean(),
  /** An earlier import of the very same sheet that came to its end. */
  sameAs: ImportId.optional(),
  byName: z.string(),
  at: InstantField,
})
export type ImportRow = z.infer<typeof ImportRow>

/** One import by itself. */
export const LedgerImport = z.object({
  ...ImportRow.shape,
  /** The first rows that were left out, for whoever can fetch the sheet of wrong rows; in that sheet are all. */
  leftOutRows: z.array(LeftOutRow).max(LEFT_OUT_SHOWN),
})
export type LedgerImport = z.infer<typeof LedgerImport>

/** One export that was made; kept for ever. */
export const LedgerExport = z.object({
  exportId: ExportId,
  kind: ExportKindField,
  village: z.string().optional(),
  tag: TagField.optional(),
  rows: z.number().int(),
  /** Whether ID numbers and phones were masked. */
  masked: z.boolean(),
  /** Why they were not. */
  reason: z.string().optional(),
  byName: z.string(),
  at: InstantField,
})
export type LedgerExport = z.infer<typeof LedgerExport>
