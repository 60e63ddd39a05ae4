import type { continueImport } from '@contract/ledgers'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { readRows } from './importFiles'
import { importView } from './importView'
import { findImport, type ImportOfRecord } from './store'
import type { RightRow } from './verdict'
import { writeNext } from './writeNext'

/** A page waits no longer without a sign of progress. */
const AT_MOST_MS = 8_000

/** Writes the next rows, hundred by hundred, until some seconds are over or none is left. */
export async function goOn(
  { stationId, importId }: InputOf<typeof continueImport>,
  context: WriteContext,
): Promise<OutputOf<typeof continueImport>> {
  const until = performance.now() + AT_MOST_MS
  const { now } = context
  const importing = { stationId, byNo: callingMember(context).memberNo, now, admitted: context }
  let record = underWay(ofStation(await findImport(importId), stationId))
  let rows = await checkedRows(record, now)
  while (record.state !== 'done' && performance.now() < until) {
    const before = record
    record = underWay(await writeNext(before, rows, importing))
    // Another sheet was checked meanwhile: its rows are those to write.
    if (record.rowsFileId !== before.rowsFileId) rows = await checkedRows(record, now)
  }
  return importView(record, context)
}

/** @throws Refusal where there is nothing to write yet, or no more */
function underWay(record: ImportOfRecord): ImportOfRecord {
  if (record.state === 'begun') throw new Refusal('IMPORT_NOT_CHECKED')
  if (record.state === 'stopped') throw new Refusal('IMPORT_ENDED')
  return record
}

async function checkedRows(
  { _id, rowsFileId, state, filesUntil }: ImportOfRecord,
  now: Instant,
): Promise<RightRow<unknown>[]> {
  if (state === 'done') return []
  if (rowsFileId === null || now >= filesUntil.getTime()) throw new Refusal('LEDGER_FILE_GONE')
  return readRows(rowsFileId, _id)
}
