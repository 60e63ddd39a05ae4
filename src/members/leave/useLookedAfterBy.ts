import type { HouseholdQuery } from '@contract/contactCards/householdList'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import type { OutputOf } from '@contract/procedure'
import { useRead } from '../../cloud/useRead'

/** Some households: at least so many. */
export interface HowMany {
  households: number
  /** There are more than were counted. */
  andMore: boolean
}

const NONE: HowMany = { households: 0, andMore: false }

/**
 * How many households one member looks after as liaison with another as stand-in; none as long as that is not
 * known, or nobody is named.
 */
export function useLookedAfterBy(
  stationId: string,
  liaisonNo: number | undefined,
  standInNo: number | undefined,
): HowMany {
  const enabled = liaisonNo !== undefined && standInNo !== undefined
  const query: HouseholdQuery = { list: 'all', ...(enabled && { liaisonNo, standInNo }) }
  const { data, isFetching } = useRead(listHouseholds, { stationId, query }, { enabled })
  // Not from memory: who looks after whom has just changed.
  return data && !isFetching ? howMany(data) : NONE
}

function howMany({ households, next }: OutputOf<typeof listHouseholds>): HowMany {
  return { households: households.length, andMore: next !== undefined }
}

/** Of two such counts together. */
export function bothOf(one: HowMany, other: HowMany): HowMany {
  return {
    households: one.households + other.households,
    andMore: one.andMore || other.andMore,
  }
}

/** 3户, 30多户 */
export function howManyText({ households, andMore }: HowMany): string {
  return `${households}${andMore ? '多' : ''}户`
}
