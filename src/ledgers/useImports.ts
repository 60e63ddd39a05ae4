import { listImports } from '@contract/ledgers'
import type { ImportRow } from '@contract/ledgers/ledgerViews'
import { call } from '../cloud/call'
import { from, type Pages, usePages } from '../cloud/usePages'

/** What was brought in at a station, the latest first; all of it, or what is under way alone. */
export function useImports(stationId: string, only: { isUnderWay?: true } = {}): Pages<ImportRow> {
  return usePages({
    key: [listImports.name, stationId, only],
    ask: async (after) => {
      const { imports, next } = await call(listImports, { stationId, ...only, ...from(after) })
      return { rows: imports, next }
    },
  })
}
