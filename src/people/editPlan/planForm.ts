import type { CarePlan } from '@contract/people/personCarePlan'
import { Goals } from '@contract/people/personCarePlan'
import type { PartField } from '../partFields'
import { listTyped, Typed, typedAt } from '../typedPart'

/** What stands in the form about a plan; undefined is what stays as it is. */
export interface PlanDraft {
  /** The goals, as JSON of what is typed. */
  goals: string | undefined
  leadNo: number | undefined
  why: string
}

export const NO_CHANGES: PlanDraft = { goals: undefined, leadNo: undefined, why: '' }

/** Goals and their steps as the form asks for them; who did a step when is kept beside. */
export const GOALS: PartField & { kind: 'list' } = {
  name: '',
  label: '目标',
  kind: 'list',
  item: [
    { name: 'text', label: '要达到什么', kind: 'text', maxLength: 60 },
    {
      name: 'steps',
      label: '步骤',
      kind: 'list',
      item: [
        { name: 'text', label: '要做的事', kind: 'text', maxLength: 60 },
        { name: 'due', label: '哪天前做', kind: 'dayToCome' },
      ],
    },
  ],
}

const NO_STEP: Typed = { text: '', due: '' }
const NO_GOALS: Typed = [{ text: '', steps: [NO_STEP] }]

/** What stands in the form: the draft's, else the plan's, else one empty goal. */
export function typedGoals({ goals }: PlanDraft, plan: CarePlan | undefined): Typed {
  return readGoals(goals) ?? (plan ? goalsTyped(plan.goals) : NO_GOALS)
}

/** Undefined for a text that is no goals: a draft may be of an earlier version. */
function readGoals(text: string | undefined): Typed | undefined {
  try {
    return text === undefined ? undefined : Typed.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function goalsTyped(goals: Goals): Typed {
  return goals.map(({ text, steps }) => ({
    text,
    steps: steps.map((step) => ({
      text: step.text,
      due: step.due,
      ...(step.done && { doneOn: step.done.on, doneBy: String(step.done.byNo) }),
    })),
  }))
}

/** The goals that the form comes to, for the contract to judge. */
export function goalsOf(typed: Typed): unknown {
  return listTyped(typed).map((goal) => ({
    text: words(goal, 'text'),
    steps: listTyped(typedAt(goal, 'steps')).map((step) => ({
      text: words(step, 'text'),
      due: words(step, 'due'),
      ...(words(step, 'doneOn') !== '' && {
        done: { on: words(step, 'doneOn'), byNo: Number(words(step, 'doneBy')) },
      }),
    })),
  }))
}

function words(typed: Typed, name: string): string {
  const own = typedAt(typed, name)
  return typeof own === 'string' ? own.trim() : ''
}

/** Whether the form says anything else than the plan. */
export function changesPlan(draft: PlanDraft, plan: CarePlan): boolean {
  const goals = Goals.safeParse(goalsOf(typedGoals(draft, plan)))
  const isSame = goals.success && JSON.stringify(goals.data) === JSON.stringify(plan.goals)
  return !isSame || (draft.leadNo !== undefined && draft.leadNo !== plan.lead.memberNo)
}
