import { cardCoverage } from '@contract/contactCards'
import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { Membership } from '@contract/members/membership'
import type { Pages } from '../cloud/usePages'
import { useRead } from '../cloud/useRead'
import { mayCall } from '../shell/mayCall'
import { filterOf, filtersFor, type HouseholdFilter, queryOf } from './householdFilter'
import { useHouseholds } from './useHouseholds'

export interface Filtered {
  filters: readonly HouseholdFilter[]
  filter: HouseholdFilter
  pages: Pages<HouseholdRow>
}

/** The households of a list, narrowed to what a key names: a village, what one liaison holds. */
export function useFiltered(
  post: Membership,
  list: HouseholdList,
  filterKey: string | undefined,
): Filtered {
  const { stationId, role } = post
  const own = { stationId, ofStationId: stationId }
  const { data: coverage } = useRead(cardCoverage, own, { enabled: mayCall(cardCoverage, role) })
  const filters = filtersFor(post, coverage)
  const filter = filterOf(filterKey, filters)
  return { filters, filter, pages: useHouseholds(stationId, queryOf(list, filter)) }
}
