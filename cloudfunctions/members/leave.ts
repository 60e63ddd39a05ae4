import type { leaveStation } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import type { Member as SharedMember } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { refuseField } from '../shared/refuseField'
import { sealingVersion } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import type { WriteContext } from '../shared/serve'
import { activeMember } from './activeMember'
import { requireSelfOrHead } from './authority'
import { changeMember } from './changeMember'
import { sealPersonal } from './personal'
import { requireActive } from './requireActive'
import { changeRole, takeOff } from './rosterRecord'
import {
  addFormerMember,
  findRosterRecord,
  formerMemberId,
  type Member,
  putRosterRecord,
} from './store'

/**
 * Ends a membership. Records name who holds them by number, and from here on the successor answers
 * for the numbers of who left: nothing is without a holder for a moment, and nothing is rewritten.
 */
export async function leave(
  { stationId, memberNo, successorNo, successorAsHead = false, why }: InputOf<typeof leaveStation>,
  context: WriteContext,
): Promise<OutputOf<typeof leaveStation>> {
  const { now, commit } = context
  return commit(async (transaction) => {
    const roster = await findRosterRecord(transaction, stationId)
    const by = requireSelfOrHead(roster, context, memberNo)
    const member = await activeMember(transaction, roster, stationId, memberNo)
    const taker = { memberNo: successorNo, path: 'successorNo', label: '接手的人' }
    await requireActive(transaction, stationId, [taker], roster)
    if (successorAsHead && member.role !== 'head') refuseHandingOn()
    const successor = await activeMember(transaction, roster, stationId, successorNo)
    const role = successorAsHead ? 'head' : successor.role
    const led = changeRole(roster, successorNo, role)
    await putRosterRecord(transaction, stationId, takeOff(led, memberNo))
    const change = { by, why, now }
    await changeMember(transaction, member, left(member, now), { ...change, action: 'leave' })
    const taking = { ...takenOver(successor, member), role }
    await changeMember(transaction, successor, taking, { ...change, action: 'takeOver' })
    await recordFormer(transaction, member, successor, change)
    return {}
  })
}

function refuseHandingOn(): never {
  const message = '离开的人不是站长，不能这样让人当站长。'
  refuseField('successorAsHead', '接手的人当站长', message)
}

/** Of who left, the place keeps what nobody needs any more no longer. */
function left(member: Member, now: Instant): Member {
  return {
    ...member,
    leftAt: new Date(now),
    holdsFor: [],
    tookOver: [],
    phone: null,
    publishesName: false,
    publishesPhone: false,
    awayUntil: null,
    awayStandInNo: null,
    awayNote: null,
  }
}

function takenOver(successor: Member, { memberNo, name, holdsFor, tookOver }: Member): Member {
  return {
    ...successor,
    holdsFor: [...successor.holdsFor, ...holdsFor],
    tookOver: [...successor.tookOver, { memberNo, name }, ...tookOver],
  }
}

async function recordFormer(
  transaction: Transaction,
  member: Member,
  successor: Member,
  { by, why, now }: { by: SharedMember; why: string; now: Instant },
): Promise<void> {
  const { stationId, memberNo, openId, name, role, joinedAt } = member
  const id = formerMemberId(stationId, memberNo)
  const leftAt = new Date(now)
  await addFormerMember(transaction, {
    stationId,
    memberNo,
    openId,
    name,
    role,
    joinedAt,
    leftAt,
    byNo: by.memberNo,
    why: sealPersonal('formerMembers.why', id, why),
    successorNo: successor.memberNo,
    successorName: successor.name,
    sequence: sequenceOf(leftAt, memberNo),
    sealVersion: sealingVersion(),
  })
}
