import type { endPerson } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { refuseField } from '../shared/refuseField'
import { callingMember, type WriteContext } from '../shared/serve'
import { sealEnding } from './ending'
import { shownFileOfStation } from './keptFile'
import { saveFiles } from './saveFiles'
import { changeRecord } from './trail/change'
import { addChanges } from './trail/store'

/** Ends a file: it stays, is found, and is counted apart. */
export async function end(
  { stationId, personId, reason, on, why }: InputOf<typeof endPerson>,
  context: WriteContext,
): Promise<OutputOf<typeof endPerson>> {
  const { memberNo: byNo } = callingMember(context)
  const { now, commit } = context
  if (on > dateOf(now)) refuseField('on', '日期', '这一天还没有到，再看看。')
  return commit(async (transaction) => {
    const before = await shownFileOfStation(stationId, personId, transaction)
    if (before.ended) throw new Refusal('FILE_ENDED')
    const after = {
      ...before,
      ended: true,
      ending: sealEnding(before._id, { reason, on, why }),
      version: before.version + 1,
      updatedAt: new Date(now),
    }
    await saveFiles(transaction, stationId, [{ before, after }])
    await addChanges(transaction, [
      changeRecord({ personId: before._id, stationId, action: 'end', why, byNo, now }),
    ])
    return {}
  })
}
