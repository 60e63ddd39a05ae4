import type { confirmPerson } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { callingMember, type WriteContext } from '../shared/serve'
import { shownFileOfStation } from './keptFile'
import { saveFiles } from './saveFiles'
import { changeRecord } from './trail/change'
import { addChanges } from './trail/store'

/** Says that the file is right as it stands. */
export async function confirm(
  { stationId, personId }: InputOf<typeof confirmPerson>,
  context: WriteContext,
): Promise<OutputOf<typeof confirmPerson>> {
  const { memberNo: byNo } = callingMember(context)
  const { now, commit } = context
  return commit(async (transaction) => {
    const before = await shownFileOfStation(stationId, personId, transaction)
    await saveFiles(transaction, stationId, [
      { before, after: { ...before, confirmedAt: new Date(now) } },
    ])
    await addChanges(transaction, [
      changeRecord({ personId: before._id, stationId, action: 'confirm', byNo, now }),
    ])
    return {}
  })
}
