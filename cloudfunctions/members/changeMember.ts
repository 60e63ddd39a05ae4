import type { Instant } from '@contract/time'
import { memberId } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { newId } from '../shared/newId'
import { sealingVersion } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import { personalOf, sealPersonal } from './personal'
import { addMemberChange, type Member, type MemberChangeRecord, putMember } from './store'

/** Who changes a member, when and why. */
export interface Change {
  action: MemberChangeRecord['action']
  /** Null for the operator; a head of the station above may have invited. */
  by: { stationId: string; memberNo: number } | null
  why?: string
  now: Instant
}

/**
 * Puts a member in place of what was there, and writes down what that changes; where it changes
 * nothing, nothing is written.
 * @param before undefined for who joins
 */
export async function changeMember(
  transaction: Transaction,
  before: Member | undefined,
  after: Member,
  { action, by, why, now }: Change,
): Promise<void> {
  const [old, fresh] = [before ? factsOf(before) : {}, factsOf(after)]
  const changed = Object.keys(fresh).filter(
    (fact) => JSON.stringify(old[fact]) !== JSON.stringify(fresh[fact]),
  )
  if (changed.length === 0) return
  const _id = newId()
  const at = new Date(now)
  await putMember(transaction, after)
  await addMemberChange(transaction, {
    _id,
    stationId: after.stationId,
    memberNo: after.memberNo,
    action,
    byStationId: by?.stationId ?? null,
    byNo: by?.memberNo ?? null,
    at,
    sequence: sequenceOf(at, _id),
    before: sealPersonal('memberChanges.before', _id, pick(old, changed)),
    after: sealPersonal('memberChanges.after', _id, pick(fresh, changed)),
    why: why === undefined ? null : sealPersonal('memberChanges.why', _id, why),
    sealVersion: sealingVersion(),
  })
}

/** All that is said of a member, readable. */
function factsOf(member: Member): Record<string, unknown> {
  const { stationId, openId, joinedAt, sealVersion, phone, awayNote, ...facts } = member
  const id = memberId(stationId, openId)
  return {
    ...facts,
    phone: personalOf('members.phone', id, phone),
    awayNote: personalOf('members.awayNote', id, awayNote),
  }
}

function pick(facts: Record<string, unknown>, names: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, facts[name]])))
}
