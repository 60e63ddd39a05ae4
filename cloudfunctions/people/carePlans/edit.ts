import type { editCarePlan } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, requireActive } from '../../members/public'
import { Refusal } from '../../shared/refusal'
import { callingMember, type WriteContext } from '../../shared/serve'
import { changeRecord } from '../trail/change'
import { addChanges } from '../trail/store'
import { carePlanOf, checkSteps } from './check'
import { goalFields, openGoals } from './goals'
import { changeCarePlan } from './store'

/** Puts lead and goals in place of what they were, unless somebody else changed them meanwhile. */
export async function edit(
  { stationId, carePlanId, version, leadNo, goals, why }: InputOf<typeof editCarePlan>,
  context: WriteContext,
): Promise<OutputOf<typeof editCarePlan>> {
  const { memberNo: byNo } = callingMember(context)
  const { now, commit } = context
  const roster = await findRoster(stationId)
  checkSteps(goals, roster, now)
  return commit(async (transaction) => {
    const plan = await carePlanOf(stationId, carePlanId, transaction)
    if (!plan.open) throw new Refusal('NOT_OPEN')
    if (plan.version !== version) throw new Refusal('EDITED_MEANWHILE')
    // A plan may stay with a number whose holder left: somebody answers for it.
    if (leadNo !== plan.leadNo) {
      const lead = { memberNo: leadNo, path: 'leadNo', label: '负责人' }
      await requireActive(transaction, stationId, [lead])
    }
    await changeCarePlan(transaction, carePlanId, {
      leadNo,
      ...goalFields(carePlanId, goals),
      version: version + 1,
    })
    await addChanges(transaction, [
      changeRecord({
        personId: plan.personId,
        stationId,
        action: 'editCarePlan',
        before: { leadNo: plan.leadNo, goals: openGoals(plan) },
        after: { leadNo, goals },
        why,
        byNo,
        now,
      }),
    ])
    return { version: version + 1 }
  })
}
