import type { wrongRows as wrongRowsProcedure } from '@contract/ledgers'
import { LINK_MINUTES } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { linkToFile } from '../shared/files'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { fileNameOf, isOwn, wrongFileOf } from './importView'
import { findImport } from './store'

/** A link to the sheet of wrong rows that the check made, for the member who brought the sheet. */
export async function wrongRows(
  { stationId, importId }: InputOf<typeof wrongRowsProcedure>,
  context: Context,
): Promise<OutputOf<typeof wrongRowsProcedure>> {
  const record = ofStation(await findImport(importId), stationId)
  if (!isOwn(record, context)) throw new Refusal('NOT_ALLOWED')
  const wrongFileId = wrongFileOf(record, context.now)
  if (wrongFileId === undefined) throw new Refusal('LEDGER_FILE_GONE')
  return {
    link: await linkToFile(wrongFileId, LINK_MINUTES * 60),
    fileName: `没有导入的行 ${fileNameOf(record).replace(/\.xlsx$/i, '')}.xlsx`,
  }
}
