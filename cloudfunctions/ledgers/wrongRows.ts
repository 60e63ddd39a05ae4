import type { wrongRows as wrongRowsProcedure } from '@contract/ledgers'
import { LINK_MINUTES } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { linkToFile } from '../shared/files'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { readCheckedSheet, wrongRowsFolder } from './importFiles'
import { fileNameOf, hasSheetOfWrongRows, isOwn } from './importView'
import { leftOutRows } from './leftOutRows'
import { storeSheetToFetch } from './sheetToFetch'
import { findImport } from './store'
import { wrongRowsName } from './wrongRowsName'
import { wrongRowsSheet } from './wrongRowsSheet'

/**
 * A link to the rows that were not imported so far, for the member who brought the sheet; they are
 * written down in the clear each time anew, for minutes.
 */
export async function wrongRows(
  { stationId, importId }: InputOf<typeof wrongRowsProcedure>,
  context: Context,
): Promise<OutputOf<typeof wrongRowsProcedure>> {
  const record = ofStation(await findImport(importId), stationId)
  if (!isOwn(record, context)) throw new Refusal('NOT_ALLOWED')
  const { sheetFileId } = record
  if (sheetFileId === null || !hasSheetOfWrongRows(record, context.now)) {
    throw new Refusal('LEDGER_FILE_GONE')
  }
  const sheet = await readCheckedSheet(sheetFileId, importId)
  const leftOut = record.leftOut > 0 ? await leftOutRows(importId) : []
  const told = wrongRowsSheet(sheet, leftOut)
  const fileId = await storeSheetToFetch(wrongRowsFolder(stationId, importId), told, context.now)
  return {
    link: await linkToFile(fileId, LINK_MINUTES * 60),
    fileName: wrongRowsName(fileNameOf(record)),
  }
}
