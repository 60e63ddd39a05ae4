import fc from 'fast-check'
import { compareValues } from '../../../emulator/database/compare'
import type { Document } from '../../../emulator/database/document'
import { sortKeyOf } from '../../../emulator/database/indexKeys'
import { encodeId, encodeValue, invert } from '../../../emulator/database/keys'
import { compileFilter } from '../../../emulator/database/query/match'
import { type Row, type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, 1, 2, 3, 1.5, -1, Number.NaN),
  fc.constantFrom<unknown>('', 'a', 'ab', 'b', '你', '\u{1F600}', '\uffff', 'a\u0000', 'a\u0000b'),
  fc.constantFrom<unknown>(new Date(0), new Date(1), new Date(-1), /a/, /a/i),
  fc.double(),
  fc.string(),
)
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('b', 'c', 'x'), tie('any'), { maxKeys: 2 }),
  ),
})).any

describe('keys', () => {
  test('the bytes of two values are in the order of the values', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const order = Math.sign(compareValues(left, right))
        const bytes = [encodeValue(left), encodeValue(right)] as const
        expect(Math.sign(Buffer.compare(...bytes))).toBe(order)
        const inverted = Buffer.compare(invert(bytes[0]), invert(bytes[1]))
        expect(Math.sign(inverted) + 0).toBe(0 - order + 0)
      }),
      { numRuns: 1500 },
    )
  })

  test('no value is the beginning of another', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [a, b] = [encodeValue(left), encodeValue(right)]
        if (!a.equals(b)) expect(b.subarray(0, a.length).equals(a)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('long ids stay apart', () => {
    const long = 'x'.repeat(2000)
    expect(encodeId(`${long}a`).equals(encodeId(`${long}b`))).toBe(false)
    expect(encodeId(`${long}a`).length).toBeLessThan(600)
  })
})

/** Few values, so that queries hit, and the lot of types, so that they differ. */
const small = fc.constantFrom<unknown>(null, 1, 2, 3, 'a', 'b', true, new Date(5), Number.NaN)
const inside = fc.oneof(small, fc.dictionary(fc.constantFrom('b', 'c'), small, { maxKeys: 2 }))
const number = fc.constantFrom<unknown>(1, 2, 3)
const numbers = fc.array(number, { minLength: 1, maxLength: 3 })
const field = fc.oneof(small, inside, numbers, fc.array(inside, { maxLength: 3 }))
const document = fc.record(
  { a: field, d: small, e: small },
  { requiredKeys: [] },
) as fc.Arbitrary<Document>

const comparison = fc.oneof(
  small,
  fc.record({ $eq: small }),
  fc.record({ $gt: small }),
  fc.record({ $gte: small, $lt: small }),
  fc.record({ $gte: number, $lt: number }),
  fc.record({ $gte: number }),
  fc.record({ $lte: small }),
  fc.record({ $ne: small }),
  fc.record({ $in: fc.array(small, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(small, { maxLength: 2 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $all: fc.array(small, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $elemMatch: fc.record({ $gte: small, $lte: small }) }),
  fc.record({ $elemMatch: fc.record({ b: small }) }),
  fc.record({ $not: fc.record({ $gt: small }) }),
  fc.constant({ $regex: '^a' }),
)
const condition = fc.dictionary(fc.constantFrom('a', 'a.b', 'a.0', 'd', 'e', '_id'), comparison, {
  maxKeys: 3,
})
const query = fc.oneof(
  condition,
  condition,
  fc.record({ $or: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $and: fc.array(condition, { minLength: 1, maxLength: 2 }), d: comparison }),
)
const order = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'a.b', 'd', 'e', '_id'), fc.constantFrom(1, -1)),
  { maxLength: 2, selector: ([path]) => path },
)

describe('the planner', () => {
  let indexed: TemporaryDatabase
  let plain: TemporaryDatabase

  beforeAll(async () => {
    const indexes = [
      { name: 'a', keys: { a: 1 } },
      { name: 'ab', keys: { 'a.b': -1 } },
      { name: 'd_e', keys: { d: 1, e: -1 } },
      { name: 'e_a', keys: { e: -1, a: 1 } },
      { name: 'd_ab', keys: { d: -1, 'a.b': 1 } },
    ] as const
    indexed = await temporaryDatabase({
      collections: [{ name: 'things', indexes: indexes.map((each) => ({ ...each })) }],
    })
    plain = await temporaryDatabase({ collections: [{ name: 'things' }] })
  })

  afterAll(async () => {
    await indexed.destroy()
    await plain.destroy()
  })

  test('gives what a look at every document gives, in the same order', async () => {
    const sample = fc.sample(document, { numRuns: 100, seed: 7 })
    const documents = sample.map((each, i) => ({ _id: i % 3 === 0 ? i : `id${i}`, ...each }))
    await indexed.add('things', documents)
    await plain.add('things', documents)
    await fc.assert(
      fc.asyncProperty(query, order, async (filter, sort) => {
        const more = { order: Object.fromEntries(sort) }
        const test = compileFilter(filter)
        const expected = (await plain.find('things', {}, more)).filter((each) => test(each))
        const found = await indexed.find('things', filter as Row, more)
        expect(ids(found).sort()).toEqual(ids(expected).sort())
        if (sort.length > 0) expectSameOrder(found, expected, sort)
      }),
      { numRuns: 500, seed: 11 },
    )
  }, 30_000)

  test('gives the first page of the whole answer when there is a limit', async () => {
    await fc.assert(
      fc.asyncProperty(query, order, fc.nat(20), fc.nat(5), async (filter, sort, limit, offset) => {
        const full = { order: Object.fromEntries([...sort, ['_id', 1]]) }
        const all = await indexed.find('things', filter as Row, full)
        const page = await indexed.find('things', filter as Row, {
          ...full,
          offset,
          limit: limit + 1,
        })
        expect(ids(page)).toEqual(ids(all.slice(offset, offset + limit + 1)))
      }),
      { numRuns: 250, seed: 13 },
    )
  }, 30_000)
})

function ids(rows: Row[]): string[] {
  return rows.map(({ _id }) => JSON.stringify(_id))
}

/** Documents that the sort holds for equal may change places, so their keys are compared. */
function expectSameOrder(found: Row[], expected: Row[], sort: [string, number][]): void {
  const pattern = sort.map(([path, way]) => [path, way === 1 ? 1 : -1] as const)
  const keys = (rows: Row[]) => rows.map((row) => sortKeyOf(row, pattern).toString('hex'))
  expect(keys(found)).toEqual(keys(expected))
}
