import {
  type BindingSide,
  type BindingWay,
  type Kinship,
  TIES_MAX,
} from '@contract/bindings/bindingTerms'
import type { Instant } from '@contract/time'
import { bindingId } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { newId } from '../shared/newId'
import { Refusal } from '../shared/refusal'
import { sealingVersion } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import { endTie } from './endTie'
import { sealFamilyName } from './personal'
import {
  type BindingPerson,
  findBinding,
  findTied,
  findUser,
  putBinding,
  putLetIn,
  putTied,
  putUser,
  type StoredBinding,
  type TieRecord,
} from './store'
import type { WholeFile } from './wholeFile'

/** Who is to be tied to which file, as what, and who consented. */
export interface NewTie {
  openId: string
  file: WholeFile
  as: BindingSide
  kinship: Kinship | null
  familyName: string | null
  way: BindingWay
  consent: TieRecord['consent']
  agreedVersion: number
  recordedByNo: number | null
  /** The number of who is tied, where that is a member of the station. */
  boundMemberNo: number | null
  /** The tie of the person who invited. */
  inviter: StoredBinding | null
}

/**
 * Ties a WeChat user to a file, once: the same again leaves it as it is. A user is one person, and a
 * person has one WeChat; both are read and written here, so that two at once cannot both win.
 * @returns the id by which the user names the file
 * @throws Refusal `ALREADY_BOUND_ELSEWHERE`, `BOUND_TO_OTHER_FILE`, `BOUND_AS_SELF`, `TOO_MANY_TIES`
 */
export async function bind(transaction: Transaction, tie: NewTie, now: Instant): Promise<string> {
  const { openId, file, as } = tie
  const active = await findActive(transaction, openId, file.ids)
  if (active?.as === as) return active.personId
  if (active?.as === 'self') throw new Refusal('BOUND_AS_SELF')
  // Who has acted as family turns out to be the person.
  if (active) await endTie(transaction, active, { by: 'own', byNo: null, why: null }, now)
  const { personId } = file.person
  const user = await findUser(transaction, openId)
  const tied = new Map<string, BindingPerson>()
  for (const id of file.ids) tied.set(id, await findTied(transaction, id))
  if (as === 'self') refuseSecondSelf(user.selfPersonId, [...tied.values()])
  const ties = [...tied.values()].reduce((sum, each) => sum + each.ties, 0)
  if (user.ties >= TIES_MAX || ties >= TIES_MAX) throw new Refusal('TOO_MANY_TIES')
  await putBinding(transaction, newBinding(tie, now))
  if (tie.inviter) {
    const letIn = [...tie.inviter.letIn, { openId, personId }]
    await putLetIn(transaction, tie.inviter._id, letIn)
  }
  const own = tied.get(personId)
  await putUser(transaction, openId, {
    selfPersonId: as === 'self' ? personId : user.selfPersonId,
    ties: user.ties + 1,
  })
  await putTied(transaction, personId, {
    selfOpenId: as === 'self' ? openId : (own?.selfOpenId ?? null),
    ties: (own?.ties ?? 0) + 1,
  })
  return personId
}

/** The caller's tie to a file or to one that was merged into it. */
export async function findActive(
  transaction: Transaction,
  openId: string,
  personIds: readonly string[],
): Promise<StoredBinding | undefined> {
  for (const personId of personIds) {
    const binding = await findBinding(transaction, openId, personId)
    if (binding && !binding.endedAt) return binding
  }
  return undefined
}

function refuseSecondSelf(selfPersonId: string | null, tied: readonly BindingPerson[]): void {
  // First what concerns the user alone: it tells nothing of the file.
  if (selfPersonId !== null) throw new Refusal('BOUND_TO_OTHER_FILE')
  if (tied.some(({ selfOpenId }) => selfOpenId !== null)) {
    throw new Refusal('ALREADY_BOUND_ELSEWHERE')
  }
}

function newBinding(
  { openId, file, familyName, inviter, ...rest }: NewTie,
  now: Instant,
): TieRecord {
  const { personId, stationId } = file.person
  const tieId = newId()
  const boundAt = new Date(now)
  return {
    tieId,
    openId,
    personId,
    stationId,
    ...rest,
    familyName: sealFamilyName('bindings', bindingId(openId, personId), familyName),
    boundAt,
    restsOn: inviter && {
      openId: inviter.openId,
      personId: inviter.personId,
      tieId: inviter.tieId,
    },
    letIn: [],
    sequence: sequenceOf(boundAt, tieId),
    endedAt: null,
    sealVersion: sealingVersion(),
  }
}
