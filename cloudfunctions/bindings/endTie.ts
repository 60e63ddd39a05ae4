import { type BindingEnder, canBeTakenOff } from '@contract/bindings/bindingTerms'
import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { sealingVersion } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import { familyNameOf, sealFamilyName, sealWhy } from './personal'
import {
  closeBinding,
  findBinding,
  findBindingPerson,
  findBindingUser,
  findPastBinding,
  type PastBindingRecord,
  putBindingPerson,
  putBindingUser,
  putLetIn,
  putTakenOff,
  type StoredBinding,
} from './store'

/** Who ends a tie: a number of a member for the station alone. */
export interface Ending {
  by: BindingEnder
  byNo: number | null
  why: string | null
}

/**
 * Ends a tie that the transaction has found to hold: the user's next call is refused. What it was,
 * who ended it and why stays.
 */
export async function endTie(
  transaction: Transaction,
  binding: StoredBinding,
  ending: Ending,
  now: Instant,
): Promise<void> {
  const { openId, personId, as } = binding
  await closeBinding(transaction, binding._id, pastOf(binding, ending, now))
  await leaveInviter(transaction, binding)
  const user = await findBindingUser(transaction, openId)
  const tied = await findBindingPerson(transaction, personId)
  const isSelf = as === 'self'
  await putBindingUser(transaction, openId, {
    selfPersonId: isSelf ? null : user.selfPersonId,
    ties: user.ties - 1,
  })
  await putBindingPerson(transaction, personId, {
    selfOpenId: isSelf ? null : tied.selfOpenId,
    ties: tied.ties - 1,
  })
}

/** Says of a tie that its user ended that the station took them off; what was ended by others stays so. */
export async function takeOff(
  transaction: Transaction,
  tieId: string,
  { byNo, why }: Ending,
  now: Instant,
): Promise<void> {
  const past = await findPastBinding(tieId, transaction)
  if (!past) return
  const { endedBy: by, takenOffAt } = past
  if (!canBeTakenOff({ by, takenOff: takenOffAt ?? undefined })) return
  await putTakenOff(transaction, tieId, {
    takenOffAt: new Date(now),
    takenOffByNo: byNo,
    takenOffWhy: sealWhy(tieId, why, 'takenOffWhy'),
  })
}

/** Who invited keeps in mind those alone who are there still. */
async function leaveInviter(
  transaction: Transaction,
  { openId, personId, restsOn }: StoredBinding,
): Promise<void> {
  if (!restsOn) return
  const inviter = await findBinding(transaction, restsOn.openId, restsOn.personId)
  if (!inviter || inviter.endedAt || inviter.tieId !== restsOn.tieId) return
  const letIn = inviter.letIn.filter((each) => each.openId !== openId || each.personId !== personId)
  await putLetIn(transaction, inviter._id, letIn)
}

function pastOf(
  binding: StoredBinding,
  { by, byNo, why }: Ending,
  now: Instant,
): PastBindingRecord {
  const { _id, ...fields } = binding
  const { tieId } = fields
  const endedAt = new Date(now)
  return {
    ...fields,
    familyName: sealFamilyName('pastBindings', tieId, familyNameOf('bindings', binding)),
    sequence: sequenceOf(endedAt, tieId),
    endedAt,
    endedBy: by,
    endedByNo: byNo,
    why: sealWhy(tieId, why),
    takenOffAt: null,
    takenOffByNo: null,
    takenOffWhy: null,
    letInTakenAt: null,
    letInTakenByNo: null,
    letInTakenWhy: null,
    sealVersion: sealingVersion(),
  }
}
