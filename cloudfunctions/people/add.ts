import type { addPerson } from '@contract/people'
import { PART_NAMES, type PersonParts } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf } from '@contract/time'
import { newId } from '../shared/newId'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { identityIndexOf, tellsApart } from './foundBy'
import { homesOf } from './homesOf'
import { heldAlone, withFreeNumber } from './idNumberHold'
import { newFile } from './newFile'
import { confirmTags } from './parts'
import { requirePossibleDates } from './possibleDates'
import { saveFiles } from './saveFiles'
import { findByIdentity } from './store'
import { changeRecord } from './trail/change'
import { addChanges } from './trail/store'

/** Opens a file. Nine database operations with the membership, two or three more with a household. */
export async function add(
  { stationId, parts }: InputOf<typeof addPerson>,
  context: WriteContext,
): Promise<OutputOf<typeof addPerson>> {
  const { memberNo } = callingMember(context)
  const { now, commit } = context
  const tags = confirmTags([], parts.tags ?? [], memberNo, dateOf(now))
  requirePossibleDates({ ...parts, tags }, PART_NAMES, now, 'parts')
  const personId = newId()
  // Two who add one person at once both find nobody; the second then finds the first.
  return withFreeNumber(async () => {
    await refuseKnown(stationId, parts)
    return commit(async (transaction) => {
      const homes = homesOf(transaction, stationId)
      const home = await homes.check(parts.home, undefined, 'parts.home')
      const given = { ...parts, ...(home && { home }) }
      const begun = newFile(stationId, { ...given, tags }, now, personId)
      const after = tellsApart(given) ? heldAlone(begun) : begun
      await saveFiles(transaction, stationId, [{ after }], homes.known)
      await addChanges(transaction, [
        changeRecord({
          personId,
          stationId,
          action: 'add',
          after: given,
          byNo: memberNo,
          now,
        }),
      ])
      return { personId }
    })
  })
}

async function refuseKnown(stationId: string, parts: PersonParts): Promise<void> {
  if (!tellsApart(parts)) return
  const { identity } = parts
  // Of who has no number the village tells too, and that is the household's.
  const home = identity.idNumber
    ? parts.home
    : await homesOf(undefined, stationId).check(parts.home, undefined, 'parts.home')
  const known = await findByIdentity(stationId, [identityIndexOf({ identity, home })])
  if (known.length > 0) throw new Refusal('PERSON_ON_FILE')
}
