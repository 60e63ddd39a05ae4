import { decodeEjson, encodeEjson } from '../../../emulator/ejson'
import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

let world: TemporaryDatabase
beforeAll(async () => {
  world = await temporaryDatabase({
    collections: [{ name: 'things' }],
    limits: { maxCollections: 4, maxDocumentBytes: 2000 },
  })
})
afterAll(() => world.destroy())

const decode = (text: string) => decodeEjson(text, { now: () => 1000 })

describe('EJSON', () => {
  test.each([
    [{ int: 1, long: 2 ** 40, double: 1.5, text: 'x', nothing: null, yes: true }],
    [{ zero: -0, nan: Number.NaN, up: Number.POSITIVE_INFINITY, down: Number.NEGATIVE_INFINITY }],
    [{ date: new Date(-5), list: [new Date(0), [1]], pattern: /a.b/im }],
    [{ constructor: 1, 'a b': { $: 1 }, deep: { very: { deep: [] } } }],
  ])('survives writing and reading: %j', (value) => {
    expect(decode(encodeEjson(value))).toEqual(value)
  })

  test('is read canonical and relaxed', () => {
    expect(decode('{"a":{"$numberInt":"1"},"b":{"$numberLong":"-2"},"c":3}')).toEqual({
      a: 1,
      b: -2,
      c: 3,
    })
    expect(decode('{"$date":"2026-05-01T00:00:00Z"}')).toEqual(new Date(Date.UTC(2026, 4, 1)))
    expect(decode('{"$regularExpression":{"pattern":"^a","options":"gix"}}')).toEqual(/^a/i)
    expect(encodeEjson(decode('{"$oid":"0123456789abcdef01234567"}'))).toBe(
      '{"$oid":"0123456789abcdef01234567"}',
    )
    expect(decode('[{"$tcb_server_date":{"offset":{"$numberInt":"5"}}}]')).toEqual([new Date(1005)])
  })

  test.each([
    ['{', 'not valid JSON'],
    ['{"$numberDecimal":"1"}', 'the type $numberDecimal is not supported'],
    ['{"a":{"$binary":{}}}', 'the type $binary is not supported'],
    ['{"__proto__":1}', 'may not be named __proto__'],
    ['{"$numberInt":"x"}', 'not a number'],
    ['{"$date":"x"}', 'not a date'],
    ['{"$oid":"x"}', '$oid takes'],
    ['{"$regularExpression":{"pattern":"("}}', 'not a regular expression'],
  ])('refuses %s', (text, message) => {
    expect(() => decode(text)).toThrow(message)
  })
})

test('a stored document comes back as it was, in the order of its fields', async () => {
  const stored = { _id: 'all', z: -0, a: Number.NaN, d: new Date(1), r: /x/i, o: { b: [], a: {} } }
  await world.add('things', [stored])
  const [found] = await world.find('things', { _id: 'all' })
  expect(found).toEqual(stored)
  expect(Object.is(found?.z, -0)).toBe(true)
  expect(Object.keys(found ?? {})).toEqual(Object.keys(stored))
})

test.each([
  ['insertDocument', { collectionName: 5, data: ['{}'] }, 'collectionName:'],
  ['insertDocument', { collectionName: 'things' }, 'data:'],
  ['insertDocument', { collectionName: 'things', data: [] }, 'data:'],
  ['insertDocument', { collectionName: 'things', data: ['[]'] }, 'data:'],
  ['insertDocument', { collectionName: 'things', data: ['{'] }, 'data: not valid JSON'],
  ['insertDocument', { collectionName: 'things', data: ['{"_id":{}}'] }, '_id:'],
  ['insertDocument', { collectionName: 'things', data: ['{"_id":""}'] }, '_id:'],
  ['getDocument', { collectionName: 'things', query: '[]' }, 'query:'],
  ['getDocument', { collectionName: 'things', limit: 0 }, 'limit:'],
  ['getDocument', { collectionName: 'things', offset: -1 }, 'offset:'],
  ['getDocument', { collectionName: 'things', order: '{"a":"asc"}' }, 'order:'],
  ['getDocument', { collectionName: 'things', projection: '5' }, 'projection:'],
  ['modifyDocument', { collectionName: 'things', data: '5', query: '{}' }, 'data:'],
  ['modifyDocument', { collectionName: 'things', data: '{}', query: '{}', merge: 1 }, 'merge:'],
  ['modifyDocument', { collectionName: 'things', data: '{}', query: '{"a":1}' }, 'query:'],
  ['aggregateDocuments', { collectionName: 'things', stages: {} }, 'stages:'],
  ['aggregateDocuments', { collectionName: 'things', stages: [{}] }, 'stages:'],
  ['commitTransaction', {}, 'transactionId:'],
])('%s refuses %j and names the field', async (action, body, message) => {
  await expect(world.send(action, body)).rejects.toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining(message),
  })
})

test('collections: a missing one, one that exists, a wrong name, one too many', async () => {
  const missing = {
    code: 'DATABASE_COLLECTION_NOT_EXIST',
    message: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nowhere'),
  }
  await expect(world.add('nowhere', [{}])).rejects.toMatchObject(missing)
  await expect(world.find('nowhere', {})).rejects.toMatchObject(missing)
  await expect(world.remove('nowhere', {})).rejects.toMatchObject(missing)
  await expect(world.set('nowhere', 'a', {})).rejects.toMatchObject(missing)
  await expect(world.aggregate('nowhere', [])).rejects.toMatchObject(missing)
  const make = (collectionName: string) => world.send('addCollection', { collectionName })
  await expect(make('things')).rejects.toMatchObject({
    message: expect.stringContaining('Table exist'),
  })
  await expect(make('a.b')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  await expect(make('$x')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  for (const name of ['b', 'c', 'd']) await make(name)
  await expect(make('e')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_EXCEED_LIMIT' })
  expect(await world.add('b', [{ _id: 1 }])).toEqual([1])
})

test('a document that is too large, or holds operators, is not stored', async () => {
  await expect(world.add('things', [{ text: 'x'.repeat(2000) }])).rejects.toThrow(
    'object to insert too large',
  )
  await expect(world.add('things', [{ a: { $set: 1 } }])).rejects.toThrow(
    'is not valid for storage',
  )
  await expect(world.add('things', [{ 'a\u0000b': 1 }])).rejects.toThrow('cannot be stored')
})

test('a query gives 100 documents unless it asks, and 1000 at most', async () => {
  await world.add(
    'd',
    Array.from({ length: 1100 }, (_, _id) => ({ _id })),
  )
  expect(await world.find('d', {}, { limit: undefined })).toHaveLength(100)
  expect(await world.find('d', {}, { limit: 5000 })).toHaveLength(1000)
  expect(await world.find('d', {}, { limit: 5, offset: 1098 })).toHaveLength(2)
  expect(await world.remove('d', {}, { query: '' })).toBe(1100)
})
