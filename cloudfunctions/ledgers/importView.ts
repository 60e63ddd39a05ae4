import type { ImportRow, LedgerImport } from '@contract/ledgers/ledgerViews'
import type { Instant } from '@contract/time'
import { unseal } from '../shared/sealed'
import { type Context, callingMember } from '../shared/serve'
import { firstLeftOut } from './leftOutRows'
import type { ImportOfRecord } from './store'
import { unknownColumnsOf } from './unknownColumns'

/** An import by itself, as a member of its station sees it. */
export async function importView(record: ImportOfRecord, context: Context): Promise<LedgerImport> {
  const row = importRow(record, context)
  const isTold = row.hasWrongRows && row.leftOut > 0
  return { ...row, leftOutRows: isTold ? await firstLeftOut(record._id) : [] }
}

/** The same in the list. */
export function importRow(record: ImportOfRecord, context: Context): ImportRow {
  const { _id, kind, state, total, wrong, next, foreseen, counts, leftOut } = record
  return {
    importId: _id,
    kind,
    fileName: fileNameOf(record),
    state,
    total,
    wrong,
    done: next,
    foreseen,
    counts,
    leftOut,
    unknownColumns: unknownColumnsOf(record),
    isUnderWay: record.hasRowsToWrite,
    hasWrongRows: isOwn(record, context) && hasSheetOfWrongRows(record, context.now),
    areWrongRowsGone: wrong + leftOut > 0 && !hasSheetOfWrongRows(record, context.now),
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
