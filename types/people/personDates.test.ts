import { bornOf, daysOfTwoLives, impossibleDates } from './personDates'

const TODAY = '2026-11-23'
const pathsOf = (parts: Parameters<typeof impossibleDates>[0], born?: string) =>
  impossibleDates(parts, born, TODAY).map(({ path }) => path)

describe('what is past does not lie in the future', () => {
  test.each([
    ['2026-11-23', []],
    ['2026-11-24', ['party.joined']],
    ['2026-11', []],
    ['2026-12', ['party.joined']],
    ['2026', []],
    ['2027', ['party.joined']],
    ['2099-12-31', ['party.joined']],
  ])('somebody joined in %s: %j', (joined, paths) => {
    expect(pathsOf({ party: { joined } })).toEqual(paths)
  })

  test('in whatever part it stands', () => {
    const since = '2027'
    expect(
      pathsOf({
        identity: { name: '周建军', birthDate: '2026-11-24' },
        service: { enlisted: since, discharged: since },
        training: {
          courses: [{ name: '电工' }, { name: '焊工', ended: since }],
          certificates: [{ name: '电工证', issued: since }],
        },
        honours: [{ kind: 'thirdMerit', year: 2027 }],
        hardship: { since, confirmedOn: '2026-11-24' },
        tags: [{ since: '2026' }, { since }],
      }),
    ).toEqual([
      'identity.birthDate',
      'service.enlisted',
      'service.discharged',
      'training.courses.1.ended',
      'training.certificates.0.issued',
      'honours.0.year',
      'hardship.since',
      'hardship.confirmedOn',
      'tags.1.since',
    ])
  })

  test('an entitlement may begin later', () => {
    const entitlements = [{ kind: 'pension' as never, from: '2027-01-01' }]
    expect(pathsOf({ entitlements })).toEqual([])
  })
})

describe('nobody is discharged before they joined up', () => {
  test.each([
    ['1969-12-07', '1969-12-07', []],
    ['1969-12-07', '1969-12-06', ['service.discharged']],
    ['1969-12-07', '1969-12', []],
    ['1969-12-07', '1969-11', ['service.discharged']],
    ['1969-12', '1969', []],
    ['1969', '1968-12-31', ['service.discharged']],
    ['1969', '1960-01-01', ['service.discharged']],
  ])('joined %s, discharged %s: %j', (enlisted, discharged, paths) => {
    expect(pathsOf({ service: { enlisted, discharged } })).toEqual(paths)
  })
})

describe('nobody joins up as a child', () => {
  test.each([
    ['1964-03-05', []],
    ['1964-03-04', ['service.enlisted']],
    ['1964-03', []],
    ['1964-02', ['service.enlisted']],
    ['1964', []],
    ['1963', ['service.enlisted']],
  ])('born 1950-03-05, joined %s: %j', (enlisted, paths) => {
    expect(pathsOf({ service: { enlisted } }, '1950-03-05')).toEqual(paths)
  })

  test('where the birth date is not known nothing is said', () => {
    expect(pathsOf({ service: { enlisted: '1963' } })).toEqual([])
  })
})

test('the party is not joined before birth', () => {
  expect(pathsOf({ party: { joined: '1949' } }, '1950-03-05')).toEqual(['party.joined'])
  expect(pathsOf({ party: { joined: '1950' } }, '1950-03-05')).toEqual([])
})

test('it is said at the field, once', () => {
  const service = { enlisted: '2028', discharged: '2027' }
  expect(impossibleDates({ service }, undefined, TODAY)).toEqual([
    { path: 'service.enlisted', label: '入伍时间', message: '这一天还没有到，再看看。' },
    { path: 'service.discharged', label: '退役时间', message: '这一天还没有到，再看看。' },
  ])
})

describe('two files made one', () => {
  const born = (birthDate: string, enlisted?: string) => ({
    identity: { name: '周建军', birthDate },
    service: { enlisted },
  })

  test.each([
    ['1964-01-02', []],
    ['1963-12-31', ['service.enlisted']],
    ['1964', []],
    ['1963', ['service.enlisted']],
  ])('who was born on 1950-01-01 joined up in %s: %j', (enlisted, paths) => {
    const files = [born('1950-01-01'), born('1940-01-01', enlisted)]
    const found = daysOfTwoLives(born('1950-01-01', enlisted), files)
    expect(found.map(({ path }) => path)).toEqual(paths)
  })

  test('what was wrong in one of the two already stays so', () => {
    const wrong = born('1950-01-01', '1958')
    expect(daysOfTwoLives(wrong, [wrong, born('1940-01-01')])).toEqual([])
  })
})

test.each([
  [{ idNumber: '990101195512080013', birthDate: '1950-01-01' }, '1955-12-08'],
  [{ idNumber: '990101***********3' }, undefined],
  [{ idNumber: '990101***********3（甲）', birthDate: '1950-01-01' }, '1950-01-01'],
  [{ birthDate: '1950-01-01' }, '1950-01-01'],
  [{}, undefined],
])('%j tells %s as the birth date', (identity, on) => {
  expect(bornOf({ identity: { name: '周建军', ...identity } })).toBe(on)
})
