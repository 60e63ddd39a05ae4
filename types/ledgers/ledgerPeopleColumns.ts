import { KINSHIPS } from '../people/kinships'
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
  TAGS,
  WISH_KINDS,
} from '../people/personTerms'
import {
  digits,
  entries,
  freeText,
  type LedgerColumn,
  plain,
  several,
  term,
  whole,
} from './ledgerColumns'
import { EXAMPLE_MARK } from './ledgerTerms'

const DAY = { cell: 'date', note: '写成 1969-12-07 这样。' } as const
const ROUGH = { cell: 'roughDate', note: '写成 1969、1969-12 或者 1969-12-07 这样。' } as const
const PHONE = { note: '11位手机号。' } as const

/** One row a person: the parts of the file, and the household that the person lives in. */
export const PEOPLE_COLUMNS: readonly LedgerColumn[] = [
  freeText('姓名', 'identity.name', { required: true, example: `${EXAMPLE_MARK}何长顺` }),
  digits('身份证号', 'identity.idNumber', {
    note: '18位，照着证填。没有的话填后面那一列。',
    example: '990101195203120015',
  }),
  term('没有身份证号的原因', 'identity.noIdNumber', NO_ID_NUMBER_REASONS),
  term('性别', 'identity.sex', SEXES, { example: '男' }),
  plain('出生日期', 'identity.birthDate', { ...DAY, example: '1952-03-12' }),
  freeText('民族', 'identity.ethnicGroup', { example: '汉族' }),
  digits('手机号', 'identity.phone', { ...PHONE, example: '19900000901' }),
  digits('另一个手机号', 'identity.secondPhone', PHONE),
  several('曾用名', 'identity.formerNames', undefined),

  plain('户号', 'household.ref', {
    note: '站里给这一户编的号。同一户的人写同一个号。',
    example: '12',
  }),
  freeText('户主', 'household.householder', { note: '不填就用这一户在表里的第一个人。' }),
  freeText('村或社区', 'home.village', { example: '玉泉社区' }),
  freeText('住址', 'home.address', { example: '演示路12号' }),
  plain('联络员', 'household.liaison', {
    note: '站里人员名单上的姓名；有同名的写工号。新的一户一定要填。',
    example: '李敏',
  }),
  plain('替班人', 'household.standIn', {
    note: '和联络员不是同一个人。新的一户一定要填。',
    example: '陈志强',
  }),
  term('和谁住', 'home.living', LIVING),
  term('住房', 'home.housing', HOUSING),

  plain('入伍时间', 'service.enlisted', { ...ROUGH, example: '1969-12' }),
  plain('退役时间', 'service.discharged', { ...ROUGH, example: '1973' }),
  term('军种', 'service.branch', BRANCHES, { example: '陆军' }),
  freeText('部队', 'service.unit'),
  term('身份类别', 'service.rank', RANKS),
  freeText('职务', 'service.post'),
  term('退役方式', 'service.dischargeForm', DISCHARGE_FORMS),
  several('参战参试经历', 'service.operations', undefined),

  term('婚姻', 'family.marital', MARITAL_STATES),
  entries('家人', 'family.relatives', [
    { key: 'name', label: '姓名' },
    { key: 'kinship', label: '关系', terms: KINSHIPS },
    { key: 'phone', label: '手机号' },
    { key: 'emergency', label: '是不是紧急联系人', is: 'yesOrNo' },
    { key: 'note', label: '说明' },
  ]),

  term('就业状态', 'work.state', EMPLOYMENT_STATES),
  freeText('工作单位', 'work.employer'),
  freeText('做什么工作', 'work.occupation'),
  term('就业打算', 'work.wish', WISH_KINDS),
  freeText('想做什么', 'work.wishedWork'),
  freeText('想在哪里', 'work.wishedPlace'),
  whole('想要的月收入', 'work.wishedPay', { note: '多少元，只写数字。' }),

  entries('参加过的培训', 'training.courses', [
    { key: 'name', label: '名称' },
    { key: 'ended', label: '结束时间' },
  ]),
  entries('证书', 'training.certificates', [
    { key: 'name', label: '名称' },
    { key: 'issued', label: '发证时间' },
  ]),
  freeText('想学什么', 'training.wish'),

  term('党员身份', 'party.state', PARTY_STATES),
  plain('入党时间', 'party.joined', ROUGH),
  freeText('所在支部', 'party.branch'),
  freeText('组织关系所在', 'party.relationAt'),

  entries('荣誉', 'honours', [
    { key: 'kind', label: '荣誉', terms: HONOUR_KINDS },
    { key: 'year', label: '哪一年', is: 'number' },
    { key: 'by', label: '谁授予的' },
  ]),
  entries('待遇', 'entitlements', [
    { key: 'kind', label: '待遇', terms: ENTITLEMENT_KINDS },
    { key: 'from', label: '从哪天起' },
    { key: 'until', label: '到哪天止' },
    { key: 'number', label: '证号' },
  ]),

  term('身体情况', 'health.state', HEALTH_STATES),
  whole('伤残等级', 'health.disabilityGrade', { note: '1到10，只写数字。' }),
  term('伤残性质', 'health.disabilityCause', DISABILITY_CAUSES),
  several('慢性病', 'health.chronicIllnesses', undefined),
  term('照料需要', 'health.careNeed', CARE_NEEDS),
  freeText('健康说明', 'health.note'),

  several('困难', 'hardship.kinds', HARDSHIP_KINDS),
  plain('困难从什么时候起', 'hardship.since', ROUGH),
  freeText('谁认定的', 'hardship.confirmedBy'),
  plain('认定日期', 'hardship.confirmedOn', DAY),
  term('每月收入', 'hardship.incomeBand', INCOME_BANDS),
  freeText('困难说明', 'hardship.note'),

  entries(
    '标签',
    'tags',
    [
      { key: 'tag', label: '标签', terms: TAGS },
      { key: 'since', label: '从什么时候起' },
    ],
    { example: '参战；高龄' },
  ),
]
