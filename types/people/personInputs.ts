import * as z from 'zod'
import { Village } from '../contactCards/contactCardTerms'
import { After, DateField, id, longText, MemberNo, PersonId, StationId, text } from '../primitives'
import { oneOf } from '../terms'
import { Goals } from './personCarePlan'
import { PartChange, PartField, PersonParts } from './personFile'
import { CARE_PLAN_RESULTS, END_REASONS, LIFE_EVENT_KINDS } from './personRecordTerms'
import { TagField } from './personTerms'

export const RecordId = id('编号')
const Version = z.number().int().min(1).describe('档案版本')
const Why = text('原因', 100)
export const AtStation = z.strictObject({ stationId: StationId })
export const PageAtStation = AtStation.extend({ after: After })
export const AtDesk = z.strictObject({ stationId: StationId, personId: PersonId })

/** `stationId` of who looks as a member; the person and the family leave it out. */
export const ByEither = z.strictObject({ stationId: StationId.optional(), personId: PersonId })
export const PageByEither = ByEither.extend({ after: After })
export const PageByPerson = z.strictObject({ personId: PersonId, after: After })

export const NewPerson = AtStation.extend({ parts: PersonParts })
export const Search = PageAtStation.extend({ text: text('姓名、拼音、手机号或身份证号', 60) })
export const ListQuery = PageAtStation.extend({
  tag: TagField.optional(),
  village: Village.optional(),
  /** Those whose file is ended, instead of the others. */
  ended: z.boolean().describe('已结束的').optional(),
})

export const Edit = AtDesk.extend({ version: Version, change: PartChange, why: Why })
export const End = AtDesk.extend({
  reason: oneOf('为什么结束', END_REASONS),
  on: DateField,
  why: Why,
})
export const Reopening = AtDesk.extend({ why: Why })

export const NewLifeEvent = AtDesk.extend({
  kind: oneOf('什么事', LIFE_EVENT_KINDS),
  on: DateField,
  note: longText('说明', 200).optional(),
})
export const Withdrawal = AtStation.extend({ lifeEventId: RecordId, why: Why })

export const Comparing = AtDesk.extend({ otherId: PersonId.describe('另一份档案') })
const Side = z.strictObject({ personId: PersonId, version: Version })
export const Merging = AtStation.extend({
  keep: Side.describe('留下的档案'),
  merge: Side.describe('并进去的档案'),
  /** Parts in which what stands in the other goes before. */
  take: z.array(PartField).max(12).describe('从另一份里取的部分'),
  /** Parts to which nothing of the other is added. */
  leave: z.array(PartField).max(12).describe('照旧的部分').optional(),
  /** Parts whose lists, where both together hold too much, are those of the file that goes before. */
  shorten: z.array(PartField).max(12).describe('只留一份的部分').optional(),
  why: Why,
}).superRefine(({ keep, merge, take, leave = [], shorten = [] }, context) => {
  const refuse = (path: string[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  if (keep.personId === merge.personId) {
    refuse(['merge', 'personId'], '这是同一份档案，请选另一份。')
  }
  const twice = '同一部分选了两次，请去掉一个。'
  if (new Set(take).size !== take.length) refuse(['take'], twice)
  if (new Set([...take, ...leave]).size !== take.length + leave.length) refuse(['leave'], twice)
  if (new Set([...shorten, ...leave]).size !== shorten.length + leave.length) {
    refuse(['shorten'], twice)
  }
})
export const Undoing = AtStation.extend({
  mergeId: RecordId,
  evenIfChanged: z.boolean().describe('改过也要撤回').optional(),
  why: Why,
})

export const Proposal = z.strictObject({
  personId: PersonId,
  part: PartField,
  text: text('哪里不对', 300),
})
export const Settlement = AtStation.extend({
  correctionId: RecordId,
  decision: z.enum(['accepted', 'declined']).describe('改了没有'),
  reply: text('回复', 200),
})

const LeadNo = MemberNo.describe('谁负责')
export const NewCarePlan = AtDesk.extend({ leadNo: LeadNo, goals: Goals })
export const OneCarePlan = AtStation.extend({ carePlanId: RecordId })
export const CarePlanEdit = OneCarePlan.extend({
  version: Version,
  leadNo: LeadNo,
  goals: Goals,
  why: Why,
})
export const CarePlanEnd = OneCarePlan.extend({
  version: Version,
  result: oneOf('结果', CARE_PLAN_RESULTS),
  summary: longText('怎么样了', 300),
})
