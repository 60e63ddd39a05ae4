import type { closeCarePlan } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../../shared/refusal'
import { seal } from '../../shared/sealed'
import { callingMember, type WriteContext } from '../../shared/serve'
import { saveFiles } from '../saveFiles'
import { findFile } from '../store'
import { changeRecord } from '../trail/change'
import { addChanges } from '../trail/store'
import { carePlanOf } from './check'
import { changeCarePlan } from './store'

/** Ends a plan with what it came to. */
export async function close(
  { stationId, carePlanId, version, result, summary }: InputOf<typeof closeCarePlan>,
  context: WriteContext,
): Promise<OutputOf<typeof closeCarePlan>> {
  const { memberNo } = callingMember(context)
  const { now, commit } = context
  return commit(async (transaction) => {
    const plan = await carePlanOf(stationId, carePlanId, transaction)
    if (!plan.open) throw new Refusal('NOT_OPEN')
    if (plan.version !== version) throw new Refusal('EDITED_MEANWHILE')
    await changeCarePlan(transaction, carePlanId, {
      open: false,
      closedAt: new Date(now),
      closedByNo: memberNo,
      result,
      summary: seal({ field: 'carePlans.summary', documentId: carePlanId }, summary),
      version: version + 1,
    })
    // The file with which it was begun holds it, also after that went into another.
    const before = await findFile(plan.personId, transaction)
    if (!before) throw new Error('A care plan of a file that does not exist')
    await saveFiles(transaction, stationId, [{ before, after: { ...before, carePlanId: null } }])
    await addChanges(transaction, [
      changeRecord({
        personId: plan.personId,
        stationId,
        action: 'closeCarePlan',
        after: { result, summary },
        byNo: memberNo,
        now,
      }),
    ])
    return {}
  })
}
