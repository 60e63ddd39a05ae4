import type { withdrawLifeEvent } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { ofStation } from '../../shared/ofStation'
import { Refusal } from '../../shared/refusal'
import { seal } from '../../shared/sealed'
import { callingMember, type WriteContext } from '../../shared/serve'
import { changeLifeEvent, findLifeEvent } from './store'

/** Says of an event that it was recorded by mistake. */
export async function withdraw(
  { stationId, lifeEventId, why }: InputOf<typeof withdrawLifeEvent>,
  context: WriteContext,
): Promise<OutputOf<typeof withdrawLifeEvent>> {
  const { memberNo } = callingMember(context)
  const { now, commit } = context
  return commit(async (transaction) => {
    const event = ofStation(await findLifeEvent(transaction, lifeEventId), stationId)
    if (event.withdrawnAt) throw new Refusal('NOT_OPEN')
    await changeLifeEvent(transaction, lifeEventId, {
      withdrawnAt: new Date(now),
      withdrawnByNo: memberNo,
      withdrawnBecause: seal(
        { field: 'lifeEvents.withdrawnBecause', documentId: lifeEventId },
        why,
      ),
    })
    return {}
  })
}
