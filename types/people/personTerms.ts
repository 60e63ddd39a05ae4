import { oneOf } from '../terms'

/**
 * As whom somebody looks at a file: head or staff of its station, the liaison of its household, the
 * person, or one of the family who acts for the person.
 */
export type Viewer = 'station' | 'liaison' | 'self' | 'family'

export const SEXES = { male: { label: '男' }, female: { label: '女' } } as const

/** Why a person has no ID number, or none that the station may record. */
export const NO_ID_NUMBER_REASONS = {
  neverIssued: { label: '一直没有办' },
  lapsed: { label: '户口注销了' },
  abroad: { label: '是境外的证件' },
  withheld: { label: '本人不愿意说' },
  unknown: { label: '现在还不知道' },
} as const

export const BRANCHES = {
  army: { label: '陆军' },
  navy: { label: '海军' },
  airForce: { label: '空军' },
  rocketForce: { label: '火箭军' },
  supportForces: { label: '其他军兵种' },
  armedPolice: { label: '武警' },
} as const

export const RANKS = {
  officer: { label: '军官' },
  sergeant: { label: '军士' },
  conscript: { label: '义务兵' },
  civilCadre: { label: '文职' },
} as const

/** How service ended: 退役军人保障法 20–22, and the forms of earlier decades. */
export const DISCHARGE_FORMS = {
  selfEmployed: { label: '自主就业' },
  placed: { label: '安排工作' },
  transferred: { label: '转业' },
  monthlyPension: { label: '逐月领取退役金' },
  autonomous: { label: '自主择业' },
  demobilised: { label: '复员' },
  retired: { label: '退休' },
  supported: { label: '国家供养' },
  discharged: { label: '退伍' },
} as const

export const MARITAL_STATES = {
  single: { label: '未婚' },
  married: { label: '已婚' },
  divorced: { label: '离异' },
  widowed: { label: '丧偶' },
} as const

export const LIVING = {
  alone: { label: '一个人住' },
  withSpouse: { label: '和爱人住' },
  withChildren: { label: '和子女住' },
  withParents: { label: '和父母住' },
  institution: { label: '住养老机构' },
  other: { label: '和别人住' },
} as const

export const HOUSING = {
  own: { label: '自己的房' },
  ofFamily: { label: '家里人的房' },
  publicRental: { label: '公租房' },
  rented: { label: '租的房' },
  none: { label: '没有房' },
} as const

export const EMPLOYMENT_STATES = {
  employed: { label: '在上班' },
  selfEmployed: { label: '自己做生意' },
  flexible: { label: '打零工' },
  farming: { label: '务农' },
  seeking: { label: '在找工作' },
  studying: { label: '在读书' },
  retired: { label: '退休了' },
  unable: { label: '不能劳动' },
} as const

export const WISH_KINDS = {
  job: { label: '想找工作' },
  business: { label: '想创业' },
  none: { label: '没有打算' },
} as const

export const PARTY_STATES = {
  member: { label: '党员' },
  probationary: { label: '预备党员' },
  none: { label: '不是党员' },
} as const

export const HONOUR_KINDS = {
  medal: { label: '勋章、荣誉称号' },
  firstMerit: { label: '一等功' },
  secondMerit: { label: '二等功' },
  thirdMerit: { label: '三等功' },
  citation: { label: '嘉奖、优秀士兵' },
  model: { label: '劳模、英模' },
  other: { label: '其他荣誉' },
} as const

export const ENTITLEMENT_KINDS = {
  preferentialCard: { label: '优待证' },
  disabilityPension: { label: '残疾抚恤金' },
  survivorsPension: { label: '定期抚恤金' },
  oldSoldierAllowance: { label: '老年生活补助' },
  warAllowance: { label: '参战参试补助' },
  illnessAllowance: { label: '带病回乡补助' },
  soldierFamilyGrant: { label: '军属优待金' },
  subsistence: { label: '低保、特困供养' },
  socialInsurance: { label: '社保接续' },
  other: { label: '其他待遇' },
} as const

export const HEALTH_STATES = {
  good: { label: '身体好' },
  chronic: { label: '有慢性病' },
  serious: { label: '有重病' },
  bedridden: { label: '下不了床' },
} as const

export const DISABILITY_CAUSES = {
  war: { label: '因战' },
  duty: { label: '因公' },
  illness: { label: '因病' },
  other: { label: '其他' },
} as const

export const CARE_NEEDS = {
  none: { label: '自己能照顾自己' },
  some: { label: '有些事要人帮' },
  full: { label: '离不开人' },
} as const

export const HARDSHIP_KINDS = {
  illness: { label: '因病' },
  disability: { label: '因残' },
  disaster: { label: '因灾' },
  unemployment: { label: '没有工作' },
  schooling: { label: '子女上学' },
  housing: { label: '住房' },
  other: { label: '其他困难' },
} as const

export const INCOME_BANDS = {
  none: { label: '没有收入' },
  below1000: { label: '不到1000元' },
  below2000: { label: '1000到2000元' },
  below4000: { label: '2000到4000元' },
  above: { label: '4000元以上' },
} as const

/**
 * What a person is listed by: each is kept with the day and with who confirmed it. One that tells of
 * health or hardship is seen only by who sees that part.
 */
export const TAGS = {
  hardship: { label: '困难', of: 'hardship' },
  key: { label: '重点', of: 'hardship' },
  honoured: { label: '优抚对象' },
  soldierFamily: { label: '军属' },
  martyrFamily: { label: '烈属' },
  fallenFamily: { label: '因公、病故军人家属' },
  disabled: { label: '伤残', of: 'health' },
  destitute: { label: '特困', of: 'hardship' },
  warVeteran: { label: '参战' },
  testVeteran: { label: '参试' },
  meritorious: { label: '立功' },
  aged: { label: '高龄' },
  emptyNest: { label: '空巢' },
  alone: { label: '独居' },
  limitedMobility: { label: '行动不便', of: 'health' },
  partyMember: { label: '党员' },
} as const
export type Tag = keyof typeof TAGS
export const TagField = oneOf('标签', TAGS)
