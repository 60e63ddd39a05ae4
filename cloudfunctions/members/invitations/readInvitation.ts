import type { readInvitation as declaration } from '@contract/members'
import { canBeAccepted } from '@contract/members/invitationTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { countTry, refuseManyTries } from '../../shared/codeTries'
import { Refusal } from '../../shared/refusal'
import type { Context } from '../../shared/serve'
import { findStation } from '../../stations/public'
import { invitationIdOf } from './invitationCode'
import { findInvitation } from './store'

/** Where a code leads: four database operations at most. */
export async function readInvitation(
  { code }: InputOf<typeof declaration>,
  { callerId, now }: Context,
): Promise<OutputOf<typeof declaration>> {
  const [invitation] = await Promise.all([
    findInvitation(invitationIdOf(code)),
    refuseManyTries('invitation', callerId, now),
  ])
  const expiresAt = invitation?.expiresAt.getTime() ?? 0
  // Unknown, too late, used and withdrawn are told apart for nobody.
  if (!invitation || !canBeAccepted({ ...invitation, expiresAt }, now)) {
    await countTry('invitation', callerId, now)
    throw new Refusal('INVITATION_UNKNOWN')
  }
  const { stationId, byStationId, byName, role } = invitation
  const [station, by] = await Promise.all([findStation(stationId), findStation(byStationId)])
  if (!station || !by) throw new Error('The station of an invitation is gone')
  const { place, level } = station
  const invitedBy = { name: byName, stationName: stationName(by) }
  return { stationId, place, level, role, invitedBy, expiresAt }
}
