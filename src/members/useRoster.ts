import { listMembers } from '@contract/members/tabProcedures'
import type { OutputOf } from '@contract/procedure'
import { type Read, useRead } from '../cloud/useRead'

/** Reads everybody at a station, by number. */
export function useRoster(stationId: string): Read<OutputOf<typeof listMembers>> {
  return useRead(listMembers, { stationId })
}
