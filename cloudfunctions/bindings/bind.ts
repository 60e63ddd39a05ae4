import {
  type BindingSide,
  type BindingWay,
  type Kinship,
  TIES_MAX,
} from '@contract/bindings/bindingTerms'
import type { Instant } from '@contract/time'
import type { Person } from '../people/public'
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
  type BindingRecord,
  findBinding,
  findBindingPerson,
  findBindingUser,
  putBinding,
  putBindingPerson,
  putBindingUser,
  putLetIn,
  type StoredBinding,
} from './store'

/** Who is to be tied to which file, as what, and who consented. */
export interface NewBinding {
  openId: string
  /** The tie is to the id that was asked for: undoing a merge must leave it there. */
  file: Person
  as: BindingSide
  kinship: Kinship | null
  familyName: string | null
  way: BindingWay
  consent: BindingRecord['consent']
  agreedVersion: number
  recordedByNo: number | null
  /** The number of who is tied, where that is a member of the station. */
  boundMemberNo: number | null
  /** The tie of the person who invited. */
  inviter: StoredBinding | null
}

/**
 * Ties a WeChat user to a file, once: the same again leaves it as it is. A user is one person, and a
 * person has one WeChat, whichever of the files that are one today it is tied to; both are read and
 * written here, so that two at once cannot both win.
 * @returns the id by which the user names the file
 * @throws Refusal `ALREADY_BOUND_ELSEWHERE`, `BOUND_TO_OTHER_FILE`, `BOUND_AS_SELF`, `TOO_MANY_TIES`
 */
export async function bind(
  transaction: Transaction,
  tie: NewBinding,
  now: Instant,
): Promise<string> {
  const { openId, file, as } = tie
  const personId = file.askedId
  const held = await findHeld(transaction, openId, file.ids)
  const self = held.find((each) => each.as === 'self')
  if (self && as === 'self') return self.personId
  if (self) throw new Refusal('BOUND_AS_SELF')
  const active = held.find((each) => each.personId === personId)
  if (active?.as === as) return personId
  // Who has acted as family turns out to be the person.
  if (active) await endTie(transaction, active, { by: 'own', byNo: null, why: null }, now)
  const user = await findBindingUser(transaction, openId)
  const tied = new Map<string, BindingPerson>()
  for (const id of file.ids) tied.set(id, await findBindingPerson(transaction, id))
  if (as === 'self') refuseSecondSelf(user.selfPersonId, [...tied.values()])
  const ties = [...tied.values()].reduce((sum, each) => sum + each.ties, 0)
  if (user.ties >= TIES_MAX || ties >= TIES_MAX) throw new Refusal('TOO_MANY_TIES')
  await putBinding(transaction, newBinding(tie, now))
  if (tie.inviter) {
    const letIn = [...tie.inviter.letIn, { openId, personId }]
    await putLetIn(transaction, tie.inviter._id, letIn)
  }
  const own = tied.get(personId)
  await putBindingUser(transaction, openId, {
    selfPersonId: as === 'self' ? personId : user.selfPersonId,
    ties: user.ties + 1,
  })
  await putBindingPerson(transaction, personId, {
    selfOpenId: as === 'self' ? openId : (own?.selfOpenId ?? null),
    ties: (own?.ties ?? 0) + 1,
  })
  return personId
}

/** The ties of a user to a file and to those that are one with it today. */
async function findHeld(
  transaction: Transaction,
  openId: string,
  personIds: readonly string[],
): Promise<StoredBinding[]> {
  const held: StoredBinding[] = []
  for (const personId of personIds) {
    const binding = await findBinding(transaction, openId, personId)
    if (binding && !binding.endedAt) held.push(binding)
  }
  return held
}

function refuseSecondSelf(selfPersonId: string | null, tied: readonly BindingPerson[]): void {
  if (selfPersonId !== null) throw new Refusal('BOUND_TO_OTHER_FILE')
  if (tied.some(({ selfOpenId }) => selfOpenId !== null)) {
    throw new Refusal('ALREADY_BOUND_ELSEWHERE')
  }
}

function newBinding(
  { openId, file, familyName, inviter, ...rest }: NewBinding,
  now: Instant,
): BindingRecord {
  const { askedId: personId, stationId } = file
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
