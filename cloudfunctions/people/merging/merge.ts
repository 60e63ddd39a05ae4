import type { mergePeople } from '@contract/people'
import { joined } from '@contract/people/joined'
import { PART_NAMES, type PartName, PERSON_PARTS } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Transaction } from '../../shared/database'
import { newId } from '../../shared/newId'
import { ofStation } from '../../shared/ofStation'
import { Refusal } from '../../shared/refusal'
import { callingMember, type WriteContext } from '../../shared/serve'
import { changedFile } from '../changedFile'
import { withFreeNumber } from '../idNumberHold'
import { wholeOf } from '../keptFile'
import { differingParts, openParts, pickParts } from '../parts'
import { requireOneLife } from '../possibleDates'
import type { FileParts, PersonDocument } from '../records'
import { findNumberGroup, type NumberGroup, saveRegrouped } from '../sameNumber'
import { findFile, findFiles } from '../store'
import { changeRecord } from '../trail/change'
import { addChanges } from '../trail/store'
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
  const { stationId, keep, merge, why } = input
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
      if (kept.ended && !merged.ended) throw new Refusal('MERGE_INTO_ENDED')
      if ((await hasPlan(transaction, kept)) && (await hasPlan(transaction, merged))) {
        throw new Refusal('CARE_PLANS_OPEN')
      }
      const was = openParts(kept)
      const other = openParts(merged)
      const parts = joinedParts(was, other, input)
      requireOneLife(parts, [was, other])
      await saveMerged(transaction, { kept, merged, parts, group, now })
      const changed = differingParts(was, parts)
      const done = {
        ...{ personId: kept._id, stationId, parts: changed, why, byNo, now },
        before: pickParts(was, changed),
        after: pickParts(parts, changed),
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
  await leadTo(transaction, kept.stationId, kept._id, merged.mergedIds)
}

/** The parts of the kept file with what the other has beside them. */
function joinedParts(
  kept: FileParts,
  other: FileParts,
  { take, leave = [] }: Pick<Input, 'take' | 'leave'>,
): FileParts {
  const names = PART_NAMES.filter((name) => !leave.includes(name))
  const parts = names.map((name) => [name, joinedPart(name, kept[name], other[name], take)])
  return { ...kept, ...Object.fromEntries(parts) }
}

function joinedPart(name: PartName, kept: unknown, other: unknown, take: readonly PartName[]) {
  const [first, second] = take.includes(name) ? [other, kept] : [kept, other]
  const whole = joined(name, first, second)
  // What both say together may be more than a form takes, or no life that anybody led.
  const isWhole = name === 'tags' || PERSON_PARTS[name].schema.safeParse(whole).success
  return isWhole ? whole : (first ?? second)
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
