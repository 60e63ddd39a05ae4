import type * as z from 'zod'
import { fieldIssues } from '../fieldIssues'
import { Identity, RoughDate, Service, Tags } from './personParts'

const issuesOf = (schema: z.ZodType, value: unknown) =>
  fieldIssues(schema, value).map(({ path, message }) => `${path}: ${message}`)

describe('of what lies long ago the year may be all that is known', () => {
  test.each(['1969', '1969-12', '1969-12-07', '1968-02-29'])('%s is a day', (date) => {
    expect(RoughDate.parse(date)).toBe(date)
  })

  test.each([
    '',
    '69',
    '1969-',
    '1969-13',
    '1969-00',
    '1969-02-29',
    '1969-1',
    '1969-12-',
    '1969/12',
    '1969-12-07T',
  ])('%j is none', (date) => {
    expect(RoughDate.safeParse(date).success).toBe(false)
  })
})

describe('who somebody is must not contradict itself', () => {
  const identity = { name: '周建军', idNumber: '990101195001010010' }

  test('the name is enough', () => {
    expect(Identity.parse({ name: '周建军' })).toEqual({ name: '周建军' })
  })

  test.each([
    [{ sex: 'male', birthDate: '1950-01-01' }, []],
    [{ sex: 'female' }, ['sex: 性别和身份证号里的不一样，再看看。']],
    [{ birthDate: '1950-01-02' }, ['birthDate: 出生日期和身份证号里的不一样，再看看。']],
    [{ noIdNumber: 'abroad' }, ['noIdNumber: 身份证号填了，就不用选没有的原因。']],
    [{ phone: '1990000' }, ['phone: 手机号少了4位，再看看。']],
    [{ nickname: '老周' }, ['nickname: 多了不认识的一项“nickname”，请去掉。']],
  ])('with %j: %j', (more, issues) => {
    expect(issuesOf(Identity, { ...identity, ...more })).toEqual(issues)
  })

  test('without a number there is nothing to contradict', () => {
    const known = {
      name: '周建军',
      noIdNumber: 'neverIssued',
      sex: 'male',
      birthDate: '1950-01-02',
    }
    expect(issuesOf(Identity, known)).toEqual([])
  })
})

test('a field deep in a part is named as people call it', () => {
  expect(fieldIssues(Service, { enlisted: '六九年' })).toEqual([
    { path: 'enlisted', label: '入伍时间', message: '写成 1969、1969-12 或者 19691207 这样。' },
  ])
})

test.each([
  ['1969-02-30', '1969年2月没有30日，再看看。'],
  ['1969-13', '一年里没有13月，再看看。'],
  ['1969-13-01', '一年里没有13月，再看看。'],
  ['1969127', '写成 1969、1969-12 或者 19691207 这样。'],
])('what is wrong with the day %s is said', (enlisted, message) => {
  expect(issuesOf(Service, { enlisted })).toEqual([`enlisted: ${message}`])
})

test('a tag is given once', () => {
  expect(Tags.safeParse([{ tag: 'alone' }, { tag: 'aged', since: '2020' }]).success).toBe(true)
  expect(issuesOf(Tags, [{ tag: 'alone' }, { tag: 'alone', since: '2020' }])).toEqual([
    ': 同一个标签选了两次。',
  ])
})
