import { listMembers, myMemberships } from '@contract/members'
import { searchStations, stationCard, stationHome } from '@contract/stations'
import { CLERK, STATION_ID } from '../../world/actors'
import type { Measuring } from '../measuring'

/** What a visitor reads of a station, and what a clerk's pages ask for before anything else. */
export async function stationCosts(measured: Measuring, round: number): Promise<void> {
  const openId = `bench-${round}`
  await measured.call(openId, stationHome, { stationId: STATION_ID })
  await measured.call(openId, stationCard, { stationId: STATION_ID })
  await measured.call(openId, searchStations, { text: '巴川' })
  await measured.call(CLERK.openId, myMemberships, {})
  await measured.call(CLERK.openId, listMembers, { stationId: STATION_ID })
}
