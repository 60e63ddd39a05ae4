import type { LedgerImport } from '@contract/ledgers'
import type { Instant } from '@contract/time'
import { unseal } from '../shared/sealed'
import type { ImportOfRecord } from './store'

/** An import as its station sees it. */
export function importView(record: ImportOfRecord, now: Instant): LedgerImport {
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
    hasWrongRows: record.wrongFileId !== null && now < record.filesUntil.getTime(),
    ...(record.sameAs !== null && { sameAs: record.sameAs }),
    byName: record.byName,
    at: record.at.getTime(),
  }
}

export function fileNameOf({ _id, fileName }: ImportOfRecord): string {
  return unseal({ field: 'imports.fileName', documentId: _id }, fileName)
}
