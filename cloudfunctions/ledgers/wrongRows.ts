import type { wrongRows as wrongRowsProcedure } from '@contract/ledgers'
import { LINK_MINUTES } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { linkToFile, storeFile } from '../shared/files'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { noteFile } from '../shared/temporaryFiles'
import { readSheet, wrongRowsPath } from './importFiles'
import { fileNameOf, hasSheetOfWrongRows, isOwn } from './importView'
import { leftOutRows } from './leftOutRows'
import { findImport } from './store'
import { wrongRowsName } from './wrongRowsName'
import { wrongRowsWorkbook } from './wrongRowsWorkbook'

/**
 * A link to the rows that were not imported so far, for the member who brought the sheet; their sheet is
 * made anew each time, and goes when the others of the import do.
 */
export async function wrongRows(
  { stationId, importId }: InputOf<typeof wrongRowsProcedure>,
  context: Context,
): Promise<OutputOf<typeof wrongRowsProcedure>> {
  const record = ofStation(await findImport(importId), stationId)
  if (!isOwn(record, context)) throw new Refusal('NOT_ALLOWED')
  const { sheetFileId, filesUntil } = record
  if (sheetFileId === null || !hasSheetOfWrongRows(record, context.now)) {
    throw new Refusal('LEDGER_FILE_GONE')
  }
  const sheet = await readSheet(sheetFileId, importId)
  const path = wrongRowsPath(sheetFileId)
  await noteFile(path, filesUntil)
  const leftOut = record.leftOut > 0 ? await leftOutRows(importId) : []
  const fileId = await storeFile(path, await wrongRowsWorkbook(sheet, leftOut))
  return {
    link: await linkToFile(fileId, LINK_MINUTES * 60),
    fileName: wrongRowsName(fileNameOf(record)),
  }
}
