import { partLines } from './partLines'

const lines = (...of: Parameters<typeof partLines>) =>
  partLines(...of).map(({ label, text }) => `${label}：${text}`)

test('a part is read line by line, what is not filled in is left out', () => {
  expect(
    lines('identity', {
      identity: {
        name: '周建军',
        sex: 'male',
        birthDate: '1950-01-01',
        formerNames: ['周军', '周建'],
      },
    }),
  ).toEqual(['姓名：周建军', '曾用名：周军、周建', '性别：男', '出生日期：1950年1月1日'])
})

test('each record of a list has its line', () => {
  expect(
    lines('family', {
      family: {
        marital: 'widowed',
        relatives: [
          { name: '周小梅', kinship: 'child', phone: '199****0003', emergency: true },
          { name: '周小军', kinship: 'child', emergency: false },
        ],
      },
    }),
  ).toEqual(['婚姻：丧偶', '家人1：周小梅，子女，199****0003，紧急联系人', '家人2：周小军，子女'])
})

test('tags, units, several of a list', () => {
  const tag = { confirmedByNo: 1, confirmedOn: '2026-07-13' }
  expect(
    lines('tags', {
      tags: [
        { tag: 'aged', since: '2020', ...tag },
        { tag: 'disabled', ...tag },
      ],
    }),
  ).toEqual(['高龄：2020年起', '伤残：是'])
  expect(lines('honours', { honours: [{ kind: 'thirdMerit', year: 1979 }] })).toEqual([
    '荣誉：三等功，1979年',
  ])
  expect(lines('hardship', { hardship: { kinds: ['illness', 'housing'] } })).toEqual([
    '困难：因病、住房',
  ])
})

test('the household is told apart, for its name is read elsewhere', () => {
  expect(partLines('home', { home: { householdId: 'h1', village: '龙门村' } })).toMatchObject([
    { text: 'h1', isHousehold: true },
    { text: '龙门村' },
  ])
})

test('an empty part has no lines', () => {
  expect(partLines('work', {})).toEqual([])
  expect(partLines('work', { work: {} })).toEqual([])
  expect(partLines('honours', { honours: [] })).toEqual([])
})
