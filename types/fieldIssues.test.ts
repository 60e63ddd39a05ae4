import fc from 'fast-check'
import * as z from 'zod'
import { PROCEDURES } from '../test/contracts'
import * as appointments from './appointments'
import { fieldIssues } from './fieldIssues'
import { MemberNo } from './primitives'
import * as stations from './stations'

fc.configureGlobal({ seed: 20_261_123 })

const { input: booking } = appointments.bookAppointment
const right = {
  stationId: 'tongliang-bachuan',
  slotId: 'tongliang-bachuan.1.20261123.0900',
  matter: 'preferential',
  way: 'onSite',
  served: { relation: 'self', name: '李长明', phone: '19900000000' },
}

describe('a right input has no issues', () => {
  test('with and without what may be left out', () => {
    expect(fieldIssues(booking, right)).toEqual([])
    expect(fieldIssues(booking, { ...right, note: '腿脚不便' })).toEqual([])
  })
})

describe('each wrong field is named as the person reads it, with what to do', () => {
  test('what is missing is to be filled in or chosen', () => {
    expect(fieldIssues(booking, { ...right, slotId: undefined, matter: undefined })).toEqual([
      { path: 'slotId', label: '时间编号', message: '请填时间编号。' },
      { path: 'matter', label: '要办的事', message: '请选要办的事。' },
    ])
  })

  test('a field within a field has a dotted path', () => {
    const served = { relation: 'cousin', name: '', phone: '1990000000' }
    expect(fieldIssues(booking, { ...right, served })).toEqual([
      { path: 'served.relation', label: '给谁约', message: '请选给谁约。' },
      { path: 'served.name', label: '姓名', message: '请填姓名。' },
      { path: 'served.phone', label: '手机号', message: '手机号少了1位，再看看。' },
    ])
  })

  test('a wrong type is said without the words of a machine', () => {
    expect(fieldIssues(booking, { ...right, served: [], note: 5 })).toEqual([
      { path: 'served', label: '来办事的人', message: '来办事的人的写法不对。' },
      { path: 'note', label: '想说明的情况', message: '想说明的情况的写法不对。' },
    ])
  })

  test.each([
    [200, []],
    [
      201,
      [{ path: 'note', label: '想说明的情况', message: '想说明的情况最多200个字，请写短一些。' }],
    ],
  ])('a note of %i characters', (length, issues) => {
    expect(fieldIssues(booking, { ...right, note: '字'.repeat(length) })).toEqual(issues)
  })

  test('a home visit and an errand need an address', () => {
    const issue = {
      path: 'served.address',
      label: '上门地址',
      message: '请填上门地址，我们好找到您。',
    }
    for (const way of ['homeVisit', 'errand']) {
      expect(fieldIssues(booking, { ...right, way })).toEqual([issue])
      const served = { ...right.served, address: '巴川街道1号' }
      expect(fieldIssues(booking, { ...right, way, served })).toEqual([])
    }
    expect(fieldIssues(booking, { ...right, way: 'phone' })).toEqual([])
  })

  test('an element of a list is told by its place', () => {
    const { input } = stations.publishCalendar
    const year = { year: 2027, holidays: [{ date: '2027-02-29', name: '' }], makeUpDays: ['x'] }
    expect(fieldIssues(input, year)).toEqual([
      { path: 'holidays.0.date', label: '日期', message: '没有这一天，再看看。' },
      { path: 'holidays.0.name', label: '节日', message: '请填节日。' },
      { path: 'makeUpDays.0', label: '日期', message: '没有这一天，再看看。' },
    ])
  })

  test.each([
    [2019, '年份太小或太少。'],
    [2101, '年份太大或太多，最多2100。'],
    [2026.5, '年份的写法不对。'],
  ])('the year %d is told: %s', (year, message) => {
    const issues = fieldIssues(stations.publishCalendar.input, {
      year,
      holidays: [],
      makeUpDays: [],
    })
    expect(issues).toEqual([{ path: 'year', label: '年份', message }])
  })

  test('a field has one issue, its first', () => {
    const served = { ...right.served, name: `\0${'名'.repeat(21)}` }
    expect(fieldIssues(booking, { ...right, served })).toEqual([
      { path: 'served.name', label: '姓名', message: '姓名最多20个字，请写短一些。' },
    ])
  })
})

describe('what nobody asked for is pointed out', () => {
  test('an unknown key, at the top and within', () => {
    const served = { ...right.served, age: 70 }
    expect(fieldIssues(booking, { ...right, served, callerId: 'x' })).toEqual([
      { path: 'served.age', label: 'age', message: '多了不认识的一项“age”，请去掉。' },
      { path: 'callerId', label: 'callerId', message: '多了不认识的一项“callerId”，请去掉。' },
    ])
  })

  test('of many and long ones only five, cut short', () => {
    const unknown = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`${index}${'k'.repeat(100)}`, 1]),
    )
    const issues = fieldIssues(booking, { ...right, ...unknown })
    expect(issues).toHaveLength(5)
    expect(issues[0]?.label).toBe(`0${'k'.repeat(19)}…`)
  })

  test('a key that means something to JavaScript is only a key', () => {
    const input: unknown = JSON.parse(`{"__proto__":{"matter":"policy"},"constructor":1}`)
    expect(fieldIssues(z.strictObject({}), input).map(({ path }) => path)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

describe('an input that is no object is refused as a whole', () => {
  test.each([
    [undefined, '请填内容。'],
    [null, '内容的写法不对。'],
    [[], '内容的写法不对。'],
    ['{}', '内容的写法不对。'],
    [7, '内容的写法不对。'],
    [true, '内容的写法不对。'],
  ])('%j', (input, message) => {
    expect(fieldIssues(booking, input)).toEqual([{ path: '', label: '内容', message }])
  })
})

describe('an input of two megabytes is refused at once', () => {
  const many = 200_000
  const manyKeys = Object.fromEntries(Array.from({ length: many }, (_, key) => [`key${key}`, 1]))
  test.each([
    ['a long name', booking, { ...right, served: { ...right.served, name: '名'.repeat(2e6) } }],
    ['a long note', booking, { ...right, note: '\0'.repeat(2e6) }],
    ['many unknown keys', booking, { ...right, ...manyKeys }],
    ['a long list', stations.loadStations.input, { stations: Array(many).fill({ windows: 1 }) }],
    [
      'a long list of long lists',
      stations.loadStations.input,
      { stations: Array(20).fill({ closedDates: Array(many / 20).fill(0) }) },
    ],
  ])('%s', (_what, schema, input) => {
    const started = performance.now()
    const issues = fieldIssues(schema, input)
    // A hundred times what it takes: only more than linear work comes near.
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(JSON.stringify(issues).length).toBeGreaterThan(2)
    expect(JSON.stringify(issues).length).toBeLessThan(50_000)
  })
})

describe('whatever is sent to a procedure, the answer is Chinese', () => {
  test.each(PROCEDURES.map((each) => [each.name, each]))('%s', (_name, { input }) => {
    fc.assert(
      fc.property(junkFor(input), (junk) => {
        for (const { message } of fieldIssues(input, junk)) {
          // An unknown key is repeated as it was sent.
          const ours = message.replace(/“.*”/su, '')
          expect(ours).not.toMatch(/[A-Za-z]{2}/)
          expect(ours).toMatch(/\p{Script=Han}/u)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('every field of every input has a Chinese name of its own', () => {
    expect(PROCEDURES.length).toBeGreaterThan(100)
    for (const { name, input } of PROCEDURES) {
      for (const [path, label] of labelsOf(input, name)) {
        expect(`${path}: ${label}`).toMatch(/: \p{Script=Han}+/u)
      }
    }
  })
})

test('who is lacking is to be chosen, not filled in', () => {
  const schema = z.strictObject({ leadNo: MemberNo.describe('谁负责'), standInNo: MemberNo })
  expect(fieldIssues(schema, {}).map(({ message }) => message)).toEqual([
    '请选谁负责。',
    '请选工号。',
  ])
})

/** Inputs of the right outline with wrong values in it, and anything else. */
function junkFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const inner = within(schema)
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).map(([key, field]) => [key, junkFor(field)])
    const outline = fc.record(Object.fromEntries(fields), { requiredKeys: [] })
    return fc.oneof({ weight: 5, arbitrary: outline }, fc.anything())
  }
  if (inner instanceof z.ZodArray) {
    return fc.oneof(fc.array(junkFor(inner.element), { maxLength: 3 }), fc.anything())
  }
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  return fc.oneof(text, fc.double(), fc.integer(), fc.constantFrom('09:00', '2026-11-23', null))
}

/** Every field with its path and what describes it. */
function labelsOf(schema: z.core.$ZodType, path: string): [path: string, label: string][] {
  const inner = within(schema)
  if (inner instanceof z.ZodArray) return labelsOf(inner.element, `${path}[]`)
  if (!(inner instanceof z.ZodObject)) return []
  return Object.entries(inner.shape).flatMap(([key, field]): [string, string][] => {
    const label = field.description ?? describedWithin(field) ?? ''
    return [[`${path}.${key}`, label], ...labelsOf(field, `${path}.${key}`)]
  })
}

function describedWithin(schema: z.core.$ZodType): string | undefined {
  const inner = within(schema)
  return inner instanceof z.ZodType ? inner.description : undefined
}

/** What is left of a schema without its leave to be missing or null. */
function within(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return within(schema.unwrap())
  }
  return schema
}
