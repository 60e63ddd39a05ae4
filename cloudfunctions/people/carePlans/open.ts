import type { openCarePlan } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, requireActive } from '../../members/public'
import { newId } from '../../shared/newId'
import { Refusal } from '../../shared/refusal'
import { sealingVersion } from '../../shared/sealed'
import { callingMember, type WriteContext } from '../../shared/serve'
import { filesOfStation } from '../keptFile'
import { saveFiles } from '../saveFiles'
import { changeRecord } from '../trail/change'
import { addChanges } from '../trail/store'
import { checkSteps } from './check'
import { goalFields } from './goals'
import { addCarePlan } from './store'

/** Begins the plan for a hard case, with the file that was asked for; no second one beside one that is open. */
export async function open(
  { stationId, personId, leadNo, goals }: InputOf<typeof openCarePlan>,
  context: WriteContext,
): Promise<OutputOf<typeof openCarePlan>> {
  const { memberNo: byNo } = callingMember(context)
  const { now, commit } = context
  const roster = await findRoster(stationId)
  checkSteps(goals, roster, now)
  const _id = newId()
  return commit(async (transaction) => {
    await requireActive(transaction, stationId, [
      { memberNo: leadNo, path: 'leadNo', label: '负责人' },
    ])
    const { asked, kept, all } = await filesOfStation(stationId, personId, transaction)
    if (kept.ended) throw new Refusal('PLAN_FOR_ENDED_FILE')
    if (all.some((file) => file.carePlanId !== null)) throw new Refusal('CARE_PLAN_OPEN')
    await addCarePlan(transaction, {
      _id,
      personId,
      stationId,
      leadNo,
      ...goalFields(_id, goals),
      open: true,
      version: 1,
      openedAt: new Date(now),
      closedAt: null,
      closedByNo: null,
      result: null,
      summary: null,
      sealVersion: sealingVersion(),
    })
    const after = { ...asked, carePlanId: _id }
    await saveFiles(transaction, stationId, [{ before: asked, after }])
    await addChanges(transaction, [
      changeRecord({
        personId,
        stationId,
        action: 'openCarePlan',
        after: { leadNo, goals },
        byNo,
        now,
      }),
    ])
    return { carePlanId: _id }
  })
}
