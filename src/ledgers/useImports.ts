import { listImports } from '@contract/ledgers'
import type { ImportRow } from '@contract/ledgers/ledgerViews'
import { call } from '../cloud/call'
import { from, type Pages, usePages } from '../cloud/usePages'

/** What was brought in at a station, the latest first. */
export function useImports(stationId: string): Pages<ImportRow> {
  return usePages({
    key: [listImports.name, stationId],
    ask: async (after) => {
      const { imports, next } = await call(listImports, { stationId, ...from(after) })
      return { rows: imports, next }
    },
  })
}
