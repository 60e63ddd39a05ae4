import type { editPerson } from '@contract/people'
import type { PartChange } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { type DateText, dateOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { changedFile } from './changedFile'
import { identityIndexOf } from './foundBy'
import { homesOf } from './homesOf'
import { withFreeNumber } from './idNumberHold'
import { shownFileOfStation } from './keptFile'
import { confirmTags, differingParts, openParts, pickParts } from './parts'
import { requirePossibleDates } from './possibleDates'
import type { FileParts, PersonDocument } from './records'
import { findNumberGroup, type NumberGroup, saveRegrouped } from './sameNumber'
import { saveFiles } from './saveFiles'
import { changeRecord } from './trail/change'
import { addChanges } from './trail/store'

/** Puts one part in place of what it was, unless somebody else changed the file meanwhile. */
export async function edit(
  { stationId, personId, version, change, why }: InputOf<typeof editPerson>,
  context: WriteContext,
): Promise<OutputOf<typeof editPerson>> {
  const { memberNo } = callingMember(context)
  const { now, commit } = context
  return withFreeNumber(async () => {
    const seen = await shownFileOfStation(stationId, personId)
    const group = await groupOf(seen, change)
    return commit(async (transaction) => {
      const before = await shownFileOfStation(stationId, personId, transaction)
      if (before.version !== version) throw new Refusal('EDITED_MEANWHILE')
      const parts = openParts(before)
      const homes = homesOf(transaction, stationId)
      const home = await homes.check(change.home, parts.home, 'change.home')
      const given = { ...change, ...(home && { home }) }
      const edited = editedParts(parts, given, memberNo, dateOf(now))
      const differing = differingParts(parts, edited)
      if (differing.length === 0) return { version }
      requirePossibleDates(edited, differing, now, 'change', parts)
      const after = changedFile(before, edited, now)
      if (group) await saveRegrouped(transaction, stationId, [{ before, after }], group)
      else await saveFiles(transaction, stationId, [{ before, after }], homes.known)
      await addChanges(transaction, [
        changeRecord({
          personId: before._id,
          stationId,
          action: 'edit',
          parts: differing,
          before: pickParts(parts, differing),
          after: pickParts(edited, differing),
          why,
          byNo: memberNo,
          now,
        }),
      ])
      return { version: after.version }
    })
  })
}

/** The files with the number that is given up or taken on; undefined where it stays. */
async function groupOf(
  seen: PersonDocument,
  { identity }: PartChange,
): Promise<NumberGroup | undefined> {
  if (!identity) return undefined
  const given = identityIndexOf({ ...openParts(seen), identity })
  if (given === seen.identityIndex) return undefined
  return findNumberGroup(seen.stationId, [seen], [seen.identityIndex, given])
}

function editedParts(
  parts: FileParts,
  { tags, identity, ...others }: PartChange,
  memberNo: number,
  today: DateText,
): FileParts {
  return {
    ...parts,
    ...others,
    ...(identity && { identity }),
    ...(tags && { tags: confirmTags(parts.tags ?? [], tags, memberNo, today) }),
  }
}
