import type { BindingSide, Kinship } from '@contract/bindings/bindingTerms'
import { findPerson } from '../people/public'
import type { Transaction } from '../shared/database'
import { findTakenInviters } from './letIn'
import { findActiveOfUser, findBinding, findBindingUser, findPastBindings } from './store'

/** As what a WeChat user is tied to a file, as other domains know it. */
export interface TiedAs {
  tieId: string
  as: BindingSide
  /** What who acts is to the person; null for the person. */
  kinship: Kinship | null
}

/** The tie of a WeChat user to a file that holds; one database operation. */
export async function findTie(
  openId: string,
  personId: string,
  transaction?: Transaction,
): Promise<TiedAs | undefined> {
  const binding = await findBinding(transaction, openId, personId)
  return binding && !binding.endedAt ? binding : undefined
}

/** Those of a WeChat user's ties that have ended, by their ids. */
export interface EndedTies {
  /** The person or the station has ended them, or the station has said so since, of them or of all who were let in by the same. */
  taken: readonly string[]
  /** The user has ended them, and has none to that file today. */
  left: readonly string[]
}

/**
 * Which of a page's ties of a WeChat user have ended: one database operation, one more where who was let
 * in ended theirs, one where the user has ended one, and none for no ties.
 */
export async function findEndedTies(openId: string, tieIds: readonly string[]): Promise<EndedTies> {
  if (tieIds.length === 0) return { taken: [], left: [] }
  const past = await findPastBindings([...new Set(tieIds)])
  const inviters = await findTakenInviters(past)
  const taken = past.filter(
    ({ endedBy, takenOffAt, restsOn }) =>
      endedBy !== 'own' || takenOffAt !== null || inviters.has(restsOn?.tieId ?? ''),
  )
  const ended = past.filter((each) => !taken.includes(each))
  const active = ended.length > 0 ? await findActiveOfUser(openId) : []
  const tied = new Set(active.map(({ personId }) => personId))
  const left = ended.filter(({ personId }) => !tied.has(personId))
  return { taken: taken.map(({ tieId }) => tieId), left: left.map(({ tieId }) => tieId) }
}

/**
 * The file of which a WeChat user is the person, with those that went into it; empty for who is none.
 * One database operation, two for who has a file, and one more a merge.
 */
export async function ownFileIds(
  openId: string,
  transaction?: Transaction,
): Promise<readonly string[]> {
  const { selfPersonId } = await findBindingUser(transaction, openId)
  if (selfPersonId === null) return []
  return (await findPerson(selfPersonId, transaction))?.ids ?? []
}
