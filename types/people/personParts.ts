import * as z from 'zod'
import { Village } from '../contactCards/contactCardTerms'
import { birthDateOf, IdNumber, sexOf } from '../idNumber'
import { DateField, HouseholdId, longText, MobilePhone, PersonName, text } from '../primitives'
import { oneOf } from '../terms'
import { isDate } from '../time'
import { KINSHIPS } from './kinships'
import {
  BRANCHES,
  CARE_NEEDS,
  DISABILITY_CAUSES,
  DISCHARGE_FORMS,
  EMPLOYMENT_STATES,
  ENTITLEMENT_KINDS,
  HARDSHIP_KINDS,
  HEALTH_STATES,
  HONOUR_KINDS,
  HOUSING,
  INCOME_BANDS,
  LIVING,
  MARITAL_STATES,
  NO_ID_NUMBER_REASONS,
  PARTY_STATES,
  RANKS,
  SEXES,
  TagField,
  WISH_KINDS,
} from './personTerms'

/** A day as far as it is known: of what lies decades back often only the year or the month is. */
export const RoughDate = z
  .string()
  .superRefine((value, context) => {
    const message = roughDateProblem(value)
    if (message) context.addIssue({ code: 'custom', message })
  })
  .describe('日期')

function roughDateProblem(value: string): string | undefined {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(value)) return '写成 1969、1969-12 或者 19691207 这样。'
  if (isDate(`${value}-01-01`.slice(0, 10))) return undefined
  const [year, month, day] = value.split('-').map(Number)
  if (day === undefined || !isDate(`${value.slice(0, 7)}-01`)) {
    return month === undefined ? '没有这一年，再看看。' : `一年里没有${month}月，再看看。`
  }
  return `${year}年${month}月没有${day}日，再看看。`
}

const note = (label: string) => longText(label, 300).optional()

const identityShape = {
  name: PersonName,
  formerNames: z.array(PersonName.describe('曾用名')).max(3).describe('曾用名').optional(),
  idNumber: IdNumber.optional(),
  noIdNumber: oneOf('没有身份证号的原因', NO_ID_NUMBER_REASONS).optional(),
  sex: oneOf('性别', SEXES).optional(),
  birthDate: DateField.describe('出生日期').optional(),
  ethnicGroup: text('民族', 10).optional(),
  phone: MobilePhone.optional(),
  secondPhone: MobilePhone.describe('另一个手机号').optional(),
}

/** Who it is. An ID number says birth date and sex, so these need not be filled in beside it. */
export const Identity = z
  .strictObject(identityShape)
  .superRefine((identity, context) => {
    const { idNumber, noIdNumber, sex, birthDate } = identity
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!idNumber) return
    if (noIdNumber) refuse('noIdNumber', '身份证号填了，就不用选没有的原因。')
    if (sex && sex !== sexOf(idNumber)) refuse('sex', '性别和身份证号里的不一样，再看看。')
    if (birthDate && birthDate !== birthDateOf(idNumber)) {
      refuse('birthDate', '出生日期和身份证号里的不一样，再看看。')
    }
  })
  .describe('基本情况')

export const Service = z
  .strictObject({
    enlisted: RoughDate.describe('入伍时间').optional(),
    discharged: RoughDate.describe('退役时间').optional(),
    branch: oneOf('军种', BRANCHES).optional(),
    unit: text('部队', 40).optional(),
    rank: oneOf('身份类别', RANKS).optional(),
    post: text('职务', 20).optional(),
    dischargeForm: oneOf('退役方式', DISCHARGE_FORMS).optional(),
    /** Wars and nuclear tests taken part in, as the papers call them. */
    operations: z.array(text('参战参试', 40)).max(10).describe('参战参试经历').optional(),
  })
  .describe('服役')

const relativeShape = {
  name: PersonName,
  kinship: oneOf('关系', KINSHIPS),
  phone: MobilePhone.optional(),
  emergency: z.boolean().describe('紧急联系人').optional(),
  note: text('说明', 40).optional(),
}

export const Family = z
  .strictObject({
    marital: oneOf('婚姻', MARITAL_STATES).optional(),
    relatives: z
      .array(z.strictObject(relativeShape).describe('家人'))
      .max(12)
      .describe('家人')
      .optional(),
  })
  .describe('家庭')

export const Home = z
  .strictObject({
    householdId: HouseholdId.optional(),
    village: Village.optional(),
    address: text('住址', 60).optional(),
    living: oneOf('和谁住', LIVING).optional(),
    housing: oneOf('住房', HOUSING).optional(),
  })
  .describe('住处')

export const Work = z
  .strictObject({
    state: oneOf('就业状态', EMPLOYMENT_STATES).optional(),
    employer: text('工作单位', 40).optional(),
    occupation: text('做什么工作', 20).optional(),
    wish: oneOf('就业打算', WISH_KINDS).optional(),
    wishedWork: text('想做什么', 40).optional(),
    wishedPlace: text('想在哪里', 20).optional(),
    /** Yuan a month. */
    wishedPay: z.number().int().min(0).max(1_000_000).describe('想要的月收入').optional(),
  })
  .describe('工作')

const Course = z
  .strictObject({ name: text('培训名称', 40), ended: RoughDate.describe('结束时间').optional() })
  .describe('培训')
const Certificate = z
  .strictObject({ name: text('证书名称', 40), issued: RoughDate.describe('发证时间').optional() })
  .describe('证书')

export const Training = z
  .strictObject({
    courses: z.array(Course).max(20).describe('参加过的培训').optional(),
    certificates: z.array(Certificate).max(20).describe('证书').optional(),
    wish: text('想学什么', 40).optional(),
  })
  .describe('培训')

export const Party = z
  .strictObject({
    state: oneOf('党员身份', PARTY_STATES).optional(),
    joined: RoughDate.describe('入党时间').optional(),
    branch: text('所在支部', 40).optional(),
    /** Where the membership's papers lie: 组织关系. */
    relationAt: text('组织关系所在', 40).optional(),
  })
  .describe('党员')

export const Honours = z
  .array(
    z
      .strictObject({
        kind: oneOf('荣誉', HONOUR_KINDS),
        year: z.number().int().min(1927).max(2100).describe('哪一年').optional(),
        by: text('谁授予的', 40).optional(),
      })
      .describe('荣誉'),
  )
  .max(30)
  .describe('荣誉')

export const Entitlements = z
  .array(
    z
      .strictObject({
        kind: oneOf('待遇', ENTITLEMENT_KINDS),
        from: DateField.describe('从哪天起').optional(),
        until: DateField.describe('到哪天止').optional(),
        number: text('证号', 30).optional(),
      })
      .describe('待遇'),
  )
  .max(20)
  .describe('待遇')

export const Health = z
  .strictObject({
    state: oneOf('身体情况', HEALTH_STATES).optional(),
    /** 1 is the gravest of ten. */
    disabilityGrade: z.number().int().min(1).max(10).describe('伤残等级').optional(),
    disabilityCause: oneOf('伤残性质', DISABILITY_CAUSES).optional(),
    chronicIllnesses: z.array(text('慢性病', 20)).max(10).describe('慢性病').optional(),
    careNeed: oneOf('照料需要', CARE_NEEDS).optional(),
    note: note('健康说明'),
  })
  .describe('健康')

export const Hardship = z
  .strictObject({
    kinds: z.array(oneOf('困难', HARDSHIP_KINDS)).max(7).describe('困难').optional(),
    since: RoughDate.describe('从什么时候起').optional(),
    confirmedBy: text('谁认定的', 40).optional(),
    confirmedOn: DateField.describe('认定日期').optional(),
    /** Of the household, a month. */
    incomeBand: oneOf('每月收入', INCOME_BANDS).optional(),
    note: note('困难说明'),
  })
  .describe('困难')

const tagShape = { tag: TagField, since: RoughDate.describe('从什么时候起').optional() }

export const Tags = z
  .array(z.strictObject(tagShape).describe('标签'))
  .max(20)
  .refine(
    (tags) => new Set(tags.map(({ tag }) => tag)).size === tags.length,
    '同一个标签选了两次。',
  )
  .describe('标签')

/** A tag as it stands in the file: the member who confirmed it, and when. */
export const ConfirmedTag = z.object({
  ...tagShape,
  confirmedByNo: z.number().int(),
  confirmedOn: z.string(),
})
export type ConfirmedTag = z.infer<typeof ConfirmedTag>

/** As shown, numbers may be masked. */
export const ShownIdentity = z.object({
  ...identityShape,
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  secondPhone: z.string().optional(),
})

export const ShownFamily = z.object({
  ...Family.shape,
  relatives: z.array(z.object({ ...relativeShape, phone: z.string().optional() })).optional(),
})
