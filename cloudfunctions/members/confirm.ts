import type { confirmMember } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { endInvitation } from './invitations/endInvitation'
import { join } from './join'
import { personalOf } from './personal'
import { hasHead } from './rosterRecord'
import { findMember, findRosterRecord } from './store'

/** A head says that who accepted is the one who was meant. */
export async function confirm(
  { stationId: confirmingId, invitationId }: InputOf<typeof confirmMember>,
  context: WriteContext,
): Promise<OutputOf<typeof confirmMember>> {
  const { callerId, now, commit } = context
  return commit(async (transaction) => {
    const { invitation, by, sender } = await endInvitation(transaction, context, {
      stationId: confirmingId,
      invitationId,
      from: 'waiting',
      to: 'confirmed',
    })
    const { _id, stationId, byStationId, role, acceptedBy, acceptedName, phone } = invitation
    const name = personalOf('invitations.acceptedName', _id, acceptedName)
    if (acceptedBy === null || name === null) {
      throw new Error('An invitation waits, but nobody accepted it')
    }
    const joined =
      stationId === byStationId ? sender : await findRosterRecord(transaction, stationId)
    // A station above lets in the first head; from then on the station below decides by itself.
    if (confirmingId !== stationId && hasHead(joined)) throw new Refusal('CONFIRMED_BELOW')
    // Who accepted may have become a head since.
    if (acceptedBy === callerId) throw new Refusal('OWN_INVITATION')
    const known = await findMember(transaction, stationId, acceptedBy)
    if (known && !known.leftAt) throw new Refusal('ALREADY_MEMBER')
    const joiner = {
      stationId,
      openId: acceptedBy,
      role,
      name,
      windowNo: null,
      phone: personalOf('invitations.phone', _id, phone) ?? undefined,
    }
    const memberNo = await join(transaction, joined, joiner, { action: 'join', by, now })
    return { memberNo, role }
  })
}
