import type { listExports } from '@contract/ledgers'
import type { LedgerExport } from '@contract/ledgers/ledgerViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import { unseal } from '../shared/sealed'
import { reasonPlace } from './exportLedger'
import { type ExportOfRecord, findExports } from './store'

const PAGE_SIZE = 20

/** Who took out what, newest first. */
export async function exportsMade({
  stationId,
  after,
}: InputOf<typeof listExports>): Promise<OutputOf<typeof listExports>> {
  const found = await findExports(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    exports: page.map(viewOf),
    ...next,
  }
}

function viewOf(record: ExportOfRecord): LedgerExport {
  const { _id, kind, village, tag, rows, masked, reason, byName, at } = record
  return {
    exportId: _id,
    kind,
    ...(village !== null && { village }),
    ...(tag !== null && { tag }),
    rows,
    masked,
    ...(reason !== null && { reason: unseal(reasonPlace(_id), reason) }),
    byName,
    at: at.getTime(),
  }
}
