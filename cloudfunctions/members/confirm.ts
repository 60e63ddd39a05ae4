import type { confirmMember } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { endInvitation } from './endInvitation'
import { join } from './join'
import { personalOf } from './personal'
import { findMember, findRosterRecord } from './store'

/** The head says that who accepted is the one who was meant. */
export async function confirm(
  { stationId: byStationId, invitationId }: InputOf<typeof confirmMember>,
  context: WriteContext,
): Promise<OutputOf<typeof confirmMember>> {
  const { now, commit } = context
  return commit(async (transaction) => {
    const { invitation, by, roster } = await endInvitation(transaction, context, {
      stationId: byStationId,
      invitationId,
      from: 'waiting',
      to: 'confirmed',
    })
    const { _id, stationId, role, acceptedBy, acceptedName, phone } = invitation
    if (acceptedBy === null || acceptedName === null) {
      throw new Error('An invitation waits, but nobody accepted it')
    }
    const known = await findMember(transaction, stationId, acceptedBy)
    if (known && !known.leftAt) throw new Refusal('ALREADY_MEMBER')
    const joined =
      stationId === byStationId ? roster : await findRosterRecord(transaction, stationId)
    const joiner = {
      stationId,
      openId: acceptedBy,
      role,
      name: acceptedName,
      windowNo: null,
      phone: personalOf('invitations.phone', _id, phone) ?? undefined,
    }
    const memberNo = await join(transaction, joined, joiner, { action: 'join', by, now })
    return { memberNo, role }
  })
}
