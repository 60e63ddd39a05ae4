import type { Instant } from '@contract/time'
import { foundBy, foundByNothing } from './foundBy'
import { releasedHold } from './idNumberHold'
import { differingParts, openParts, SEALED_PARTS, sealPart } from './parts'
import type { FileParts, PersonDocument } from './records'
import { villagesBefore } from './residents/villagesBefore'

/**
 * A file as it stands with these parts. Only parts that differ are sealed anew; the record keeps
 * the version of its oldest seal. Who is told by something else gives up what held the file.
 */
export function changedFile(
  file: PersonDocument,
  parts: FileParts,
  now: Instant,
  more: Partial<PersonDocument> = {},
): PersonDocument {
  const { _id } = file
  const was = openParts(file)
  const differing = differingParts(was, parts)
  const sealed = SEALED_PARTS.filter((name) => differing.includes(name)).map((name) => [
    name,
    sealPart(_id, name, parts),
  ])
  const formerVillages = villagesBefore(file.formerVillages, was.home, parts.home)
  const { mergedIds } = { ...file, ...more }
  const found = foundBy(_id, parts, { formerVillages, mergedIds })
  const isSame = found.identityIndex === file.identityIndex
  const changed: PersonDocument = {
    ...file,
    idNumberHold: isSame ? file.idNumberHold : releasedHold(_id),
    ...Object.fromEntries(sealed),
    tags: parts.tags ?? [],
    version: file.version + 1,
    updatedAt: new Date(now),
    ...more,
  }
  return { ...changed, ...(changed.mergedInto === null ? found : foundByNothing(found, parts)) }
}
