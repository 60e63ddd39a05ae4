import { isDeepStrictEqual } from 'node:util'
import type { undoMerge } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import type { Transaction } from '../../shared/database'
import { ofStation } from '../../shared/ofStation'
import { Refusal } from '../../shared/refusal'
import { callingMember, type WriteContext } from '../../shared/serve'
import { changedFile } from '../changedFile'
import { identityIndexOf } from '../foundBy'
import { withFreeNumber } from '../idNumberHold'
import { openParts, pickParts } from '../parts'
import type { FileParts, PersonDocument } from '../records'
import { findNumberGroup, type NumberGroup, saveRegrouped } from '../sameNumber'
import { findFile, findFiles } from '../store'
import { changeRecord } from '../trail/change'
import { addChanges } from '../trail/store'
import { withParts } from './merge'
import { snapshotOf } from './mergeRecord'
import { changeMerge, findMerge, findMerges, type MergeRecord } from './store'

/**
 * Makes two files of one again. The parts taken are put back as they were; parts that were not
 * taken keep what was changed since, for that was changed in the kept file itself. Of merges that took
 * the same part the newest goes first.
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
      const before = pickParts(openParts(kept), parts)
      const after = snapshotOf(record, 'before')
      const isAsMerged = isDeepStrictEqual(before, snapshotOf(record, 'after'))
      if (!isAsMerged && !evenIfChanged) throw new Refusal('MERGE_BUILT_ON')
      const restored = withParts(openParts(kept), after, parts)
      await saveApart(transaction, { kept, merged, restored, group, now })
      await changeMerge(transaction, mergeId, { stands: false })
      const done = { personId: kept._id, stationId, parts, before, after, why, byNo, now }
      await addChanges(transaction, [changeRecord({ ...done, action: 'undoMerge' })])
      return {}
    })
  })
}

interface Undoing {
  kept: PersonDocument
  merged: PersonDocument
  /** The parts of the kept file from now on. */
  restored: FileParts
  group: NumberGroup
  now: Instant
}

async function saveApart(
  transaction: Transaction,
  { kept, merged, restored, group, now }: Undoing,
): Promise<void> {
  const gone = [merged._id, ...merged.mergedIds]
  const mergedIds = kept.mergedIds.filter((id) => !gone.includes(id))
  const changes = [
    { before: kept, after: changedFile(kept, restored, now, { mergedIds }) },
    { before: merged, after: changedFile(merged, openParts(merged), now, { mergedInto: null }) },
  ]
  await saveRegrouped(transaction, kept.stationId, changes, group)
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
async function refuseBuriedUnder({ keptId, took, at, stands }: MergeRecord): Promise<void> {
  if (!stands) return
  const newer = await findMerges(keptId, at)
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
  return [kept, merged]
}
