import { exportFile, exportLedger } from '@contract/ledgers'
import { EXPORT_KIND_KEYS } from '@contract/ledgers/ledgerTerms'
import { CLERK, STATION_ID } from '../world/actors'
import { download } from '../world/ledgerSheets'
import type { World } from '../world/startWorld'
import { type Cost, measuring } from './measuring'

/** One full sheet of each ledger, or all there is where that is less. */
export interface ExportCost extends Cost {
  rows: number
  bytes: number
}

/** Takes a sheet of each ledger out, as the clerk does, with masked numbers. */
export async function exportCosts(world: World): Promise<ExportCost[]> {
  const exported: ExportCost[] = []
  for (const kind of EXPORT_KIND_KEYS) {
    const measured = measuring(world)
    const asked = { stationId: STATION_ID, kind }
    const { exportId, rows } = await measured.call(CLERK.openId, exportLedger, asked)
    const [cost] = measured.costs()
    if (!cost) throw new Error('An export was not measured')
    const file = { stationId: STATION_ID, exportId }
    const { link } = await measured.call(CLERK.openId, exportFile, file)
    const { length: bytes } = await download(link)
    exported.push({ ...cost, what: kind, rows, bytes })
  }
  return exported
}
