import { type Row, type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

let world: TemporaryDatabase

beforeAll(async () => {
  world = await temporaryDatabase({ collections: [{ name: 'things' }] })
})
afterAll(() => world.destroy())

/** EJSON of one object in another, `levels` in all. */
function nested(levels: number, inner = '1'): string {
  return `${'{"a":'.repeat(levels)}${inner}${'}'.repeat(levels)}`
}

function insert(data: string): Promise<Row> {
  return world.send('insertDocument', { collectionName: 'things', data: [data] })
}

test('a document of 100 levels is stored, one of 101 is refused', async () => {
  await insert(nested(100))
  await expect(insert(nested(101))).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: 'Document exceeds maximum nesting depth of 100',
  })
  await expect(insert(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`)).rejects.toThrow('depth of 100')
  const update = { $set: { [Array(150).fill('a').join('.')]: 1 } }
  await world.add('things', [{ _id: 'flat' }])
  await expect(world.update('things', { _id: 'flat' }, update)).rejects.toThrow('depth of 100')
})

test.each([5000, 100_000])('a text of %i levels is refused by name', async (levels) => {
  for (const data of [
    nested(levels),
    `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`,
    `{"a":${'{"$date":'.repeat(levels)}1${'}'.repeat(levels)}}`,
  ]) {
    await expect(insert(data)).rejects.toMatchObject({
      code: 'INVALID_PARAM',
      message: 'data: exceeds maximum nesting depth: 100 for a document, 200 for a request',
    })
  }
})

test('a filter may have 100 filters in each other, as in MongoDB', async () => {
  const filter = (levels: number) =>
    `${'{"$and":['.repeat(levels - 1)}{"a":1}${']}'.repeat(levels - 1)}`
  const find = (query: string) => world.find('things', {}, { query })
  expect(await find(filter(50))).toEqual([])
  await expect(find(filter(1000))).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  let tree: Row = { a: 1 }
  for (let level = 0; level < 99; level++) tree = { $or: [tree] }
  const { compileFilter } = await import('../../../emulator/database/query/match')
  expect(compileFilter(tree)({ a: 1 })).toBe(true)
  expect(() => compileFilter({ $or: [tree] })).toThrow('exceeded maximum query tree depth of 100')
})

test('an expression that builds without end is refused by name', async () => {
  await world.add('things', [{ _id: 'one' }])
  const deep = {
    $reduce: { input: { $range: [0, 50_000] }, initialValue: 1, in: { a: '$$value' } },
  }
  const stages = [{ $match: { _id: 'one' } }, { $project: { deep } }]
  await expect(world.aggregate('things', stages)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('exceeds maximum nesting depth'),
  })
})
