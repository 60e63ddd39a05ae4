import type { BindingSide, Kinship } from '@contract/bindings/bindingTerms'
import type { Instant } from '@contract/time'
import { findPerson, findPersons } from '../people/public'
import type { Transaction } from '../shared/database'
import { findTakenInviters } from './letIn'
import {
  findBinding,
  findBindingUser,
  findLastBindings,
  findPastBindings,
  type PastBinding,
  type StoredBinding,
} from './store'

/** As what a WeChat user is tied to a file, as other domains know it. */
export interface TiedAs {
  tieId: string
  as: BindingSide
  /** What who acts is to the person; null for the person. */
  kinship: Kinship | null
}

/** The tie of a WeChat user that holds, to a file by one of these ids; one database operation an id. */
export async function findTie(
  openId: string,
  personIds: readonly string[],
  transaction?: Transaction,
): Promise<TiedAs | undefined> {
  for (const personId of personIds) {
    const binding = await findBinding(transaction, openId, personId)
    if (binding && !binding.endedAt) return binding
  }
  return undefined
}

/** Those of a WeChat user's ties that have ended, by their ids. */
export interface EndedTies {
  /**
   * The person or the station has ended them, or the station has said so since, of them or of all who were
   * let in by the same; or the user has, and was taken off that file by the last tie to it.
   */
  byOthers: readonly string[]
  /** The user has ended them, and has none to that file today, nor to one that is one with it. */
  untied: readonly string[]
}

/**
 * Which of a page's ties of a WeChat user have ended: one database operation, one more where who was let
 * in ended theirs; where the user has ended one two and one a merge, and one or two where another that came
 * later has ended; none for no ties.
 */
export async function findEndedTies(openId: string, tieIds: readonly string[]): Promise<EndedTies> {
  if (tieIds.length === 0) return { byOthers: [], untied: [] }
  const past = await findPastBindings([...new Set(tieIds)])
  const taken = await findTaken(past)
  const left = past.filter(({ tieId }) => !taken.has(tieId))
  const lastTies = await findLastTies(openId, left)
  const takenLater = await findTaken(await findPastBindings(laterOnes(lastTies)))
  const isTakenLater = ({ tieId }: PastBinding) => takenLater.has(lastTies.get(tieId)?.tieId ?? '')
  const isUntied = ({ tieId }: PastBinding) => lastTies.get(tieId)?.endedAt !== null
  return {
    byOthers: [...taken, ...left.filter(isTakenLater).map(({ tieId }) => tieId)],
    untied: left.filter((tie) => isUntied(tie) && !isTakenLater(tie)).map(({ tieId }) => tieId),
  }
}

/** Of some ties those that others ended, or of which the station has said so since; by their ids. */
async function findTaken(past: readonly PastBinding[]): Promise<ReadonlySet<string>> {
  const inviters = await findTakenInviters(past)
  const taken = past.filter(
    ({ endedBy, takenOffAt, restsOn }) =>
      endedBy !== 'own' || takenOffAt !== null || inviters.has(restsOn?.tieId ?? ''),
  )
  return new Set(taken.map(({ tieId }) => tieId))
}

/**
 * By ties that a user has ended, the last one of the same two, by whatever id of the file: one that holds, or
 * the one that ended last.
 */
async function findLastTies(
  openId: string,
  ended: readonly PastBinding[],
): Promise<ReadonlyMap<string, StoredBinding>> {
  if (ended.length === 0) return new Map()
  const files = await findPersons(ended.map(({ personId }) => personId))
  const idsOf = ({ personId }: PastBinding) => files.get(personId)?.ids ?? [personId]
  const found = await findLastBindings(openId, [...new Set(ended.flatMap(idsOf))])
  const fromLast = found.sort((a, b) => endOf(b) - endOf(a))
  return new Map(
    ended.flatMap((tie) => {
      const last = fromLast.find(({ personId }) => idsOf(tie).includes(personId))
      return last ? [[tie.tieId, last] as const] : []
    }),
  )
}

/** What holds ends after all others. */
function endOf({ endedAt }: StoredBinding): Instant {
  return endedAt?.getTime() ?? Number.MAX_SAFE_INTEGER
}

/** Of the last ties those that came after the one for which each stands here, and have ended. */
function laterOnes(lastTies: ReadonlyMap<string, StoredBinding>): string[] {
  const later = [...lastTies].filter(([tieId, last]) => last.endedAt && last.tieId !== tieId)
  return [...new Set(later.map(([, last]) => last.tieId))]
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
