import { withRow } from './withRow'

const NO = 7
const TODAY = '2026-11-23'
const identity = { name: '周建军', phone: '19900000001' }

describe('a row laid over a file', () => {
  test('changes what it names and leaves the rest', () => {
    const file = { identity, home: { village: '演示村', address: '演示村三组8号' } }
    const row = {
      identity: { name: '周建军', secondPhone: '19900000002' },
      home: { village: '新村' },
    }
    expect(withRow(file, row, NO, TODAY)).toEqual({
      identity: { ...identity, secondPhone: '19900000002' },
      home: { village: '新村', address: '演示村三组8号' },
    })
  })

  describe('takes nothing along into another house', () => {
    const old = { address: '旧村九组9号', living: 'alone', housing: 'own' } as const
    const homeAfter = (before: object, given: object) =>
      withRow({ identity, home: { ...before, ...old } }, { identity, home: given }, NO, TODAY).home

    test.each([
      ['another household', { householdId: 'a', village: '旧村' }, { householdId: 'b' }],
      ['another in the same village', { householdId: 'a', village: '新村' }, { householdId: 'b' }],
      ['a first one in another village', { village: '旧村' }, { householdId: 'b' }],
    ])('%s', (_, before, given) => {
      const home = { ...given, village: '新村' }
      expect(homeAfter(before, home)).toEqual(home)
    })

    test.each([
      ['the same household', { householdId: 'a', village: '旧村' }, { householdId: 'a' }],
      ['a first one in the same village', { village: '新村' }, { householdId: 'b' }],
      ['a first one of who has no village', {}, { householdId: 'b' }],
    ])('but stays in %s', (_, before, given) => {
      const home = { ...given, village: '新村' }
      expect(homeAfter(before, home)).toEqual({ ...before, ...home, ...old })
    })
  })

  test.each([
    ['of its household', { householdId: 'a', village: '旧村' }, '旧村'],
    ['of the row, where there is no household', { village: '旧村' }, '新村'],
  ])('that names no household stays in the village %s', (_, home, village) => {
    const row = { identity, home: { village: '新村', living: 'alone' as const } }
    expect(withRow({ identity, home }, row, NO, TODAY).home).toEqual({
      ...home,
      living: 'alone',
      village,
    })
  })

  test('a field that is there without a value clears nothing', () => {
    const row = { identity: { name: '周建军', phone: undefined }, service: undefined }
    expect(withRow({ identity, service: { unit: '某部' } }, row, NO, TODAY)).toEqual({
      identity,
      service: { unit: '某部' },
    })
  })

  test('adds to lists, and knows what it has', () => {
    const file = { identity, honours: [{ kind: 'thirdMerit' as const, year: 1979 }] }
    const row = {
      identity: { name: '周建军' },
      honours: [{ year: 1979, kind: 'thirdMerit' as const }, { kind: 'citation' as const }],
    }
    expect(withRow(file, row, NO, TODAY).honours).toEqual([
      { kind: 'thirdMerit', year: 1979 },
      { kind: 'citation' },
    ])
  })

  test('keeps who confirmed a tag, and confirms what is new or since another day', () => {
    const alone = { tag: 'alone' as const, confirmedByNo: 1, confirmedOn: '2025-01-01' }
    const aged = {
      tag: 'aged' as const,
      since: '2020',
      confirmedByNo: 1,
      confirmedOn: '2025-01-01',
    }
    const row = {
      identity: { name: '周建军' },
      tags: [
        { tag: 'alone' as const },
        { tag: 'aged' as const, since: '2019' },
        { tag: 'key' as const },
      ],
    }
    expect(withRow({ identity, tags: [alone, aged] }, row, NO, TODAY).tags).toEqual([
      alone,
      { tag: 'aged', since: '2019', confirmedByNo: NO, confirmedOn: TODAY },
      { tag: 'key', confirmedByNo: NO, confirmedOn: TODAY },
    ])
  })

  test('laid over it again changes nothing', () => {
    const row = {
      identity: { ...identity, formerNames: ['周小军'] },
      family: { relatives: [{ name: '周小梅', kinship: 'child' as const }] },
      tags: [{ tag: 'alone' as const, since: '2020' }],
    }
    const once = withRow({ identity: { name: '周建军' } }, row, NO, TODAY)
    expect(withRow(once, row, 9, '2027-01-01')).toEqual(once)
  })
})
