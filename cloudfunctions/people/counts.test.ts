import { countsOf, NO_COUNTS, plus } from './counts'

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
