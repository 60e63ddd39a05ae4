import { STATIONS_MAX } from '@contract/members/memberTerms'
import { Refusal } from '../shared/refusal'
import { findAccepted } from './invitations/store'
import { findMemberships } from './store'

/**
 * Refuses a station more for who has as many as one may: two database operations. What is asked twice
 * at once may go one beyond it; `members.mine` has room for that.
 * @throws Refusal `TOO_MANY_STATIONS`
 */
export async function requireRoomForStation(openId: string, stationId: string): Promise<void> {
  const [members, waiting] = await Promise.all([
    findMemberships(openId),
    findAccepted(openId, ['waiting'], STATIONS_MAX),
  ])
  const others = new Set([...members, ...waiting].map((each) => each.stationId))
  others.delete(stationId)
  if (others.size >= STATIONS_MAX) throw new Refusal('TOO_MANY_STATIONS')
}
