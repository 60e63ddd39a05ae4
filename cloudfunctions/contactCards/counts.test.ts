import fc from 'fast-check'
import { householdRecord } from '../../test/doubles/householdRecord'
import { countedUnder, countsChange, numbersOf, outdatedNumbers, standingOf } from './counts'
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
