import * as z from 'zod'
import { NamedMember } from '../members/namedMember'
import { DateField, InstantField, MemberNo, PersonId, text } from '../primitives'
import { keysOf } from '../terms'
import type { DateText } from '../time'
import { CARE_PLAN_RESULTS } from './personRecordTerms'

const Step = z
  .strictObject({
    text: text('要做的事', 60),
    due: DateField.describe('哪天前做'),
    /** When it was done, and by whom; undefined while it is to do. */
    done: z
      .strictObject({ on: DateField.describe('哪天做的'), byNo: MemberNo })
      .describe('做完的情况')
      .optional(),
  })
  .describe('步骤')

/** What a care plan is to reach, each goal with its steps. */
export const Goals = z
  .array(
    z
      .strictObject({
        text: text('目标', 60),
        steps: z.array(Step).min(1).max(20).describe('步骤'),
      })
      .describe('目标'),
  )
  .min(1)
  .max(10)
  .describe('目标')
export type Goals = z.infer<typeof Goals>

/** 一人一策: the plan for a hard case. */
export const CarePlan = z.object({
  carePlanId: z.string(),
  personId: PersonId,
  name: z.string(),
  /** Who answers for it today. */
  lead: NamedMember,
  goals: Goals,
  nextDue: z.string().optional(),
  version: z.number().int(),
  openedAt: InstantField,
  closed: z
    .object({
      at: InstantField,
      by: NamedMember,
      result: z.enum(keysOf(CARE_PLAN_RESULTS)),
      summary: z.string(),
    })
    .optional(),
})
export type CarePlan = z.infer<typeof CarePlan>

/** One care plan in the list of what is due. */
export const CarePlanRow = z.object({
  carePlanId: z.string(),
  personId: PersonId,
  name: z.string(),
  lead: NamedMember,
  /** Undefined where every step is done. */
  nextDue: z.string().optional(),
  steps: z.number().int(),
  stepsDone: z.number().int(),
})
export type CarePlanRow = z.infer<typeof CarePlanRow>

/** The first day by which something is to be done, or undefined where all is done. */
export function nextDueOf(goals: Goals): DateText | undefined {
  const due = goals.flatMap(({ steps }) =>
    steps.filter(({ done }) => !done).map((step) => step.due),
  )
  return due.sort()[0]
}
