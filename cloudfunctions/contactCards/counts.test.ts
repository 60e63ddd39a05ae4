import fc from 'fast-check'
import { householdRecord } from '../../test/doubles/householdRecord'
import {
  countedUnder,
  countHeldBy,
  countsChange,
  numbersOf,
  outdatedByName,
  outdatedNumbers,
  reportedSums,
  standingOf,
} from './counts'
import type { AttemptRecord, Household } from './records'

fc.configureGlobal({ seed: 20_261_123 })

const attempt = (way: AttemptRecord['way']): AttemptRecord => ({
  deliveryId: 'd',
  way,
  on: '2026-11-23',
  byNo: 3,
})

test('a household is counted in all, under its village and its liaison', () => {
  const household = householdRecord({ attempts: [attempt('left')], seenAt: new Date(0) })
  expect(countedUnder(household)).toEqual([
    'total',
    'delivered',
    'seen',
    'villages.演示村.total',
    'villages.演示村.delivered',
    'villages.演示村.seen',
    'liaisons.no3.total',
    'liaisons.no3.delivered',
    'liaisons.no3.seen',
    'numbers.3-4-3-4',
  ])
})

test('one that refused the card is counted as such, one that is no longer served nowhere', () => {
  expect(countedUnder(householdRecord({ attempts: [attempt('refused')] }))).toContain('refused')
  const ended = householdRecord({ endedAt: new Date(0) })
  expect(countedUnder(ended)).toEqual([])
  expect(numbersOf(ended)).toBe('')
  expect(standingOf(ended)).toBe('ended')
})

test('of a station below there is told what was added to the one above it', () => {
  const reported = { total: 4, delivered: 1 }
  const sums = { ...{ total: 4, delivered: 1, seen: 0 }, ...{ refused: 0, notAtHome: 0 } }
  const counts = { lastCardNo: 9, total: 9, reported, reportedTo: 'bachuan' }
  expect(reportedSums(counts, 'bachuan')).toEqual(sums)
  expect(reportedSums(counts, 'anju')).toMatchObject({ total: 0, delivered: 0 })
  expect(reportedSums(undefined, 'bachuan')).toMatchObject({ total: 0, delivered: 0 })
})

test('a card that is not printed is outdated with none', () => {
  expect(numbersOf(householdRecord({ printed: null }))).toBe('')
})

test('outdated are the numbers of which one does not answer any more', () => {
  const counts = {
    lastCardNo: 9,
    numbers: { '3-4-3-4': 5, '5-4-3-4': 1, '4-6-4-6': 2, '3-6-3-6': 0 },
  }
  const threeLeftToFive = (memberNo: number) => (memberNo === 3 ? 5 : memberNo)
  expect(outdatedNumbers(counts, threeLeftToFive)).toEqual(['3-4-3-4'])
  expect(outdatedNumbers(undefined, threeLeftToFive)).toEqual([])
})

test('cards that name somebody who does not answer any more are counted by whom they name', () => {
  const counts = {
    lastCardNo: 9,
    numbers: { '3-4-3-4': 5, '4-3-4-3': 2, '5-4-3-4': 1, '4-6-4-6': 2, '6-4-5-4': 7 },
  }
  const threeLeftToFive = (memberNo: number) => (memberNo === 3 ? 5 : memberNo)
  expect([...outdatedByName(counts, threeLeftToFive)]).toEqual([
    [3, 7],
    [6, 7],
  ])
  expect([...outdatedByName(undefined, threeLeftToFive)]).toEqual([])
})

test.each([
  ['all', 8],
  ['delivered', 3],
  ['without', 5],
  ['outdated', 6],
  ['refused', undefined],
] as const)('of what one holds, own and taken over, %s are %p', (list, count) => {
  const counts = {
    lastCardNo: 9,
    liaisons: {
      no3: { total: 6, delivered: 2 },
      no5: { total: 2, delivered: 1 },
      no4: { total: 9 },
    },
    numbers: { '3-4-3-4': 5, '6-4-5-4': 1, '5-4-3-4': 1, '6-3-4-3': 7 },
  }
  const threeLeftToFive = (memberNo: number) => (memberNo === 3 ? 5 : memberNo)
  expect(countHeldBy([5, 3], list, counts, threeLeftToFive)).toBe(count)
})

const anyHousehold: fc.Arbitrary<Household> = fc
  .record({
    village: fc.constantFrom('演示村', '新村'),
    liaisonNo: fc.integer({ min: 3, max: 5 }),
    seenAt: fc.constantFrom(null, new Date(0)),
    endedAt: fc.constantFrom(null, new Date(0)),
    attempts: fc.array(fc.constantFrom('left', 'refused', 'notAtHome').map(attempt), {
      maxLength: 2,
    }),
  })
  .map((changes) => householdRecord(changes))

test('whatever becomes of households, the changes add up to what they are counted under in the end', () => {
  fc.assert(
    fc.property(fc.array(anyHousehold, { minLength: 1, maxLength: 8 }), (lives) => {
      const sums = new Map<string, number>()
      const apply = (change: ReadonlyMap<string, number>) => {
        for (const [name, by] of change) sums.set(name, (sums.get(name) ?? 0) + by)
      }
      lives.forEach((after, index) => {
        apply(countsChange([{ before: lives[index - 1], after }]))
      })
      const [last] = lives.slice(-1)
      const expected = last ? countedUnder(last) : []
      const counted = [...sums].filter(([, number]) => number !== 0)
      expect(counted.map(([name]) => name).sort()).toEqual([...expected].sort())
      expect(counted.every(([, number]) => number === 1)).toBe(true)
    }),
  )
})

test('what changes nothing adds nothing', () => {
  const before = householdRecord()
  expect(countsChange([{ before, after: { ...before, householder: '周大海' } }]).size).toBe(0)
})
