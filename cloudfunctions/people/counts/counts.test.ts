import { TAGS_TOLD_FROM } from '@contract/people/personViews'
import fc from 'fast-check'
import type { CountsRecord } from '../records'
import { countsOf, NO_COUNTS, plus, reportOf, toldCounts } from './counts'

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

const FEW = TAGS_TOLD_FROM - 1
const ENOUGH = TAGS_TOLD_FROM

/** A station whose files all have one tag, with what those right below it have each in all. */
function station(own: number, ...below: number[]): CountsRecord {
  return above(
    own,
    below.map((total) => station(total)),
  )
}

/** The same, with those right below it. */
function above(own: number, below: readonly CountsRecord[]): CountsRecord {
  const reports = below.map(reportOf)
  return {
    ...{ ...NO_COUNTS, total: own, byTag: { hardship: own } },
    below: {
      ...reports.reduce((sum, each) => plus(sum, each, 1), NO_COUNTS),
      few: reports.reduce((sum, each) => sum + each.few, 0),
    },
  }
}

/** Whether tags are told of a station's own files, and of the whole. */
function tells(kept: CountsRecord | undefined, ...above: (CountsRecord | undefined)[]) {
  const { counts, whole } = toldCounts(kept, above)
  return [counts.byTag !== undefined, whole.byTag !== undefined]
}

describe('a station reads by tag its own files, and the whole where those below are not few', () => {
  test.each<[string, kept: CountsRecord, told: [own: boolean, whole: boolean]]>([
    ['alone', station(1), [true, true]],
    ['few below', station(50, FEW), [true, false]],
    ['few below in each of two, together enough', station(50, FEW, FEW), [true, true]],
    ['enough below', station(50, ENOUGH), [true, true]],
    ['nobody below', station(1, 0), [true, true]],
  ])('%s', (_what, kept, told) => {
    expect(tells(kept)).toEqual(told)
  })
})

describe('a station above reads by tag what no difference shows to be of few', () => {
  const clean = station(50, 20, 20)
  test.each<[string, kept: CountsRecord, above: CountsRecord[], told: [boolean, boolean]]>([
    ['nobody', station(0), [clean], [true, true]],
    ['one below the bound', station(FEW), [clean], [false, false]],
    ['at the bound', station(ENOUGH), [clean], [true, true]],
    ['a sibling of nobody', station(20), [station(50, 20, 0)], [true, true]],
    ['a sibling one below the bound', station(20), [station(50, 20, FEW)], [false, false]],
    ['a sibling at the bound', station(20), [station(50, 20, ENOUGH)], [true, true]],
    [
      'few of the own files of the reader, who knows them',
      station(20),
      [station(1, 20)],
      [true, true],
    ],
    ['few of its own', station(FEW, 20), [clean], [false, true]],
    ['one of few below it', station(20, FEW, 20), [clean], [false, true]],
    ['few of its own and few below, together enough', station(5, 5), [clean], [false, true]],
    ['all in one below it', station(0, 20), [clean], [true, true]],
    ['a grandchild', station(20), [clean, station(20, 20)], [true, true]],
    [
      'a grandchild whose parent has few of its own',
      station(20),
      [clean, station(FEW, 20)],
      [false, false],
    ],
    ['a grandchild beside one of few', station(20), [clean, station(20, 20, FEW)], [false, false]],
    [
      'a grandchild beside an uncle of few',
      station(20),
      [station(50, 40, FEW), station(20, 20)],
      [false, false],
    ],
  ])('%s', (_what, kept, above, told) => {
    expect(tells(kept, ...above)).toEqual(told)
  })

  test('whatever is taken from whatever, what is left is of nobody or of enough', () => {
    const files = fc.constantFrom(0, 1, FEW, ENOUGH, 2 * ENOUGH)
    const town = fc.tuple(files, fc.array(files, { maxLength: 3 }))
    fc.assert(
      fc.property(files, fc.array(town, { maxLength: 3 }), (own, towns) => {
        const kept = towns.map(([total, villages]) => station(total, ...villages))
        const top = above(own, kept)
        const ofTowns = towns.map(([total, villages], n) => {
          const ofVillages = villages.map((each) => toldOf(each, [], station(each), top, kept[n]))
          return toldOf(total, ofVillages, kept[n], top)
        })
        expect(toldOf(own, ofTowns, top).left.filter(isOfFew)).toEqual([])
      }),
      { seed: 20_261_123 },
    )
  })

  test('what nothing is kept of', () => {
    expect(tells(undefined, undefined)).toEqual([true, true])
  })
})

const isOfFew = (people: number) => people > 0 && people <= FEW

/** Of how many the tags can be found out, one set apart from the other; `open` are in a set with others above. */
interface Found {
  left: number[]
  open: number
}

/** What a station and those below it tell, the sets that they tell taken out of the larger ones. */
function toldOf(
  own: number,
  below: readonly Found[],
  kept: CountsRecord | undefined,
  ...over: (CountsRecord | undefined)[]
): Found {
  const [tellsOwn, tellsWhole] = tells(kept, ...over)
  const open = below.reduce((sum, each) => sum + each.open, tellsOwn ? 0 : own)
  // The reader knows the own files.
  const left = [
    ...below.flatMap((each) => each.left),
    ...(tellsOwn && over.length > 0 ? [own] : []),
  ]
  return tellsWhole ? { left: [...left, open], open: 0 } : { left, open }
}

describe('every number that is told', () => {
  const kept = {
    ...{ total: 50, ended: 2, withoutIdNumber: 3, withoutPhone: 4, withoutHousehold: 5 },
    ...{ duplicates: 6, corrections: 7, carePlans: 8, byTag: { hardship: 9 } },
  }
  const files = { total: 50, withoutIdNumber: 3, withoutPhone: 4, withoutHousehold: 5 }

  test('to a station above: how many files, what they lack, and tags', () => {
    const counts = { ...files, byTag: { hardship: 9 } }
    expect(toldCounts(kept, [undefined])).toEqual({ counts, whole: counts })
  })

  test('of few to a station above: how many files, and what they lack', () => {
    const one = { ...kept, total: 1 }
    const counts = { ...files, total: 1 }
    expect(toldCounts(one, [undefined])).toEqual({ counts, whole: counts })
  })

  test('to the station itself: of its own files what waits too, of those below nothing more', () => {
    const counts = { ...files, byTag: { hardship: 9 } }
    const own = { ended: 2, duplicates: 6, corrections: 7, carePlans: 8 }
    expect(toldCounts({ ...kept, below: kept }, [])).toEqual({
      counts,
      own,
      whole: {
        ...{ total: 100, withoutIdNumber: 6, withoutPhone: 8, withoutHousehold: 10 },
        byTag: { hardship: 18 },
      },
    })
  })
})
