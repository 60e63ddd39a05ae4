import type { Instant } from '@contract/time'
import { newId } from '../shared/newId'
import { sealingVersion } from '../shared/sealed'
import { foundBy } from './foundBy'
import { releasedHold } from './idNumberHold'
import { sealParts } from './parts'
import type { FileParts, PersonDocument } from './records'

/** A file just begun; who else has its ID number is for `regrouped` to say. */
export function newFile(
  stationId: string,
  parts: FileParts,
  now: Instant,
  _id = newId(),
): PersonDocument {
  const at = new Date(now)
  return {
    _id,
    stationId,
    ...foundBy(_id, parts),
    ...sealParts(_id, parts),
    tags: parts.tags ?? [],
    idNumberHold: releasedHold(_id),
    duplicateOf: null,
    groupVersion: 1,
    mergedInto: null,
    mergedIds: [],
    ended: false,
    ending: null,
    openCorrections: 0,
    carePlanId: null,
    version: 1,
    addedAt: at,
    updatedAt: at,
    confirmedAt: null,
    sealVersion: sealingVersion(),
  }
}
