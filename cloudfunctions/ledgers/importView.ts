import type { LedgerImport } from '@contract/ledgers'
import { LEFT_OUT_SHOWN } from '@contract/ledgers/ledgerTerms'
import type { Instant } from '@contract/time'
import { unseal } from '../shared/sealed'
import { type Context, callingMember } from '../shared/serve'
import { leftOutRowsOf } from './leftOutRows'
import type { ImportOfRecord } from './store'

/** An import as a member of its station sees it. */
export function importView(record: ImportOfRecord, context: Context): LedgerImport {
  const { _id, kind, state, total, wrong, next, expected, counts, leftOut, unknownColumns } = record
  const hasWrongRows = isOwn(record, context) && hasSheetOfWrongRows(record, context.now)
  return {
    importId: _id,
    kind,
    fileName: fileNameOf(record),
    state,
    total,
    wrong,
    done: next,
    expected,
    counts,
    leftOut,
    leftOutRows: hasWrongRows ? leftOutRowsOf(record).slice(0, LEFT_OUT_SHOWN) : [],
    unknownColumns,
    hasWrongRows,
    ...(record.sameAs !== null && { sameAs: record.sameAs }),
    byName: record.byName,
    at: record.at.getTime(),
  }
}

/** Whether the caller began it: whole numbers stand in the sheet of wrong rows. */
export function isOwn({ byNo }: ImportOfRecord, context: Context): boolean {
  return byNo === callingMember(context).memberNo
}

/** Whether rows were not imported, and what stood in them is still there. */
export function hasSheetOfWrongRows(
  { wrong, leftOut, filesUntil }: ImportOfRecord,
  now: Instant,
): boolean {
  return wrong + leftOut > 0 && now < filesUntil.getTime()
}

export function fileNameOf({ _id, fileName }: ImportOfRecord): string {
  return unseal({ field: 'imports.fileName', documentId: _id }, fileName)
}
