import { TAGS_TOLD_FROM } from '@contract/people/personViews'
import { countsOf, NO_COUNTS, plus, toldCounts } from './counts'

const file: Parameters<typeof countsOf>[0] = {
  ended: false,
  mergedInto: null,
  hasIdNumber: true,
  phoneIndexes: ['p'],
  householdId: 'h',
  duplicateOf: null,
  openCorrections: 0,
  carePlanId: null,
  tagKeys: [],
}

describe('what one file adds to the counts', () => {
  test.each<[string, Partial<typeof file>, object]>([
    ['one that is kept up', {}, { total: 1 }],
    ['without ID number', { hasIdNumber: false }, { total: 1, withoutIdNumber: 1 }],
    ['without phone', { phoneIndexes: [] }, { total: 1, withoutPhone: 1 }],
    ['without household', { householdId: null }, { total: 1, withoutHousehold: 1 }],
    ['with tags', { tagKeys: ['alone', 'aged'] }, { total: 1, byTag: { alone: 1, aged: 1 } }],
    ['with another of its number', { duplicateOf: 'x' }, { total: 1, duplicates: 1 }],
    [
      'ended, with a plan that is open',
      { ended: true, tagKeys: ['alone'], hasIdNumber: false, carePlanId: 'c' },
      { ended: 1, carePlans: 1 },
    ],
    [
      'merged, with corrections that wait',
      {
        mergedInto: 'x',
        hasIdNumber: false,
        phoneIndexes: [],
        householdId: null,
        openCorrections: 2,
      },
      { corrections: 2 },
    ],
    ['merged after it was ended', { mergedInto: 'x', ended: true }, {}],
  ])('%s', (_what, changes, expected) => {
    expect(countsOf({ ...file, ...changes })).toEqual({ ...NO_COUNTS, ...expected })
  })
})

test('counts are added and taken away, and a tag that nobody has is left out', () => {
  const tagged = countsOf({ ...file, tagKeys: ['alone'] })
  const two = plus(plus(NO_COUNTS, tagged, 1), tagged, 1)
  expect(two).toEqual({ ...NO_COUNTS, total: 2, byTag: { alone: 2 } })
  expect(plus(plus(two, tagged, -1), tagged, -1)).toEqual(NO_COUNTS)
})

describe('of few people a level above is not told who has which tag', () => {
  const of = (total: number) => ({ ...NO_COUNTS, total, byTag: { hardship: total } })
  const few = TAGS_TOLD_FROM - 1
  test.each<[string, own: number, whole: number, isOwn: boolean, told: [boolean, boolean]]>([
    ['nobody', 0, 0, false, [true, true]],
    ['one below the bound', few, few, false, [false, false]],
    ['at the bound', TAGS_TOLD_FROM, TAGS_TOLD_FROM, false, [true, true]],
    ['the own station', 1, 1, true, [true, true]],
    ['the own station with few below it', 50, 50 + few, true, [true, false]],
    ['the own station with enough below it', 50, 50 + TAGS_TOLD_FROM, true, [true, true]],
    ['few of its own, which the difference would tell', few, 50, false, [false, false]],
    ['few below it alike', 50, 50 + few, false, [true, false]],
    ['all below it', 0, TAGS_TOLD_FROM, false, [true, true]],
  ])('%s', (_what, own, whole, isOwn, told) => {
    const { counts, whole: all } = toldCounts(of(own), of(whole), isOwn)
    expect([counts.byTag !== undefined, all.byTag !== undefined]).toEqual(told)
    expect([counts.total, all.total]).toEqual([own, whole])
  })
})

describe('every number that is told', () => {
  const kept = {
    ...{ total: 50, ended: 2, withoutIdNumber: 3, withoutPhone: 4, withoutHousehold: 5 },
    ...{ duplicates: 6, corrections: 7, carePlans: 8, byTag: { hardship: 9 } },
  }
  const files = { total: 50, withoutIdNumber: 3, withoutPhone: 4, withoutHousehold: 5 }

  test('to a station above: how many files, what they lack, and tags', () => {
    const counts = { ...files, byTag: { hardship: 9 } }
    expect(toldCounts(kept, kept, false)).toEqual({ counts, whole: counts })
  })

  test('of few to a station above: how many files, and what they lack', () => {
    const one = { ...kept, total: 1 }
    const counts = { ...files, total: 1 }
    expect(toldCounts(one, one, false)).toEqual({ counts, whole: counts })
  })

  test('to the station itself: of its own files what waits too, of those below nothing more', () => {
    const counts = { ...files, byTag: { hardship: 9 } }
    const own = { ended: 2, duplicates: 6, corrections: 7, carePlans: 8 }
    expect(toldCounts(kept, plus(kept, kept, 1), true)).toEqual({
      counts,
      own,
      whole: {
        ...{ total: 100, withoutIdNumber: 6, withoutPhone: 8, withoutHousehold: 10 },
        byTag: { hardship: 18 },
      },
    })
  })
})
