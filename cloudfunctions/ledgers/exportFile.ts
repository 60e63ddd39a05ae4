import type { exportFile as exportFileProcedure } from '@contract/ledgers'
import { EXPORT_KINDS, LINK_MINUTES } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf } from '@contract/time'
import { linkToFile } from '../shared/files'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { fetchableUntil } from './sheetToFetch'
import { findExport } from './store'

/** A link to a sheet for the member who made it: another who wants it makes one of their own. */
export async function exportFile(
  { stationId, exportId }: InputOf<typeof exportFileProcedure>,
  context: Context,
): Promise<OutputOf<typeof exportFileProcedure>> {
  const { kind, byNo, at, fileId } = ofStation(await findExport(exportId), stationId)
  if (byNo !== callingMember(context).memberNo) throw new Refusal('NOT_ALLOWED')
  if (context.now >= fetchableUntil(at.getTime())) throw new Refusal('LEDGER_FILE_GONE')
  return {
    link: await linkToFile(fileId, LINK_MINUTES * 60),
    fileName: `${EXPORT_KINDS[kind].label} ${dateOf(at.getTime())}.xlsx`,
  }
}
