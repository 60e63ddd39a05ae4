import { createHash } from 'node:crypto'
import type { checkImport } from '@contract/ledgers'
import { IMPORT_BYTES_MAX } from '@contract/ledgers/ledgerTerms'
import { wouldChange } from '@contract/ledgers/wouldChange'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { isFileAt, readUpload, removeFiles } from '../shared/files'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import { refuseField } from '../shared/refuseField'
import { blindIndex } from '../shared/sealed'
import { callingMember, type WriteContext } from '../shared/serve'
import { noteFile, noteFileIn } from '../shared/temporaryFiles'
import { checkedSheet } from './checkedSheet'
import { columnsOf } from './columnsOf'
import {
  checkPaths,
  filesUntil,
  storeCheckedSheet,
  storeRows,
  uploadPath,
  uploadUntil,
  watchUntil,
} from './importFiles'
import { importRow } from './importView'
import type { Checked } from './ledger'
import { ledgerOf } from './ledgerOf'
import { readTables } from './readTable'
import { type Sheet, toSheet } from './sheet'
import { changeImport, findDoneWith, findImport, type ImportOfRecord } from './store'
import { sealedUnknownColumns } from './unknownColumns'
import { Unreadable } from './unreadable'

/**
 * Checks every row of the uploaded sheet before one is written, and keeps what it read, sealed: what was
 * uploaded is then removed.
 */
export async function check(
  { stationId, importId, fileId }: InputOf<typeof checkImport>,
  context: WriteContext,
): Promise<OutputOf<typeof checkImport>> {
  const { now, commit } = context
  const record = ofStation(await findImport(importId), stationId)
  requireUnwritten(record)
  await letUploadGo(record, uploadUntil(now), now)
  const { sheet, digest } = await readSheetOf(record, fileId, now)
  const checked = await ledgerOf(record.kind).check(sheet, {
    stationId,
    byNo: callingMember(context).memberNo,
    now,
  })
  const files = await storeFiles(record, sheet, checked, filesUntil(now))
  const same = await findDoneWith(stationId, digest)
  const changes: Partial<ImportOfRecord> = {
    ...files,
    state: 'checked',
    digest,
    sameAs: same?._id ?? null,
    total: sheet.rows.length,
    wrong: checked.wrong.length,
    foreseen: checked.foreseen,
    hasRowsToWrite: wouldChange(checked),
    unknownColumns: sealedUnknownColumns(importId, sheet.unknownColumns),
    filesUntil: filesUntil(now),
  }
  const view = await commit(async (transaction) => {
    const current = ofStation(await findImport(importId, transaction), stationId)
    requireUnwritten(current)
    await changeImport(transaction, importId, changes)
    await letUploadGo(current, now, now, transaction)
    return { ...importRow({ ...current, ...changes }, context), leftOutRows: [] }
  })
  // Whatever breaks off before: the clock removes it too.
  await removeFiles([fileId])
  return view
}

function requireUnwritten({ state }: ImportOfRecord): void {
  if (state !== 'begun' && state !== 'checked') throw new Refusal('IMPORT_ENDED')
}

/** Has the clock remove what was uploaded, then or later, and what is uploaded again. */
async function letUploadGo(
  { _id, stationId }: ImportOfRecord,
  removeAt: Instant,
  now: Instant,
  transaction?: Transaction,
): Promise<void> {
  const path = uploadPath(stationId, _id)
  const watched = { watchUntil: watchUntil(now) }
  if (transaction) await noteFileIn(transaction, path, new Date(removeAt), watched)
  else await noteFile(path, new Date(removeAt), watched)
}

async function readSheetOf(
  record: ImportOfRecord,
  fileId: string,
  now: Instant,
): Promise<{ sheet: Sheet; digest: string }> {
  try {
    const isOurs = isFileAt(fileId, uploadPath(record.stationId, record._id))
    const file = isOurs ? await readUpload(fileId, IMPORT_BYTES_MAX) : undefined
    if (!file) throw new Unreadable('表格没有传上来，请再传一次。')
    const sheet = toSheet(await readTables(file), columnsOf(record.kind))
    return { sheet, digest: digestOf(sheet) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    // Not removed at once: who asks again, for the answer was lost, is told the same.
    await letUploadGo(record, now, now)
    return refuseField('fileId', '表格', error.message)
  }
}

/** Of what the cells hold: a file that was only saved anew is the same. */
function digestOf({ headers, rows }: Sheet): string {
  const hash = createHash('sha256').update(JSON.stringify(headers))
  for (const { cells } of rows) hash.update(JSON.stringify(cells))
  return blindIndex('imports.digest', hash.digest('hex'))
}

async function storeFiles(
  { _id, stationId }: ImportOfRecord,
  sheet: Sheet,
  { right, wrong }: Checked,
  until: Date,
): Promise<Pick<ImportOfRecord, 'rowsFileId' | 'sheetFileId'>> {
  const paths = checkPaths(stationId, _id)
  await noteFile(paths.rows, until, { isSealed: true })
  await noteFile(paths.sheet, until, { isSealed: true })
  return {
    rowsFileId: await storeRows(paths.rows, _id, right),
    sheetFileId: await storeCheckedSheet(paths.sheet, _id, checkedSheet(sheet, wrong)),
  }
}
