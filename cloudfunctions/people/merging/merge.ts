import { MERGED_MAX, type mergePeople } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Transaction } from '../../shared/database'
import { newId } from '../../shared/newId'
import { ofStation } from '../../shared/ofStation'
import { Refusal } from '../../shared/refusal'
import { callingMember, type WriteContext } from '../../shared/serve'
import { changedFile } from '../changedFile'
import { type Homes, homesOf } from '../homesOf'
import { withFreeNumber } from '../idNumberHold'
import { idsOf } from '../keptFile'
import { differingParts, openParts, pickParts } from '../parts'
import { requireOneLife } from '../possibleDates'
import type { FileParts, PersonDocument } from '../records'
import { findNumberGroup, type NumberGroup, saveRegrouped } from '../sameNumber'
import { findFile, findFiles } from '../store'
import { changeRecord } from '../trail/change'
import { addChanges } from '../trail/store'
import { combinedParts } from './combinedParts'
import { hasPlan } from './hasPlan'
import { withNewHome } from './inPresentVillage'
import { leadTo } from './leadTo'
import { mergeRecord } from './mergeRecord'
import { addMerge } from './store'

type Input = InputOf<typeof mergePeople>

/** Makes two files one. All that was recorded with the other stays there and is shown with the kept one. */
export async function merge(
  input: Input,
  context: WriteContext,
): Promise<OutputOf<typeof mergePeople>> {
  const { memberNo: byNo } = callingMember(context)
  const { now, commit } = context
  const { stationId, why } = input
  const mergeId = newId()
  return withFreeNumber(async () => {
    const group = await groupOf(input)
    return commit(async (transaction) => {
      const [kept, merged] = await requireMergeable(transaction, input)
      const was = openParts(kept)
      const other = openParts(merged)
      const homes = homesOf(transaction, stationId)
      const parts = await withNewHome(was, combinedParts(was, other, input), homes)
      requireOneLife(parts, [was, other])
      const keptVersion = await saveMerged(transaction, { kept, merged, parts, group, now }, homes)
      const changed = differingParts(was, parts)
      const done = {
        ...{ personId: kept._id, stationId, parts: changed, why, byNo, now },
        before: pickParts(was, changed),
        after: pickParts(parts, changed),
      }
      const mergedId = merged._id
      await addMerge(transaction, mergeRecord({ ...done, _id: mergeId, mergedId, keptVersion }))
      await addChanges(transaction, [changeRecord({ ...done, action: 'merge' })])
      return { mergeId }
    })
  })
}

/** The files with a number that one of the two has. */
async function groupOf({ stationId, keep, merge }: Input): Promise<NumberGroup> {
  const seen = await findFiles([keep.personId, merge.personId])
  for (const { personId } of [keep, merge]) {
    ofStation(
      seen.find(({ _id }) => _id === personId),
      stationId,
    )
  }
  return findNumberGroup(
    stationId,
    seen,
    seen.map(({ identityIndex }) => identityIndex),
  )
}

/** The two files as they were shown, if one may go into the other. */
async function requireMergeable(
  transaction: Transaction,
  { stationId, keep, merge }: Input,
): Promise<[kept: PersonDocument, merged: PersonDocument]> {
  const kept = await unmergedFile(transaction, stationId, keep)
  const merged = await unmergedFile(transaction, stationId, merge)
  if (kept.ended && !merged.ended) throw new Refusal('MERGE_INTO_ENDED')
  if (kept.mergedIds.length + idsOf(merged).length > MERGED_MAX) {
    throw new Refusal('TOO_MANY_MERGED')
  }
  // Of two one would be lost from sight.
  if ((await hasPlan(transaction, kept)) && (await hasPlan(transaction, merged))) {
    throw new Refusal('CARE_PLANS_OPEN')
  }
  return [kept, merged]
}

interface Merging {
  kept: PersonDocument
  merged: PersonDocument
  /** Of the kept file from now on. */
  parts: FileParts
  group: NumberGroup
  now: number
}

/** Writes both files; returns the version of the kept one. */
async function saveMerged(
  transaction: Transaction,
  { kept, merged, parts, group, now }: Merging,
  { known }: Homes,
): Promise<number> {
  const mergedIds = [...kept.mergedIds, ...idsOf(merged)]
  const keeping = changedFile(kept, parts, now, { mergedIds })
  const changes = [
    { before: kept, after: keeping },
    {
      before: merged,
      after: changedFile(merged, openParts(merged), now, { mergedInto: kept._id }),
    },
  ]
  await saveRegrouped(transaction, kept.stationId, changes, group, known)
  await leadTo(transaction, kept.stationId, kept._id, merged.mergedIds)
  return keeping.version
}

async function unmergedFile(
  transaction: Transaction,
  stationId: string,
  { personId, version }: Input['keep'],
): Promise<PersonDocument> {
  const file = ofStation(await findFile(personId, transaction), stationId)
  if (file.mergedInto !== null || file.version !== version) throw new Refusal('EDITED_MEANWHILE')
  return file
}
