import type { editOwnMembership } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { memberId } from '../shared/caller'
import { Refusal } from '../shared/refusal'
import { refuseField } from '../shared/refuseField'
import { callingMember, type WriteContext } from '../shared/serve'
import { changeMember } from './changeMember'
import { sealPersonal } from './personal'
import { findMember, type Member } from './store'

type OwnEdit = InputOf<typeof editOwnMembership>

/** Members say how they are reached, what of it anybody may read, and what they take care of. */
export async function editOwn(
  edit: OwnEdit,
  context: WriteContext,
): Promise<OutputOf<typeof editOwnMembership>> {
  const { callerId, now, commit } = context
  const by = callingMember(context)
  return commit(async (transaction) => {
    const member = await findMember(transaction, edit.stationId, callerId)
    if (!member || member.leftAt) throw new Refusal('NOT_ALLOWED')
    const after = edited(member, edit, now)
    if (after.publishesPhone && after.phone === null) refusePublishing()
    await changeMember(transaction, member, after, { action: 'editOwn', by, now })
    return {}
  })
}

function edited(member: Member, { phone, publishes, matters }: OwnEdit, now: Instant): Member {
  const id = memberId(member.stationId, member.openId)
  return {
    ...member,
    ...(phone !== undefined && { phone: sealPersonal('members.phone', id, phone) }),
    ...(matters && { matters }),
    ...(publishes && {
      publishesName: publishes.name,
      publishesPhone: publishes.phone,
      publishAgreedAt: new Date(now),
    }),
  }
}

function refusePublishing(): never {
  const message = '还没有留手机号，请先填手机号，再公开。'
  refuseField('publishes.phone', '公开手机号', message)
}
