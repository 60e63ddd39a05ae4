import { editCarePlan, openCarePlan } from '@contract/people'
import type { CarePlan } from '@contract/people/personCarePlan'
import { useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import type { Write } from '../../cloud/useWrite'
import type { Typed } from '../typedPart'
import { changesPlan, goalsOf, NO_CHANGES, type PlanDraft, typedGoals } from './planForm'

/** The plan that is changed, or the person for whom one is begun. */
export type PlanOf = { plan: CarePlan } | { personId: string; ownNo: number | undefined }

export interface PlanForm {
  goals: Typed
  leadNo: number | undefined
  why: string
  change: (changed: Partial<PlanDraft>) => void
  changeGoals: (goals: Typed) => void
  write: Pick<Write<typeof editCarePlan>, 'error' | 'isBusy' | 'state'>
  /** What is wrong at a path: `goals.0.text`, `leadNo`, `why`. */
  issueAt: (path: string) => string | undefined
  hasChanges: boolean
  /** Something is written that is not stored; not so of a new plan as it opens. */
  isDirty: boolean
  /** The id of the plan that was stored; undefined where that failed. */
  submit: () => Promise<string | undefined>
}

/** The form about one plan, new or not: what is typed, what is wrong with it, and storing it. */
export function usePlanForm(stationId: string, of: PlanOf): PlanForm {
  const plan = 'plan' in of ? of.plan : undefined
  const kept = useDraft('others', `plan:${plan?.carePlanId ?? personIn(of)}`, NO_CHANGES)
  const goals = typedGoals(kept.form, plan)
  const leadNo = kept.form.leadNo ?? ('plan' in of ? of.plan.lead.memberNo : of.ownNo)
  const typed = { stationId, leadNo, goals: goalsOf(goals) }
  const { why } = kept.form
  const input = plan
    ? { ...typed, carePlanId: plan.carePlanId, version: plan.version, why }
    : { ...typed, personId: personIn(of) }
  const procedure = plan ? editCarePlan : openCarePlan
  const { draft, write, issueAt, ...drafted } = useDraftedWrite(kept, procedure, input)

  async function submit(): Promise<string | undefined> {
    const stored = await drafted.submit()
    return stored && ('carePlanId' in stored ? stored.carePlanId : plan?.carePlanId)
  }

  return {
    goals,
    leadNo,
    why,
    change: draft.change,
    changeGoals: (changed) => draft.change({ goals: JSON.stringify(changed) }),
    write,
    issueAt,
    hasChanges: !plan || changesPlan(kept.form, plan),
    isDirty: draft.isDirty,
    submit,
  }
}

function personIn(of: PlanOf): string {
  return 'personId' in of ? of.personId : ''
}
