import { createHash } from 'node:crypto'
import type { checkImport } from '@contract/ledgers'
import { IMPORT_BYTES_MAX } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { isFileAt, readUpload } from '../shared/files'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import { refuseField } from '../shared/refuseField'
import { blindIndex } from '../shared/sealed'
import { callingMember, type WriteContext } from '../shared/serve'
import { noteFile } from '../shared/temporaryFiles'
import { checkedSheet } from './checkedSheet'
import { columnsOf } from './columns'
import {
  checkPaths,
  filesUntil,
  storeRows,
  storeSheet,
  uploadPath,
  watchUntil,
} from './importFiles'
import { importView } from './importView'
import type { Checked } from './ledger'
import { ledgerOf } from './ledgerOf'
import { readTables } from './readTable'
import { type Sheet, toSheet } from './sheet'
import { changeImport, findDoneWith, findImport, type ImportOfRecord } from './store'
import { Unreadable } from './unreadable'

/** Checks every row of the uploaded sheet before one is written, and keeps the right ones for that. */
export async function check(
  { stationId, importId, fileId }: InputOf<typeof checkImport>,
  context: WriteContext,
): Promise<OutputOf<typeof checkImport>> {
  const { now, commit } = context
  const record = ofStation(await findImport(importId), stationId)
  requireUnwritten(record)
  await noteFile(uploadPath(stationId, importId), filesUntil(now), { watchUntil: watchUntil(now) })
  const { sheet, digest } = await readSheetOf(record, fileId)
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
    expected: checked.expected,
    unknownColumns: sheet.unknownColumns,
    filesUntil: filesUntil(now),
  }
  return commit(async (transaction) => {
    const current = ofStation(await findImport(importId, transaction), stationId)
    requireUnwritten(current)
    await changeImport(transaction, importId, changes)
    return importView({ ...current, ...changes }, context)
  })
}

function requireUnwritten({ state }: ImportOfRecord): void {
  if (state !== 'begun' && state !== 'checked') throw new Refusal('IMPORT_ENDED')
}

async function readSheetOf(
  { _id, stationId, kind }: ImportOfRecord,
  fileId: string,
): Promise<{ sheet: Sheet; digest: string }> {
  try {
    const isOurs = isFileAt(fileId, uploadPath(stationId, _id))
    const file = isOurs ? await readUpload(fileId, IMPORT_BYTES_MAX) : undefined
    if (!file) throw new Unreadable('表格没有传上来，请再传一次。')
    const sheet = toSheet(await readTables(file), columnsOf(kind))
    return { sheet, digest: digestOf(sheet) }
  } catch (error) {
    if (error instanceof Unreadable) refuseField('fileId', '表格', error.message)
    throw error
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
    sheetFileId: await storeSheet(paths.sheet, _id, checkedSheet(sheet, wrong)),
  }
}
