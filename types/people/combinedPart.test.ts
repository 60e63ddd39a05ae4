import { combinedPart, tooManyIssue } from './combinedPart'
import { type PartName, PERSON_PARTS } from './personFile'

const NOTHING = { take: [] }
const both = (part: PartName, kept: unknown, other: unknown) =>
  combinedPart(part, kept, other, NOTHING).value

describe('a part of two files', () => {
  const kept = { enlisted: '1969-12', branch: 'army' }
  const other = { enlisted: '1970', discharged: '1975', branch: 'navy' }

  test('is what stands in the kept one, its empty fields filled from the other', () => {
    expect(both('service', kept, other)).toEqual({ ...other, ...kept })
  })

  test('or what stands in the other before it, or the kept one alone', () => {
    const take = combinedPart('service', kept, other, { take: ['service'] })
    expect(take.value).toEqual(other)
    const leave = combinedPart('service', kept, other, { take: [], leave: ['service'] })
    expect(leave).toEqual({ value: kept, tooMany: [] })
    expect(combinedPart('service', kept, other, { take: ['work'] })).toEqual({
      value: { ...other, ...kept },
      tooMany: [],
    })
  })

  test.each([
    [undefined, { state: 'farming' }, { state: 'farming' }],
    [{ state: 'farming' }, undefined, { state: 'farming' }],
    [{ state: 'farming', wish: undefined }, { wish: 'job' }, { state: 'farming', wish: 'job' }],
    [undefined, undefined, undefined],
  ])('%j and %j are %j', (one, another, whole) => {
    expect(both('work', one, another)).toEqual(whole)
  })

  test('holds each record of both lists once', () => {
    const merit = { kind: 'thirdMerit', year: 1979 }
    const named = { year: 1979, kind: 'thirdMerit' }
    const praise = { kind: 'citation' }
    expect(both('honours', [merit], [named, praise])).toEqual([merit, praise])
    const health = { chronicIllnesses: ['高血压'], state: 'chronic' }
    expect(both('health', { chronicIllnesses: ['糖尿病'] }, health)).toMatchObject({
      chronicIllnesses: expect.arrayContaining(['高血压', '糖尿病']),
      state: 'chronic',
    })
  })

  test('has each tag once, as the kept one has it', () => {
    const tags = [{ tag: 'alone', since: '2020' }]
    expect(both('tags', tags, [{ tag: 'alone' }, { tag: 'aged' }])).toEqual([
      ...tags,
      { tag: 'aged' },
    ])
    expect(both('tags', undefined, tags)).toEqual(tags)
  })
})

describe('who somebody is does not contradict itself', () => {
  const numbered = { name: '周建军', idNumber: '990101195001010010' }
  const described = { name: '周建军', noIdNumber: 'lost', sex: 'female', birthDate: '1951-02-03' }

  test.each([
    ['the kept one', numbered, described],
    ['the other', described, numbered],
  ])('the number of %s says birth date and sex', (_, kept, other) => {
    expect(both('identity', kept, other)).toEqual(numbered)
  })

  test('without a number what is known is put together', () => {
    const other = { name: '周建军', birthDate: '1950-01-02', ethnicGroup: '土家族' }
    expect(both('identity', { name: '周建军', sex: 'male' }, other)).toEqual({
      ...other,
      sex: 'male',
    })
  })
})

describe('a home is one place', () => {
  const housed = { householdId: 'household', village: '新村', living: 'alone' }
  const moved = { householdId: 'another', village: '别村', address: '别村九组9号' }
  const old = { village: '旧村', address: '旧村三组', housing: 'own' }
  const west = { address: '西村九组9号', living: 'alone' }

  test.each([
    ['the household of the kept one', housed, old, housed],
    ['that of the other, where the kept one has none', old, housed, housed],
    ['the household of the kept one, where both have one', housed, moved, housed],
    ['the village of the kept one, where neither has one', old, { ...old, village: '别村' }, old],
    [
      'the village alone, where the other’s address is not there',
      { village: '东村' },
      west,
      { village: '东村' },
    ],
    ['the address alone, where the other is another village', west, { village: '东村' }, west],
  ])('told with %s', (_, kept, other, whole) => {
    expect(both('home', kept, other)).toEqual(whole)
  })

  test.each([
    ['in one household', housed, { ...housed, address: '新村一组' }],
    ['in one village', { village: '旧村' }, old],
    ['where the address of the other is there', { village: '旧村' }, { address: '旧村三组' }],
    ['where the village is that of the address', { address: '旧村三组' }, { village: '旧村' }],
    ['where the other tells no place', { village: '旧村', address: '三组' }, { living: 'alone' }],
    ['where neither tells a village', { address: '三组' }, { housing: 'own' }],
    ['where the address is the same', { address: '三组' }, { village: '旧村', address: '三组' }],
  ])('put together %s', (_, kept, other) => {
    expect(both('home', kept, other)).toEqual({ ...kept, ...other })
  })
})

const NAMED = { name: '周建军' }
/** What the other file says besides, which a list that is too long must not take with it. */
const MORE: Partial<Record<PartName, object>> = {
  identity: { phone: '19900000001' },
  service: { branch: 'army' },
  family: { marital: 'widowed' },
  training: { wish: '电工' },
  health: { state: 'chronic' },
}

/** As many different records as asked for, for each list that has a limit. */
const LISTS: [PartName, field: string | undefined, max: number, (index: number) => unknown][] = [
  ['identity', 'formerNames', 3, (index) => `周${'甲乙丙丁'[index]}`],
  ['service', 'operations', 10, (index) => `作战${index}`],
  [
    'family',
    'relatives',
    12,
    (index) => ({ name: `周${'一'.repeat(index + 1)}`, kinship: 'child' }),
  ],
  ['training', 'courses', 20, (index) => ({ name: `培训${index}` })],
  ['training', 'certificates', 20, (index) => ({ name: `证书${index}` })],
  ['honours', undefined, 30, (index) => ({ kind: 'other', year: 1950 + index })],
  ['entitlements', undefined, 20, (index) => ({ kind: 'other', number: `${index}` })],
  ['health', 'chronicIllnesses', 10, (index) => `病${index}`],
]

describe.each(LISTS)('the list %s %s, of at most %i', (part, field, max, nth) => {
  const records = Array.from({ length: max + 1 }, (_, index) => nth(index))
  const half = Math.ceil(max / 2)
  const kept = holding(records.slice(0, half))
  const rest = (count: number) => holding(records.slice(half, count), MORE[part])

  function holding(list: unknown[], more: object = {}): unknown {
    return field === undefined
      ? list
      : { ...(part === 'identity' && NAMED), ...more, [field]: list }
  }

  test('holds all of both as long as they fit', () => {
    const { value, tooMany } = combinedPart(part, kept, rest(max), NOTHING)
    expect(tooMany).toEqual([])
    expect(value).toEqual(holding(records.slice(0, max), MORE[part]))
    expect(PERSON_PARTS[part].schema.safeParse(value).success).toBe(true)
  })

  test('says so where it is one too many, and drops nothing', () => {
    const { value, tooMany } = combinedPart(part, kept, rest(max + 1), NOTHING)
    const path = field === undefined ? part : `${part}.${field}`
    expect(tooMany).toEqual([{ path, label: expect.any(String), count: max + 1, max }])
    expect(value).toEqual(holding(records, MORE[part]))
  })

  test('is that of one file where it was asked for, the rest of the part still of both', () => {
    const other = rest(max + 1)
    const short = combinedPart(part, kept, other, { take: [], shorten: [part] })
    expect(short).toEqual({ value: holding(records.slice(0, half), MORE[part]), tooMany: [] })
    const taken = combinedPart(part, kept, other, { take: [part], shorten: [part] })
    expect(taken).toEqual({ value: other, tooMany: [] })
  })

  test('is shortened only where it must be', () => {
    const short = combinedPart(part, kept, rest(max), { take: [], shorten: [part] })
    expect(short.value).toEqual(holding(records.slice(0, max), MORE[part]))
  })
})

test('what is too much is said with the name of the list', () => {
  const honours = (from: number) =>
    Array.from({ length: 16 }, (_, index) => ({ kind: 'other', year: from + index }))
  const { tooMany } = combinedPart('honours', honours(1950), honours(1970), NOTHING)
  expect(tooMany.map(tooManyIssue)).toEqual([
    {
      path: 'honours',
      label: '荣誉',
      message: '两份的荣誉合起来有32个，最多写30个，请选只留哪一份的。',
    },
  ])
})
