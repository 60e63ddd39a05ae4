import type { MemberRole } from '@contract/procedure'
import { memberId } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { sealingVersion } from '../shared/sealed'
import { type Change, changeMember } from './changeMember'
import { sealPersonal } from './personal'
import { enter } from './rosterRecord'
import { putRosterRecord, type RosterRecord } from './store'

interface Joiner {
  stationId: string
  openId: string
  role: MemberRole
  name: string
  windowNo: number | null
  phone: string | undefined
}

/**
 * Makes a new member under the next number, also of who was one before: their old number stays with
 * who took over.
 * @param roster the station's, as the transaction has read it
 * @throws Refusal `TOO_MANY_MEMBERS`
 */
export async function join(
  transaction: Transaction,
  roster: RosterRecord,
  { stationId, openId, role, name, windowNo, phone }: Joiner,
  change: Change,
): Promise<number> {
  const entered = enter(roster, openId, role)
  const { memberNo } = entered
  await putRosterRecord(transaction, stationId, entered.roster)
  const id = memberId(stationId, openId)
  const member = {
    stationId,
    openId,
    memberNo,
    role,
    name,
    windowNo,
    leftAt: null,
    holdsFor: [memberNo],
    post: null,
    matters: [],
    phone: phone === undefined ? null : sealPersonal('members.phone', id, phone),
    publishesName: false,
    publishesPhone: false,
    publishAgreedAt: null,
    standInNo: null,
    awayUntil: null,
    awayStandInNo: null,
    awayNote: null,
    fullTime: null,
    onEstablishment: null,
    veteran: null,
    joinedAt: new Date(change.now),
    tookOver: [],
    sealVersion: sealingVersion(),
  }
  await changeMember(transaction, undefined, member, change)
  return memberNo
}
