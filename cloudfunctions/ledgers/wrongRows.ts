import type { wrongRows as wrongRowsProcedure } from '@contract/ledgers'
import { LINK_MINUTES } from '@contract/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { linkToFile } from '../shared/files'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { fileNameOf } from './importView'
import { ofStation } from './ofStation'
import { findImport } from './store'

/** A link to the sheet of wrong rows that the check made. */
export async function wrongRows(
  { stationId, importId }: InputOf<typeof wrongRowsProcedure>,
  { now }: Context,
): Promise<OutputOf<typeof wrongRowsProcedure>> {
  const record = ofStation(await findImport(importId), stationId)
  const { wrongFileId, filesUntil } = record
  if (wrongFileId === null || now >= filesUntil.getTime()) throw new Refusal('LEDGER_FILE_GONE')
  return {
    link: await linkToFile(wrongFileId, LINK_MINUTES * 60),
    fileName: `没有导入的行 ${fileNameOf(record).replace(/\.xlsx$/i, '')}.xlsx`,
  }
}
