import { PersonParts } from '../people/personFile'
import { digits, entries, type LedgerColumn, plain, several, term, whole } from './ledgerColumns'
import { DELIVERY_COLUMNS, DELIVERY_EXPORT_COLUMNS } from './ledgerDeliveryColumns'
import { HOUSEHOLD_COLUMNS } from './ledgerHouseholdColumns'
import { PEOPLE_COLUMNS } from './ledgerPeopleColumns'
import { EXAMPLE_MARK } from './ledgerTerms'

const TERMS = { a: { label: '甲、乙' }, b: { label: '丙' } } as const

describe('a column writes what it reads', () => {
  const honours = entries('荣誉', 'honours', [
    { key: 'kind', label: '荣誉', terms: TERMS },
    { key: 'year', label: '哪一年', is: 'number' },
    { key: 'first', label: '第一次', is: 'yesOrNo' },
    { key: 'by', label: '谁授予的' },
  ])
  test.each<[LedgerColumn, string, unknown]>([
    [plain('住址', 'home.address'), '演示路1号', '演示路1号'],
    [digits('手机号', 'identity.phone'), '19900000001', '19900000001'],
    [whole('伤残等级', 'health.disabilityGrade'), '7', 7],
    [term('荣誉', 'kind', TERMS), '甲、乙', 'a'],
    [several('困难', 'kinds', TERMS), '甲、乙；丙', ['a', 'b']],
    [several('慢性病', 'illnesses', undefined), '高血压；腰腿病', ['高血压', '腰腿病']],
    [honours, '甲、乙/1985', [{ kind: 'a', year: 1985 }]],
    [
      honours,
      '甲、乙/1985/是/某部；丙///某团',
      [
        { kind: 'a', year: 1985, first: true, by: '某部' },
        { kind: 'b', by: '某团' },
      ],
    ],
  ])('$header: %s', (column, text, value) => {
    expect(column.read(text)).toEqual({ value })
    expect(column.write(value)).toBe(text)
  })

  test('the sign between the parts of an entry does not stand within one', () => {
    expect(honours.write([{ kind: 'b', by: '某部/某团' }])).toBe('丙///某部／某团')
  })

  test('semicolons of both widths and new lines part the entries', () => {
    const illnesses = several('慢性病', 'illnesses', undefined)
    expect(illnesses.read('高血压;腰腿病；\n眼病 ')).toEqual({
      value: ['高血压', '腰腿病', '眼病'],
    })
  })

  test.each<[LedgerColumn, string, RegExp]>([
    [term('荣誉', 'kind', TERMS), '丁', /“丁”不在可以填的里面，可以填：甲、乙、丙。/],
    [several('困难', 'kinds', TERMS), '丙；丁', /“丁”/],
    [whole('伤残等级', 'grade'), '七级', /只写数字/],
    [honours, '丁/1985', /“丁”/],
    [honours, '丙/1985/也许', /写“是”或者“否”/],
    [honours, '丙/1985/是/某部/某团', /要写成 荣誉\/哪一年\/第一次\/谁授予的/],
  ])('what it cannot read it says: %#', (column, text, problem) => {
    expect(column.read(text)).toEqual({ problem: expect.stringMatching(problem) })
  })
})

describe.each([
  ['people', PEOPLE_COLUMNS],
  ['deliveries', DELIVERY_COLUMNS],
  ['deliveries taken out', DELIVERY_EXPORT_COLUMNS],
  ['households', HOUSEHOLD_COLUMNS],
])('the columns of %s', (_, columns) => {
  test('have each header and each path once', () => {
    for (const key of ['header', 'path'] as const) {
      const values = columns.map((column) => column[key])
      expect(new Set(values).size).toBe(values.length)
    }
  })

  test('have an example that they can read themselves', () => {
    for (const { header, example, read } of columns) {
      if (example !== '')
        expect([header, read(example)]).toEqual([header, { value: expect.anything() }])
    }
  })
})

test.each([
  ['people', PEOPLE_COLUMNS],
  ['deliveries', DELIVERY_COLUMNS],
])('the example of %s is known as one by its first cell', (_, columns) => {
  expect(columns[0]?.example.startsWith(EXAMPLE_MARK)).toBe(true)
})

test('every field of a file has its column, so that what is taken out can be brought in again', () => {
  const paths = PEOPLE_COLUMNS.map(({ path }) => path)
  const fields = Object.entries(PersonParts.shape).flatMap(([part, schema]) => {
    const inner = 'unwrap' in schema ? schema.unwrap() : schema
    if (!('shape' in inner)) return [part]
    return Object.keys(inner.shape).map((field) => `${part}.${field}`)
  })
  // The household is named by the station's own number.
  expect(fields.filter((field) => !paths.includes(field))).toEqual(['home.householdId'])
})
