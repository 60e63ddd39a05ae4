import { type LookedAt, viewerOfRole } from '@contract/people/personFile'
import type { Viewer } from '@contract/people/personTerms'
import { openedHousehold } from '../contactCards/public'
import type { Member } from '../shared/caller'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { fileOfStation, keptFile } from './keptFile'
import type { PersonDocument } from './records'
import { findFile } from './store'
import { recordOpening } from './trail/recordOpening'

/** A file and as whom the caller looks at it. */
export interface Viewed {
  /** The id by which it was asked for: a look is told to whose it is. */
  personId: string
  /** The file that is kept. */
  file: PersonDocument
  viewer: Viewer
}

/** What a caller asks for; who names a station asks as its member, the person and the family do not. */
export interface Asked {
  stationId?: string | undefined
  personId: string
}

/**
 * The file that the caller asks for, by the door that let them in.
 * @throws Refusal `NOT_ALLOWED` where it is not theirs to see, or does not exist
 */
export async function viewedFile(
  { stationId, personId }: Asked,
  { member, binding }: Context,
): Promise<Viewed> {
  if (member) {
    const viewer = viewerOfRole(member.role)
    const file = await (viewer === 'liaison'
      ? fileServedBy(member, personId)
      : fileOfStation(member.stationId, personId))
    return { personId, file, viewer }
  }
  const file = await keptFile(personId)
  if (stationId !== undefined || !file || !binding) throw new Refusal('NOT_ALLOWED')
  return { personId, file, viewer: binding.as }
}

/**
 * A liaison sees whom they visit: nobody any more whose file has ended. Three operations whatever is found:
 * how long it takes must not tell that there is one.
 */
async function fileServedBy(member: Member, personId: string): Promise<PersonDocument> {
  const { stationId } = member
  const asked = await findFile(personId)
  const isOfStation = asked?.stationId === stationId
  const keptId = isOfStation ? (asked.mergedInto ?? personId) : personId
  const file = await (isOfStation ? keptFile(keptId) : findFile(keptId))
  await requireHousehold(member, file?.householdId ?? personId)
  if (!isOfStation || !file || file.ended) throw new Refusal('NOT_ALLOWED')
  return file
}

/** Records that a member looked at what is kept beside the parts; of the person it says nothing. */
export async function recordLook(
  { personId, file }: Viewed,
  { member, now }: Context,
  what: LookedAt,
): Promise<void> {
  if (!member) return
  const { stationId } = file
  const { memberNo } = member
  await recordOpening({ stationId, personId, memberNo, parts: [what], revealed: false, now })
}

/**
 * Checks that a household is the member's to see: a liaison holds it as long as it is served, head and
 * staff see all of the station.
 * @throws Refusal `NOT_ALLOWED` for another's household as for none
 */
export async function requireHousehold(member: Member, householdId: string | null): Promise<void> {
  if (householdId === null) throw new Refusal('NOT_ALLOWED')
  const { endedAt } = await openedHousehold(member, householdId)
  if (endedAt && viewerOfRole(member.role) !== 'station') throw new Refusal('NOT_ALLOWED')
}
