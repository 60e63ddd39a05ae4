import type { recordLifeEvent } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf } from '@contract/time'
import { newId } from '../../shared/newId'
import { refuseField } from '../../shared/refuseField'
import { seal, sealingVersion } from '../../shared/sealed'
import { callingMember, type WriteContext } from '../../shared/serve'
import { fileOfStation } from '../keptFile'
import { addLifeEvent } from './store'

/** Records that something happened in a person's life: with their own file, also where that went into another. */
export async function record(
  { stationId, personId, kind, on, note }: InputOf<typeof recordLifeEvent>,
  context: WriteContext,
): Promise<OutputOf<typeof recordLifeEvent>> {
  const { memberNo } = callingMember(context)
  const { now, commit } = context
  if (on > dateOf(now)) refuseField('on', '日期', '这一天还没有到，再看看。')
  const _id = newId()
  return commit(async (transaction) => {
    await fileOfStation(stationId, personId, transaction)
    await addLifeEvent(transaction, {
      _id,
      personId,
      stationId,
      kind,
      on,
      note: note ? seal({ field: 'lifeEvents.note', documentId: _id }, note) : null,
      byNo: memberNo,
      at: new Date(now),
      withdrawnAt: null,
      withdrawnByNo: null,
      withdrawnBecause: null,
      sequence: `${on}.${_id}`,
      sealVersion: sealingVersion(),
    })
    return { lifeEventId: _id }
  })
}
