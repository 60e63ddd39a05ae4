import { ageOn } from '@contract/idNumber'
import {
  maskIdNumber,
  partsSeenBy,
  REVEALED_TO,
  type ShownParts,
  tagsSeenBy,
} from '@contract/people/personFile'
import type { Viewer } from '@contract/people/personTerms'
import type { PersonRow } from '@contract/people/personViews'
import { dateOf, type Instant } from '@contract/time'
import { openEnding } from './ending'
import { maskedFamily, maskedIdentity, type Revealed } from './maskedNumbers'
import { openIdentity, pickParts } from './parts'
import type { FileParts, PersonDocument } from './records'

/** What is shown whole to a viewer who asks for it. */
export function revealedTo(viewer: Viewer): Revealed {
  const may = (viewers: readonly Viewer[]) => viewers.includes(viewer)
  return { idNumber: may(REVEALED_TO.idNumber), phone: may(REVEALED_TO.phone) }
}

/** The parts that a viewer sees, numbers masked unless revealed. */
export function shownTo(viewer: Viewer, parts: Partial<FileParts>, revealed: Revealed): ShownParts {
  const { identity, family, tags, ...rest } = pickParts(parts, partsSeenBy(viewer))
  const seen = tagsSeenBy(viewer)
  const shownTags = tags?.filter(({ tag }) => seen.includes(tag)) ?? []
  return {
    ...rest,
    ...(shownTags.length > 0 && { tags: shownTags }),
    ...(identity && { identity: maskedIdentity(identity, revealed) }),
    ...(family && { family: maskedFamily(family, revealed) }),
  }
}

/** One person in a list; the ID number is always masked. */
export function rowOf(file: PersonDocument, viewer: Viewer, now: Instant): PersonRow {
  const { idNumber } = openIdentity(file)
  const age = ageOf(file, now)
  const seen = tagsSeenBy(viewer)
  const ending = openEnding(file)
  return {
    personId: file._id,
    name: file.name,
    ...(file.sex !== null && { sex: file.sex }),
    ...(age !== undefined && { age }),
    ...(file.village !== null && { village: file.village }),
    ...(file.householdId !== null && { householdId: file.householdId }),
    ...(idNumber && { idNumber: maskIdNumber(idNumber) }),
    tags: file.tagKeys.filter((tag) => seen.includes(tag)),
    ...(ending && { ended: ending.reason }),
  }
}

export function ageOf({ birthDate }: PersonDocument, now: Instant): number | undefined {
  return birthDate === null ? undefined : ageOn(birthDate, dateOf(now))
}
