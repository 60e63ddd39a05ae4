import type { addPerson } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { checkHome } from './checkHome'
import { idNumberIndex } from './foundBy'
import { regrouped, withFreeNumber } from './idNumberHold'
import { newFile } from './newFile'
import { confirmTags } from './parts'
import { findByIdentity, saveFiles } from './store'
import { changeRecord } from './trail/change'
import { addChanges } from './trail/store'

/** Opens a file. Nine database operations with the membership, one more with a household. */
export async function add(
  { stationId, parts }: InputOf<typeof addPerson>,
  context: WriteContext,
): Promise<OutputOf<typeof addPerson>> {
  const { memberNo } = callingMember(context)
  const { now, commit } = context
  const tags = confirmTags([], parts.tags ?? [], memberNo, dateOf(now))
  const begun = newFile(stationId, { ...parts, tags }, now)
  // Two who add one person at once both find nobody; the second then finds the first.
  return withFreeNumber(async () => {
    await refuseKnown(stationId, parts.identity.idNumber)
    return commit(async (transaction) => {
      await checkHome(transaction, stationId, parts.home, 'parts.home')
      await saveFiles(
        transaction,
        stationId,
        regrouped([begun]).map((after) => ({ after })),
      )
      await addChanges(transaction, [
        changeRecord({
          personId: begun._id,
          stationId,
          action: 'add',
          after: parts,
          byNo: memberNo,
          now,
        }),
      ])
      return { personId: begun._id }
    })
  })
}

async function refuseKnown(stationId: string, idNumber: string | undefined): Promise<void> {
  if (!idNumber) return
  const known = await findByIdentity(stationId, [idNumberIndex(idNumber)])
  if (known.length > 0) throw new Refusal('PERSON_ON_FILE')
}
