import { isDeepStrictEqual } from 'node:util'
import type { undoMerge } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import type { Transaction } from '../../shared/database'
import { ofStation } from '../../shared/ofStation'
import type { Recording } from '../../shared/recording'
import { Refusal } from '../../shared/refusal'
import { callingMember, type WriteContext } from '../../shared/serve'
import { changedFile } from '../changedFile'
import { identityIndexOf } from '../foundBy'
import { type Homes, homesOf } from '../homesOf'
import { withFreeNumber } from '../idNumberHold'
import { differingParts, openParts, pickParts, withParts } from '../parts'
import type { FileParts, PersonDocument } from '../records'
import { VILLAGE_CHANGED } from '../residents/moveResidents'
import { findNumberGroup, type NumberGroup, saveRegrouped } from '../sameNumber'
import { findFile, findFiles } from '../store'
import { changeRecord, type NewChange } from '../trail/change'
import { addChanges } from '../trail/store'
import { hasPlan } from './hasPlan'
import { inPresentVillage, withNewHome } from './inPresentVillage'
import { leadTo } from './leadTo'
import { snapshotOf } from './mergeRecord'
import { changeMerge, findMerge, findMerges, type MergeRecord } from './store'

/**
 * Makes two files of one again. The parts taken are put back as they were; parts that were not
 * taken keep what was changed since, for that was changed in the kept file itself. Of merges that took
 * the same part the newest goes first. A household into which somebody comes back must be served, and a file
 * that comes back ended has no plan open.
 */
export async function undo(
  { stationId, mergeId, evenIfChanged = false, why }: InputOf<typeof undoMerge>,
  context: WriteContext,
): Promise<OutputOf<typeof undoMerge>> {
  const { memberNo: byNo } = callingMember(context)
  const { now, commit } = context
  return withFreeNumber(async () => {
    const group = await groupOf(stationId, mergeId)
    return commit(async (transaction) => {
      const record = ofStation(await findMerge(mergeId, transaction), stationId)
      const [kept, merged] = await filesOf(transaction, record)
      const { took: parts } = record
      const present = openParts(kept)
      const before = pickParts(present, parts)
      const isAsMerged = isDeepStrictEqual(before, snapshotOf(record, 'after'))
      if (!isAsMerged && !evenIfChanged) throw new Refusal('MERGE_BUILT_ON')
      const homes = homesOf(transaction, stationId)
      const was = withParts(present, snapshotOf(record, 'before'), parts)
      const restored = await withNewHome(present, was, homes)
      const returned = await inPresentVillage(openParts(merged), homes)
      await saveApart(transaction, { kept, merged, restored, returned, group, now }, homes)
      await changeMerge(transaction, mergeId, { stands: false })
      const after = pickParts(restored, parts)
      const done = { personId: kept._id, stationId, parts, before, after, why, byNo, now }
      const changes: NewChange[] = [
        ...followed(merged, returned, { stationId, byNo, now }),
        { ...done, action: 'undoMerge' },
      ]
      await addChanges(transaction, changes.map(changeRecord))
      return {}
    })
  })
}

interface Undoing {
  kept: PersonDocument
  merged: PersonDocument
  /** The parts of the kept file from now on. */
  restored: FileParts
  /** The parts of the other. */
  returned: FileParts
  group: NumberGroup
  now: Instant
}

async function saveApart(
  transaction: Transaction,
  { kept, merged, restored, returned, group, now }: Undoing,
  { known }: Homes,
): Promise<void> {
  const gone = [merged._id, ...merged.mergedIds]
  const mergedIds = kept.mergedIds.filter((id) => !gone.includes(id))
  const changes = [
    { before: kept, after: changedFile(kept, restored, now, { mergedIds }) },
    { before: merged, after: changedFile(merged, returned, now, { mergedInto: null }) },
  ]
  await saveRegrouped(transaction, kept.stationId, changes, group, known)
  await leadTo(transaction, kept.stationId, merged._id, merged.mergedIds)
}

/** What is recorded of a file that comes back into another village than it had. */
function followed(
  file: PersonDocument,
  returned: FileParts,
  { stationId, byNo, now }: Recording,
): NewChange[] {
  const was = openParts(file)
  const parts = differingParts(was, returned)
  if (parts.length === 0) return []
  const [before, after] = [pickParts(was, parts), pickParts(returned, parts)]
  const why = VILLAGE_CHANGED
  return [{ personId: file._id, stationId, action: 'edit', parts, before, after, why, byNo, now }]
}

/** The files with a number that one of the two has, or will have again. */
async function groupOf(stationId: string, mergeId: string): Promise<NumberGroup> {
  const record = ofStation(await findMerge(mergeId), stationId)
  const files = await findFiles([record.keptId, record.mergedId])
  await refuseBuriedUnder(record)
  const was = snapshotOf(record, 'before')
  const numbers = files.flatMap((file) => {
    const parts = openParts(file)
    return [file.identityIndex, identityIndexOf(parts), identityIndexOf({ ...parts, ...was })]
  })
  return findNumberGroup(stationId, files, numbers)
}

/**
 * A newer merge remembers a part as the older one left it, and would bring that back. Asked after the files
 * were read: a merge since then has changed `groupVersion` of the kept one, and all is tried anew.
 * @throws Refusal `MERGED_AGAIN` until the newer one is taken back
 */
async function refuseBuriedUnder(record: MergeRecord): Promise<void> {
  const { keptId, keptVersion, took, stands } = record
  if (!stands) return
  const newer = await findMerges(keptId, keptVersion)
  if (newer.some((each) => each.took.some((part) => took.includes(part)))) {
    throw new Refusal('MERGED_AGAIN')
  }
}

async function filesOf(
  transaction: Transaction,
  { stands, keptId, mergedId }: MergeRecord,
): Promise<[PersonDocument, PersonDocument]> {
  const kept = await findFile(keptId, transaction)
  const merged = await findFile(mergedId, transaction)
  // Where the kept file went into another one since, that merge has to be taken back first.
  if (!stands || !kept || !merged || kept.mergedInto !== null) throw new Refusal('NOT_OPEN')
  // It may have been begun since, for the kept one was kept up.
  if (merged.ended && (await hasPlan(transaction, merged))) {
    throw new Refusal('PLAN_BACK_TO_ENDED_FILE')
  }
  return [kept, merged]
}
