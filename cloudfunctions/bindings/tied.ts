import type { BindingSide, Kinship } from '@contract/bindings/bindingTerms'
import {
  type EndedTie,
  type EndedTies,
  type LastTie,
  tellEndedTies,
} from '@contract/bindings/endedTies'
import { findIdsOfFiles, findPerson } from '../people/public'
import type { Transaction } from '../shared/database'
import { findInvitersOfTakenOff } from './letIn'
import {
  findBinding,
  findBindingUser,
  findLastBindings,
  findPastBindings,
  type PastBinding,
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

/**
 * Which of a page's ties of a WeChat user have ended: one database operation, one more where who was let
 * in ended theirs; where the user has ended one two and one a merge, and one or two where another that came
 * later has ended; none for no ties.
 */
export async function findEndedTies(openId: string, tieIds: readonly string[]): Promise<EndedTies> {
  if (tieIds.length === 0) return { byOthers: [], untied: [] }
  const past = await findPastBindings([...new Set(tieIds)])
  const byOthers = await findEndedByOthers(past)
  const byUser = past.filter(({ tieId }) => !byOthers.has(tieId))
  const fileIds = await findIdsOfFiles(byUser.map(({ personId }) => personId))
  const ended = past.map(({ tieId, personId }) => ({
    tieId,
    fileIds: fileIds.get(personId) ?? [personId],
    byOthers: byOthers.has(tieId),
  }))
  const fileIdsLeft = new Set(ended.filter((tie) => !tie.byOthers).flatMap((tie) => tie.fileIds))
  return tellEndedTies(ended, await findLastTies(openId, [...fileIdsLeft], ended))
}

/** Of some ties those that others ended, or of which the station has said so since; by their ids. */
async function findEndedByOthers(past: readonly PastBinding[]): Promise<ReadonlySet<string>> {
  const inviters = await findInvitersOfTakenOff(past)
  const byOthers = past.filter(
    ({ endedBy, takenOffAt, restsOn }) =>
      endedBy !== 'own' || takenOffAt !== null || (restsOn !== null && inviters.has(restsOn.tieId)),
  )
  return new Set(byOthers.map(({ tieId }) => tieId))
}

/**
 * The last ties of a user to some files: one database operation, and at the cost of `findEndedByOthers`
 * where one of them has ended of which that is not known.
 */
async function findLastTies(
  openId: string,
  fileIds: readonly string[],
  known: readonly EndedTie[],
): Promise<LastTie[]> {
  if (fileIds.length === 0) return []
  const last = await findLastBindings(openId, fileIds)
  const byKnown = new Map(known.map((tie) => [tie.tieId, tie.byOthers]))
  const others = last.filter(({ tieId, endedAt }) => endedAt && !byKnown.has(tieId))
  const past = await findPastBindings(others.map(({ tieId }) => tieId))
  const byOthers = await findEndedByOthers(past)
  return last.map(({ tieId, personId, endedAt }) => ({
    personId,
    endedAt: endedAt?.getTime() ?? null,
    byOthers: byKnown.get(tieId) ?? byOthers.has(tieId),
  }))
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
