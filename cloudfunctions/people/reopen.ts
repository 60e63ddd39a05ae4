import type { reopenPerson } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { shownFileOfStation } from './keptFile'
import { saveFiles } from './saveFiles'
import { changeRecord } from './trail/change'
import { addChanges } from './trail/store'

/** Keeps up again a file that was ended. */
export async function reopen(
  { stationId, personId, why }: InputOf<typeof reopenPerson>,
  context: WriteContext,
): Promise<OutputOf<typeof reopenPerson>> {
  const { memberNo: byNo } = callingMember(context)
  const { now, commit } = context
  return commit(async (transaction) => {
    const before = await shownFileOfStation(stationId, personId, transaction)
    if (!before.ended) throw new Refusal('FILE_NOT_ENDED')
    const after = {
      ...before,
      ended: false,
      ending: null,
      version: before.version + 1,
      updatedAt: new Date(now),
    }
    await saveFiles(transaction, stationId, [{ before, after }])
    await addChanges(transaction, [
      changeRecord({ personId: before._id, stationId, action: 'reopen', why, byNo, now }),
    ])
    return {}
  })
}
