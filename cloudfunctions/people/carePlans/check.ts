import type { Goals } from '@contract/people/personCarePlan'
import { type DateText, dateOf, type Instant } from '@contract/time'
import type { Roster } from '../../members/public'
import type { Transaction } from '../../shared/database'
import { ofStation } from '../../shared/ofStation'
import { refuseField } from '../../shared/refuseField'
import { type CarePlanDocument, findCarePlan } from './store'

/**
 * A care plan of the station.
 * @throws Refusal `NOT_ALLOWED` for another station's as for one that does not exist
 */
export async function carePlanOf(
  stationId: string,
  carePlanId: string,
  transaction?: Transaction,
): Promise<CarePlanDocument> {
  return ofStation(await findCarePlan(carePlanId, transaction), stationId)
}

/**
 * Checks what only the station knows of: who did a step, and that it was not tomorrow.
 * @throws Refusal `BAD_INPUT` at the step
 */
export function checkSteps(goals: Goals, roster: Roster, now: Instant): void {
  const today: DateText = dateOf(now)
  for (const [g, goal] of goals.entries()) {
    for (const [s, { done }] of goal.steps.entries()) {
      if (!done) continue
      const path = `goals.${g}.steps.${s}.done`
      if (done.on > today) refuseField(`${path}.on`, '哪天做的', '这一天还没有到，再看看。')
      if (roster.nameOf(done.byNo) === undefined) {
        refuseField(`${path}.byNo`, '工号', '站里没有这个人，请重新选。')
      }
    }
  }
}
