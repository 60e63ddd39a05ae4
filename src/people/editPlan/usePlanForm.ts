import { fieldIssues } from '@contract/fieldIssues'
import { editCarePlan, openCarePlan } from '@contract/people'
import type { CarePlan } from '@contract/people/personCarePlan'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { useDraft } from '../../cloud/useDraft'
import { useWrite } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
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
  write: Pick<ReturnType<typeof useWrite>, 'error' | 'isBusy' | 'state'>
  /** What is wrong at a path: `goals.0.text`, `leadNo`, `why`. */
  issueAt: (path: string) => string | undefined
  hasChanges: boolean
  /** The id of the plan that was stored; undefined where that failed. */
  store: () => Promise<string | undefined>
}

/** The form about one plan, new or not: what is typed, what is wrong with it, and storing it. */
export function usePlanForm(stationId: string, of: PlanOf): PlanForm {
  const plan = 'plan' in of ? of.plan : undefined
  const draft = useDraft(
    'others',
    `plan:${'plan' in of ? of.plan.carePlanId : of.personId}`,
    NO_CHANGES,
  )
  const opening = useWrite(openCarePlan)
  const editing = useWrite(editCarePlan)
  const write = plan ? editing : opening
  const [isTried, setTried] = useState(false)
  const goals = typedGoals(draft.form, plan)
  const leadNo = draft.form.leadNo ?? ('plan' in of ? of.plan.lead.memberNo : of.ownNo)
  const typed = { stationId, leadNo, goals: goalsOf(goals) }
  const procedure = plan ? editCarePlan : openCarePlan
  const { why } = draft.form
  const input = plan
    ? { ...typed, carePlanId: plan.carePlanId, version: plan.version, why }
    : { ...typed, personId: 'personId' in of ? of.personId : '' }
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(procedure.input, input) : []), ...refused]

  async function submit(): Promise<string | undefined> {
    if (!plan) return (await opening.submit(openCarePlan.input.parse(input)))?.carePlanId
    return (await editing.submit(editCarePlan.input.parse(input))) && plan.carePlanId
  }

  async function store(): Promise<string | undefined> {
    setTried(true)
    const [wrong] = fieldIssues(procedure.input, input)
    if (wrong) {
      scrollToField(wrong.path)
      return undefined
    }
    const stored = await submit()
    if (stored === undefined) scrollToField('refusal')
    else draft.clear()
    return stored
  }

  function change(changed: Partial<PlanDraft>): void {
    write.reset()
    draft.change(changed)
  }

  return {
    goals,
    leadNo,
    why,
    change,
    changeGoals: (changed) => change({ goals: JSON.stringify(changed) }),
    write,
    issueAt: (path) => issues.find((issue) => issue.path === path)?.message,
    hasChanges: !plan || changesPlan(draft.form, plan),
    store,
  }
}
