import type { mergePeople } from '@contract/people'
import type { PartName } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Transaction } from '../../shared/database'
import { newId } from '../../shared/newId'
import { ofStation } from '../../shared/ofStation'
import { Refusal } from '../../shared/refusal'
import { callingMember, type WriteContext } from '../../shared/serve'
import { changedFile } from '../changedFile'
import { withFreeNumber } from '../idNumberHold'
import { wholeOf } from '../kept'
import { openParts, pickParts } from '../parts'
import type { FileParts, PersonDocument } from '../records'
import { findNumberGroup, type NumberGroup, saveRegrouped } from '../sameNumber'
import { findFile, findFiles } from '../store'
import { changeRecord } from '../trail/change'
import { addChanges } from '../trail/store'
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
  const { stationId, keep, merge, take, why } = input
  const mergeId = newId()
  return withFreeNumber(async () => {
    const seen = await findFiles([keep.personId, merge.personId])
    for (const { personId } of [keep, merge]) {
      ofStation(
        seen.find(({ _id }) => _id === personId),
        stationId,
      )
    }
    const numbers = seen.map(({ identityIndex }) => identityIndex)
    const group = await findNumberGroup(stationId, seen, numbers)
    return commit(async (transaction) => {
      const kept = await unmergedFile(transaction, stationId, keep)
      const merged = await unmergedFile(transaction, stationId, merge)
      if ((await hasPlan(transaction, kept)) && (await hasPlan(transaction, merged))) {
        throw new Refusal('CARE_PLANS_OPEN')
      }
      const parts = withParts(openParts(kept), openParts(merged), take)
      await saveMerged(transaction, { kept, merged, parts, group, now })
      const done = {
        ...{ personId: kept._id, stationId, parts: take, why, byNo, now },
        before: pickParts(openParts(kept), take),
        after: pickParts(parts, take),
      }
      await addMerge(transaction, mergeRecord(mergeId, merged._id, done))
      await addChanges(transaction, [changeRecord({ ...done, action: 'merge' })])
      return { mergeId }
    })
  })
}

/** Whether a plan is open for the person of a file; of two, one would be lost from sight. */
async function hasPlan(transaction: Transaction, file: PersonDocument): Promise<boolean> {
  const files = await wholeOf(file, transaction)
  return files.some(({ carePlanId }) => carePlanId !== null)
}

interface Merging {
  kept: PersonDocument
  merged: PersonDocument
  /** Of the kept file from now on. */
  parts: FileParts
  group: NumberGroup
  now: number
}

async function saveMerged(
  transaction: Transaction,
  { kept, merged, parts, group, now }: Merging,
): Promise<void> {
  const mergedIds = [...kept.mergedIds, merged._id, ...merged.mergedIds]
  const changes = [
    { before: kept, after: changedFile(kept, parts, now, { mergedIds }) },
    {
      before: merged,
      after: changedFile(merged, openParts(merged), now, { mergedInto: kept._id }),
    },
  ]
  await saveRegrouped(transaction, kept.stationId, changes, group)
}

/** Parts with some taken from others; one that is empty there becomes empty here. */
export function withParts(
  parts: FileParts,
  others: Partial<FileParts>,
  take: readonly PartName[],
): FileParts {
  return { ...parts, ...Object.fromEntries(take.map((name) => [name, others[name]])) }
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
