import type { openPerson } from '@contract/people'
import { PART_NAMES, partsEditedBy, partsSeenBy } from '@contract/people/personFile'
import { CHANGE_ACTIONS } from '@contract/people/personRecordTerms'
import type { Viewer } from '@contract/people/personTerms'
import type { PersonFile } from '@contract/people/personViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import type { Context } from '../shared/serve'
import { openEnding } from './ending'
import { NOTHING_REVEALED } from './maskedNumbers'
import { mergeView } from './merging/mergeView'
import { findMerges } from './merging/store'
import { openParts } from './parts'
import type { PersonDocument } from './records'
import { ageOf, revealedTo, rowOf, shownTo } from './shown'
import { findByIdentity, findFiles } from './store'
import { recordOpening } from './trail/recordOpening'
import { viewedFile } from './viewed'

/**
 * One file as the caller may see it. Three database operations for a member, the third of which
 * records the opening; some more for a liaison and for a file that others went into.
 */
export async function open(
  { reveal = false, ...asked }: InputOf<typeof openPerson>,
  context: Context,
): Promise<OutputOf<typeof openPerson>> {
  const { member, now } = context
  const { personId, file, viewer } = await viewedFile(asked, context)
  const answer = {
    ...shownFile(file, viewer, reveal, now),
    ...(viewer === 'station' && (await forStation(file, now))),
  }
  if (member) {
    await recordOpening({
      stationId: file.stationId,
      personId,
      memberNo: member.memberNo,
      parts: PART_NAMES.filter((name) => answer.parts[name] !== undefined),
      revealed: reveal,
      now,
    })
  }
  return answer
}

function shownFile(
  file: PersonDocument,
  viewer: Viewer,
  reveal: boolean,
  now: Instant,
): PersonFile {
  const age = ageOf(file, now)
  const reveals = revealedTo(viewer)
  return {
    personId: file._id,
    stationId: file.stationId,
    name: file.name,
    ...(file.sex !== null && { sex: file.sex }),
    ...(age !== undefined && { age }),
    parts: shownTo(viewer, openParts(file), reveal ? reveals : NOTHING_REVEALED),
    sees: partsSeenBy(viewer),
    edits: partsEditedBy(viewer),
    reveals,
    version: file.version,
    updatedAt: file.updatedAt.getTime(),
    ...(file.confirmedAt !== null && { confirmedAt: file.confirmedAt.getTime() }),
    ...endOf(file, viewer),
  }
}

function endOf(file: PersonDocument, viewer: Viewer) {
  const ending = openEnding(file)
  if (!ending) return {}
  const { reason, on, why } = ending
  const seers: readonly Viewer[] = CHANGE_ACTIONS.end.seesWhy
  return { ended: { reason, on, ...(seers.includes(viewer) && { why }) } }
}

/** What only the station is told: what waits for it, and which other files may be of this person. */
async function forStation(file: PersonDocument, now: Instant): Promise<Partial<PersonFile>> {
  const [merged, merges, same] = await Promise.all([
    findFiles(file.mergedIds),
    file.mergedIds.length > 0 ? findMerges(file._id) : [],
    file.duplicateOf !== null && file.identityIndex !== null
      ? findByIdentity(file.stationId, [file.identityIndex])
      : [],
  ])
  const files = [file, ...merged]
  const carePlanId = files.find((each) => each.carePlanId !== null)?.carePlanId
  const others = same.filter(({ _id }) => _id !== file._id)
  return {
    ...(carePlanId && { carePlanId }),
    openCorrections: files.reduce((sum, each) => sum + each.openCorrections, 0),
    sameIdNumber: others.map((each) => rowOf(each, 'station', now)),
    merges: merges.map((each) => mergeView(each, merged)),
  }
}
