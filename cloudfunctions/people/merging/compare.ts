import type { comparePeople } from '@contract/people'
import type { ComparedFile } from '@contract/people/comparedFiles'
import { PART_NAMES, type ShownParts } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { householdsByIds } from '../../contactCards/public'
import { type Context, callingMember } from '../../shared/serve'
import { fileOfStation } from '../keptFile'
import { openParts } from '../parts'
import type { PersonDocument } from '../records'
import { findFiles } from '../store'
import { recordOpenings } from '../trail/recordOpening'
import { maskedApart } from './maskedApart'

/** Two files side by side, and whether the households are served in which they live. */
export async function compare(
  { stationId, personId, otherId }: InputOf<typeof comparePeople>,
  context: Context,
): Promise<OutputOf<typeof comparePeople>> {
  const { memberNo } = callingMember(context)
  const { now } = context
  const one = await fileOfStation(stationId, personId)
  const other = await fileOfStation(stationId, otherId)
  const { shown, marked } = maskedApart([openParts(one), openParts(other)])
  const [ofOne = {}, ofOther = {}] = shown
  const merged = await findFiles([...one.mergedIds, ...other.mergedIds])
  const looked = { stationId, memberNo, revealed: false, now }
  const files: [ComparedFile, ComparedFile] = [
    compared(one, ofOne, merged),
    compared(other, ofOther, merged),
  ]
  await recordOpenings(
    files.map(({ parts }, index) => ({
      ...{ ...looked, personId: index === 0 ? personId : otherId },
      parts: PART_NAMES.filter((name) => parts[name] !== undefined),
    })),
  )
  return { files, households: await householdsOf(stationId, [one, other]), marked }
}

function compared(
  file: PersonDocument,
  parts: ShownParts,
  merged: readonly PersonDocument[],
): ComparedFile {
  const wentIn = merged.filter(({ _id }) => file.mergedIds.includes(_id))
  const carePlanId = [file, ...wentIn].find((each) => each.carePlanId !== null)?.carePlanId
  return {
    personId: file._id,
    name: file.name,
    parts,
    version: file.version,
    updatedAt: file.updatedAt.getTime(),
    isEnded: file.ended,
    ...(carePlanId && { carePlanId }),
  }
}

async function householdsOf(stationId: string, files: readonly PersonDocument[]) {
  const ids = new Set(files.flatMap(({ householdId }) => householdId ?? []))
  if (ids.size === 0) return []
  const households = await householdsByIds(stationId, [...ids])
  return households.map(({ _id, cardNo, endedAt }) => ({
    householdId: _id,
    cardNo,
    isServed: endedAt === null,
  }))
}
