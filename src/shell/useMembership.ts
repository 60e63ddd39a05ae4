import type { Membership } from '@contract/members/membership'
import { myMemberships } from '@contract/members/tabProcedures'
import { useRead } from '../cloud/useRead'

/** As what the caller works at a station; undefined as long as it is not known, or for who does not. */
export function useMembership(stationId: string): Membership | undefined {
  const { data } = useRead(myMemberships, {})
  return data?.memberships.find((each) => each.stationId === stationId)
}
