import { PART_NAMES } from '@contract/people/personFile'
import { fieldsOf, type PartField } from './partFields'

function written(fields: readonly PartField[]): string[] {
  return fields.flatMap((field) => [
    `${field.name}: ${field.kind} ${field.label}`,
    ...(field.kind === 'list' ? written(field.item).map((line) => `  ${line}`) : []),
  ])
}

test('who it is: numbers, days, a choice', () => {
  expect(written(fieldsOf('identity'))).toEqual([
    'name: text 姓名',
    'formerNames: list 曾用名',
    '  : text 曾用名',
    'idNumber: idNumber 身份证号',
    'noIdNumber: choice 没有身份证号的原因',
    'sex: choice 性别',
    'birthDate: date 出生日期',
    'ethnicGroup: text 民族',
    'phone: phone 手机号',
    'secondPhone: phone 另一个手机号',
  ])
})

test('a list of records, a household, several of a list, a long text', () => {
  expect(written(fieldsOf('family'))).toEqual([
    'marital: choice 婚姻',
    'relatives: list 家人',
    '  name: text 姓名',
    '  kinship: choice 关系',
    '  phone: phone 手机号',
    '  emergency: yes 紧急联系人',
    '  note: text 说明',
  ])
  expect(written(fieldsOf('home'))[0]).toMatch(/^householdId: household/)
  expect(written(fieldsOf('hardship'))).toEqual([
    'kinds: several 困难',
    'since: rough 从什么时候起',
    'confirmedBy: text 谁认定的',
    'confirmedOn: date 认定日期',
    'incomeBand: choice 每月收入',
    'note: long 困难说明',
  ])
})

test('a part that is a list is one field', () => {
  expect(written(fieldsOf('honours'))).toEqual([
    ': list 荣誉',
    '  kind: choice 荣誉',
    '  year: number 哪一年',
    '  by: text 谁授予的',
  ])
  expect(written(fieldsOf('tags'))[1]).toBe('  tag: choice 标签')
})

/** Every label of every part is Chinese, also those of its choices. */
function labels(fields: readonly PartField[]): string[] {
  return fields.flatMap((field) => [
    field.label,
    ...('options' in field ? field.options.map(({ label }) => label) : []),
    ...(field.kind === 'list' ? labels(field.item) : []),
  ])
}

test.each(PART_NAMES)('%s is read in Chinese', (part) => {
  for (const label of labels(fieldsOf(part))) expect(label).toMatch(/^[\p{Script=Han}\d][^a-z]*$/u)
})
