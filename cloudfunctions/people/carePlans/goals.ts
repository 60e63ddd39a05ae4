import { type Goals, nextDueOf } from '@contract/people/personCarePlan'
import { seal, unseal } from '../../shared/sealed'
import type { CarePlanDocument, CarePlanRecord } from './store'

/** After every day on which something is due. */
const NEVER = '9999-12-31'

type GoalFields = Pick<CarePlanRecord, 'goals' | 'steps' | 'stepsDone' | 'nextDue' | 'sequence'>

/** What a record holds of the goals. */
export function goalFields(carePlanId: string, goals: Goals): GoalFields {
  const steps = goals.flatMap((goal) => goal.steps)
  const nextDue = nextDueOf(goals) ?? null
  return {
    goals: seal(placeOf(carePlanId), JSON.stringify(goals)),
    steps: steps.length,
    stepsDone: steps.filter(({ done }) => done).length,
    nextDue,
    sequence: `${nextDue ?? NEVER}.${carePlanId}`,
  }
}

export function openGoals({ _id, goals }: CarePlanDocument): Goals {
  return JSON.parse(unseal(placeOf(_id), goals))
}

function placeOf(documentId: string) {
  return { field: 'carePlans.goals', documentId }
}
