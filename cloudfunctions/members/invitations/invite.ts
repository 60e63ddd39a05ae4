import type { inviteMember } from '@contract/members'
import { invitationEnd } from '@contract/members/invitationTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Transaction } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import { sealingVersion } from '../../shared/sealed'
import type { WriteContext } from '../../shared/serve'
import { findStation, type Station } from '../../stations/public'
import { requireHead } from '../authority'
import { sealPersonal } from '../personal'
import { noteInvitation } from '../rosterRecord'
import { findRosterRecord, putRosterRecord } from '../store'
import { invitationIdOf, newInvitationCode } from './invitationCode'
import { putInvitation } from './store'

type Wish = InputOf<typeof inviteMember>

/** Makes a code for one person; only its blind index is kept. */
export async function invite(
  wish: Wish,
  context: WriteContext,
): Promise<OutputOf<typeof inviteMember>> {
  const { callerId, now, commit } = context
  const { stationId: byStationId, role, name } = wish
  const code = newInvitationCode()
  const invitationId = invitationIdOf(code)
  const expiresAt = invitationEnd(now)
  return commit(async (transaction) => {
    const roster = await findRosterRecord(transaction, byStationId)
    const by = requireHead(roster, context)
    const station = await invitedTo(transaction, wish)
    const noted = noteInvitation(roster, invitationId, expiresAt, now)
    await putRosterRecord(transaction, byStationId, noted)
    await putInvitation(transaction, {
      _id: invitationId,
      stationId: station.stationId,
      place: station.place,
      role,
      byStationId,
      byNo: by.memberNo,
      byOpenId: callerId,
      byName: by.name,
      name: name === undefined ? null : sealPersonal('invitations.name', invitationId, name),
      expiresAt: new Date(expiresAt),
      status: 'open',
      acceptedBy: null,
      acceptedName: null,
      phone: null,
      acceptedAt: null,
      endedByStationId: null,
      endedByNo: null,
      endedAt: null,
      sealVersion: sealingVersion(),
    })
    return { invitationId, code, expiresAt }
  })
}

/** A station that is not right below is answered like one that does not exist. */
async function invitedTo(
  transaction: Transaction,
  { stationId, forStationId }: Wish,
): Promise<Station> {
  const station = await findStation(forStationId ?? stationId, transaction)
  if (!station || (forStationId !== undefined && station.parentId !== stationId)) {
    throw new Refusal('NOT_ALLOWED')
  }
  return station
}
