import type { LedgerImport } from '@contract/ledgers'
import type { Instant } from '@contract/time'
import { unseal } from '../shared/sealed'
import { type Context, callingMember } from '../shared/serve'
import type { ImportOfRecord } from './store'

/** An import as a member of its station sees it. */
export function importView(record: ImportOfRecord, context: Context): LedgerImport {
  const { _id, kind, state, total, wrong, next, expected, counts, leftOut, unknownColumns } = record
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
    unknownColumns,
    hasWrongRows: isOwn(record, context) && wrongFileOf(record, context.now) !== undefined,
    ...(record.sameAs !== null && { sameAs: record.sameAs }),
    byName: record.byName,
    at: record.at.getTime(),
  }
}

/** Whether the caller began it: whole numbers stand in the sheet of wrong rows. */
export function isOwn({ byNo }: ImportOfRecord, context: Context): boolean {
  return byNo === callingMember(context).memberNo
}

/** The sheet of wrong rows, as long as it lies there. */
export function wrongFileOf(
  { wrongFileId, filesUntil }: ImportOfRecord,
  now: Instant,
): string | undefined {
  return now < filesUntil.getTime() ? (wrongFileId ?? undefined) : undefined
}

export function fileNameOf({ _id, fileName }: ImportOfRecord): string {
  return unseal({ field: 'imports.fileName', documentId: _id }, fileName)
}
