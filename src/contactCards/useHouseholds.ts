import type { HouseholdQuery, HouseholdRow } from '@contract/contactCards/householdList'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import { call } from '../cloud/call'
import { from, type Pages, usePages } from '../cloud/usePages'

/** The households that a query finds, by card number, thirty at a time. */
export function useHouseholds(stationId: string, query: HouseholdQuery): Pages<HouseholdRow> {
  const input = { stationId, query }
  return usePages<HouseholdRow, number>({
    key: [listHouseholds.name, input],
    ask: async (after) => {
      const { households, next } = await call(listHouseholds, { ...input, ...from(after) })
      return { rows: households, next }
    },
  })
}
