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

export interface Count {
  /** Undefined as long as it is not known. */
  howMany: HowMany | undefined
  isFetching: boolean
  refetch: () => void
}

/** How many households one member looks after as liaison with another as stand-in; none where nobody is named. */
export function useLookedAfterBy(
  stationId: string,
  liaisonNo: number | undefined,
  standInNo: number | undefined,
): Count {
  const enabled = liaisonNo !== undefined && standInNo !== undefined
  const query: HouseholdQuery = { list: 'all', ...(enabled && { liaisonNo, standInNo }) }
  const read = useRead(listHouseholds, { stationId, query }, { enabled })
  const { data, isFetching, isStale, refetch } = read
  // Not from memory: who looks after whom has just changed.
  const isKnown = data !== undefined && !isFetching && !isStale
  const counted = isKnown ? howManyOf(data) : undefined
  return { howMany: enabled ? counted : NONE, isFetching, refetch }
}

function howManyOf({ households, next }: OutputOf<typeof listHouseholds>): HowMany {
  return { households: households.length, andMore: next !== undefined }
}

/** Of two such counts together. */
export function bothOf(one: Count, other: Count): Count {
  return {
    howMany: one.howMany && other.howMany && sumOf(one.howMany, other.howMany),
    isFetching: one.isFetching || other.isFetching,
    refetch: () => {
      one.refetch()
      other.refetch()
    },
  }
}

function sumOf(one: HowMany, other: HowMany): HowMany {
  return {
    households: one.households + other.households,
    andMore: one.andMore || other.andMore,
  }
}

/** 3户, 30多户 */
export function howManyText({ households, andMore }: HowMany): string {
  return `${households}${andMore ? '多' : ''}户`
}
