import type { CarePlan, CarePlanRow } from '@contract/people/personCarePlan'
import { type DateText, dateOf, daysBetween, dayText, type Instant } from '@contract/time'

/** How many days before its day a step is due soon. */
const SOON_DAYS = 7

export interface Due {
  /** 超期2天，7月11日前; 还有3天，7月16日前 */
  text: string
  state: 'overdue' | 'soon' | 'later'
}

/** By which day something is to be done, and how far off that is. */
export function dueOf(due: DateText, now: Instant): Due {
  const days = daysBetween(dateOf(now), due)
  const by = `${dayText(due)}前`
  if (days < 0) return { text: `超期${-days}天，${by}`, state: 'overdue' }
  const left = days === 0 ? '就是今天' : `还有${days}天`
  return { text: `${left}，${by}`, state: days <= SOON_DAYS ? 'soon' : 'later' }
}

/** 李敏负责，做了1步，共3步 */
export function progressText({ lead, steps, stepsDone }: CarePlanRow): string {
  return `${lead.name}负责，做了${stepsDone}步，共${steps}步`
}

/** Whether every step of every goal is done. */
export function isAllDone({ goals }: Pick<CarePlan, 'goals'>): boolean {
  return goals.every(({ steps }) => steps.every(({ done }) => done !== undefined))
}

/** The goals with one step ticked, or the tick taken away. */
export function withStep(
  goals: CarePlan['goals'],
  at: { goal: number; step: number },
  done: { on: DateText; byNo: number } | undefined,
): CarePlan['goals'] {
  return goals.map((goal, g) => ({
    ...goal,
    steps: goal.steps.map((step, s) => {
      if (g !== at.goal || s !== at.step) return step
      const { done: _, ...open } = step
      return done ? { ...open, done } : open
    }),
  }))
}
