import { encodeEjson } from '../../../emulator/ejson'
import { type Row, type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

let world: TemporaryDatabase

beforeAll(async () => {
  world = await temporaryDatabase({ collections: [{ name: 'things' }] })
})
afterAll(() => world.destroy())
afterEach(() => world.remove('things', {}))

type Case = [name: string, before: Row, update: Row, after: Row]

const CASES: Case[] = [
  ['$set', { a: 1 }, { $set: { a: 2, b: { c: 1 } } }, { a: 2, b: { c: 1 } }],
  ['$set makes the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set at a place beyond the end', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$set inside an element', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
  ['$unset', { a: 1, b: { c: 1, d: 1 } }, { $unset: { a: '', 'b.c': '', x: '' } }, { b: { d: 1 } }],
  ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$inc', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  ['$mul', { a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
  ['$min', { a: 3, b: 3 }, { $min: { a: 2, b: 4, c: 1 } }, { a: 2, b: 3, c: 1 }],
  ['$max', { a: 3, b: 3 }, { $max: { a: 2, b: 4, c: 1 } }, { a: 3, b: 4, c: 1 }],
  ['$max across types', { a: 3, b: 'x' }, { $max: { a: 'x', b: 9 } }, { a: 'x', b: 'x' }],
  ['$rename', { a: 1, b: { c: 2 } }, { $rename: { a: 'b.a', x: 'y' } }, { b: { c: 2, a: 1 } }],
  ['$bit', { a: 13 }, { $bit: { a: { and: 10 }, b: { or: 5 } } }, { a: 8, b: 5 }],
  ['$bit xor', { a: 5 }, { $bit: { a: { xor: 3 } } }, { a: 6 }],
  ['$push', { a: [1] }, { $push: { a: { $each: [2, 3] }, b: 1 } }, { a: [1, 2, 3], b: [1] }],
  [
    '$push at a position',
    { a: [1, 4] },
    { $push: { a: { $each: [2, 3], $position: 1 } } },
    { a: [1, 2, 3, 4] },
  ],
  [
    '$push keeping the last',
    { a: [1, 2] },
    { $push: { a: { $each: [3], $slice: -2 } } },
    { a: [2, 3] },
  ],
  ['$push keeping none', { a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
  ['$push sorted', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [3, 2, 1] }],
  [
    '$push sorted by a field, then cut',
    { a: [{ n: 3 }, { n: 1 }] },
    { $push: { a: { $each: [{ n: 2 }], $sort: { n: 1 }, $slice: 2 } } },
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  [
    '$addToSet',
    { a: [1] },
    { $addToSet: { a: { $each: [1, 2, 2] }, b: 3 } },
    { a: [1, 2], b: [3] },
  ],
  [
    '$addToSet of another order of fields',
    { a: [{ x: 1, y: 1 }] },
    { $addToSet: { a: { y: 1, x: 1 } } },
    {
      a: [
        { x: 1, y: 1 },
        { y: 1, x: 1 },
      ],
    },
  ],
  ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
  ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gt: 4 } } }, { a: [1] }],
  [
    '$pull by fields',
    { a: [{ x: 1, y: 2 }, { x: 2 }] },
    { $pull: { a: { x: 1 } } },
    { a: [{ x: 2 }] },
  ],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  [
    '$ the element that matched',
    {
      a: [
        { k: 1, n: 1 },
        { k: 2, n: 1 },
      ],
    },
    { $inc: { 'a.$.n': 5 } },
    {
      a: [
        { k: 1, n: 1 },
        { k: 2, n: 6 },
      ],
    },
  ],
  [
    '$[] every element',
    { a: [{ k: 2, n: 1 }, { n: 2 }] },
    { $set: { 'a.$[].n': 0 } },
    { a: [{ k: 2, n: 0 }, { n: 0 }] },
  ],
]

test.each(CASES)('%s', async (_name, before, update, after) => {
  await world.add('things', [{ _id: 1, ...before }])
  const filter = JSON.stringify(update).includes('.$.') ? { _id: 1, 'a.k': 2 } : { _id: 1 }
  expect(await world.update('things', filter, update)).toBe(1)
  expect(await world.find('things', {})).toEqual([{ _id: 1, ...after }])
})

const UNCHANGED: Case[] = [
  ['$set of the same', { a: 1 }, { $set: { a: 1 } }, {}],
  ['$inc by nothing', { a: 1 }, { $inc: { a: 0 } }, {}],
  ['$unset of nothing', { a: 1 }, { $unset: { b: '', 'c.d': '' } }, {}],
  ['$rename of nothing', { a: 1 }, { $rename: { b: 'c' } }, {}],
  ['$pull of nothing', { a: [1] }, { $pull: { a: 2, b: 1 } }, {}],
  ['$pop of nothing', { a: [] }, { $pop: { a: 1, b: 1 } }, {}],
  ['$addToSet of what is there', { a: [1] }, { $addToSet: { a: 1 } }, {}],
  ['$max of less', { a: 5 }, { $max: { a: 4 } }, {}],
]

test.each(UNCHANGED)('%s changes nothing and counts as nothing', async (_name, before, update) => {
  await world.add('things', [{ _id: 1, ...before }])
  expect(await world.update('things', { _id: 1 }, update)).toBe(0)
  expect(await world.find('things', {})).toEqual([{ _id: 1, ...before }])
})

type Refusal = [name: string, before: Row, update: Row, message: string]

const REFUSED: Refusal[] = [
  [
    '$set through null',
    { o: null },
    { $set: { 'o.a': 1 } },
    "Cannot create field 'a' in element {o: null}",
  ],
  [
    '$set through a scalar',
    { o: 5 },
    { $set: { 'o.a.b': 1 } },
    "Cannot create field 'a' in element {o: ",
  ],
  [
    '$set of a field in an array',
    { o: [1] },
    { $set: { 'o.a': 1 } },
    "Cannot create field 'a' in element {o: [",
  ],
  [
    '$inc of a string',
    { a: 'x' },
    { $inc: { a: 1 } },
    'Cannot apply $inc to a value of non-numeric type',
  ],
  ['$inc of null', { a: null }, { $inc: { a: 1 } }, 'non-numeric type null'],
  [
    '$inc by a string',
    { a: 1 },
    { $inc: { a: '1' } },
    'Cannot increment with non-numeric argument',
  ],
  ['$mul of an array', { a: [] }, { $mul: { a: 1 } }, 'non-numeric type array'],
  ['$bit of a fraction', { a: 1.5 }, { $bit: { a: { and: 1 } } }, 'Cannot apply $bit'],
  ['$bit with another operation', { a: 1 }, { $bit: { a: { nand: 1 } } }, "not 'nand'"],
  ['$push to a value', { a: 1 }, { $push: { a: 1 } }, "The field 'a' must be an array"],
  ['$push to null', { a: null }, { $push: { a: 1 } }, "The field 'a' must be an array"],
  [
    '$push with an unknown clause',
    {},
    { $push: { a: { $each: [], $foo: 1 } } },
    'Unrecognized clause in $push: $foo',
  ],
  ['$addToSet to a value', { a: 'x' }, { $addToSet: { a: 1 } }, "The field 'a' must be an array"],
  ['$pull from a value', { a: 'x' }, { $pull: { a: 1 } }, "The field 'a' must be an array"],
  ['$pullAll from a value', { a: 'x' }, { $pullAll: { a: [1] } }, "The field 'a' must be an array"],
  ['$pop of a value', { a: 'x' }, { $pop: { a: 1 } }, "The field 'a' must be an array"],
  ['$pop by two', { a: [1] }, { $pop: { a: 2 } }, '$pop expects 1 or -1'],
  ['a change of _id', {}, { $set: { _id: 2 } }, "would modify the immutable field '_id'"],
  ['$rename to _id', { a: 1 }, { $rename: { a: '_id' } }, "would modify the immutable field '_id'"],
  [
    'one path twice',
    { a: 1 },
    { $set: { a: 1 }, $inc: { a: 1 } },
    "Updating the path 'a' would create a conflict at 'a'",
  ],
  [
    'a path and what is inside',
    {},
    { $set: { a: {}, 'a.b': 1 } },
    "Updating the path 'a.b' would create a conflict at 'a'",
  ],
  [
    '$rename onto a path',
    { a: 1 },
    { $rename: { a: 'b' }, $set: { b: 1 } },
    'would create a conflict',
  ],
  ['an empty part', {}, { $set: { 'a..b': 1 } }, 'contains an empty field name'],
  ['a stored operator', {}, { $set: { a: { $gt: 1 } } }, "The dollar ($) prefixed field '$gt'"],
  [
    'array filters',
    { a: [1] },
    { $set: { 'a.$[x]': 1 } },
    'does not support the update path part $[x]',
  ],
  ['$ without a match', { a: [1] }, { $set: { 'b.$': 1 } }, "The path 'b' must exist"],
  ['$currentDate', {}, { $currentDate: { a: true } }, 'update operator $currentDate'],
  ['$setOnInsert', {}, { $setOnInsert: { a: 1 } }, 'update operator $setOnInsert'],
  ['plain fields', {}, { a: 1 }, 'must contain atomic operators'],
  ['nothing', {}, {}, 'at least one element'],
]

test.each(REFUSED)('%s is refused and changes nothing', async (_name, before, update, message) => {
  await world.add('things', [{ _id: 1, ...before }])
  await expect(world.update('things', { _id: 1 }, update)).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining(message),
  })
  expect(await world.find('things', {})).toEqual([{ _id: 1, ...before }])
})

test('an update of many changes each document wholly or not at all', async () => {
  await world.add('things', [
    { _id: 1, n: 1, a: 1 },
    { _id: 2, n: 1, a: 'x' },
    { _id: 3, n: 1, a: 1 },
  ])
  const update = { $set: { n: 2 }, $inc: { a: 1 } }
  await expect(world.update('things', {}, update)).rejects.toThrow('Cannot apply $inc')
  expect(await world.find('things', {}, { order: { _id: 1 } })).toEqual([
    { _id: 1, n: 2, a: 2 },
    { _id: 2, n: 1, a: 'x' },
    { _id: 3, n: 1, a: 1 },
  ])
})

test('multi false changes one document', async () => {
  await world.add('things', [{ n: 1 }, { n: 1 }])
  expect(await world.update('things', { n: 1 }, { $set: { n: 2 } }, { multi: false })).toBe(1)
  expect(await world.find('things', { n: 2 })).toHaveLength(1)
})

test('set replaces what is there and says what it made', async () => {
  expect(await world.set('things', 'x', { a: 1, b: 2 })).toEqual({ updated: 0, upsert_id: 'x' })
  expect(await world.set('things', 'x', { c: 3 })).toEqual({ updated: 1, upsert_id: null })
  expect(await world.set('things', 'x', { c: 3 })).toEqual({ updated: 0, upsert_id: null })
  expect(await world.find('things', {})).toEqual([{ _id: 'x', c: 3 }])
  await expect(world.set('things', 'x', { _id: 'y' })).rejects.toThrow("field '_id' was found")
  expect(await world.set('things', 'z', { a: 1 }, { upsert: false })).toEqual({
    updated: 0,
    upsert_id: null,
  })
})

test('a server date is the same instant in all of one request, plus its offset', async () => {
  await world.send('insertDocument', {
    collectionName: 'things',
    data: [
      '{"_id":1,"at":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}},"in":[{"$tcb_server_date":{"offset":{"$numberInt":"-5"}}}]}',
    ],
  })
  const [stored] = await world.find('things', {})
  expect(stored).toEqual({ _id: 1, at: new Date(world.now), in: [new Date(world.now - 5)] })
  const query = '{"at":{"$lte":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}}}'
  expect(await world.find('things', {}, { query })).toHaveLength(1)
})

test('modifyAndReturnDoc changes the first match and gives its new version', async () => {
  await world.add('things', [{ _id: 1, n: 1 }])
  const send = (query: Row) =>
    world.send('modifyAndReturnDoc', {
      collectionName: 'things',
      queryType: 'WHERE',
      query: encodeEjson(query),
      data: encodeEjson({ $inc: { n: 1 } }),
    })
  expect(await send({ n: 1 })).toEqual({
    data: { updated: 1, doc: encodeEjson({ _id: 1, n: 2 }) },
  })
  expect(await send({ n: 1 })).toEqual({ data: { updated: 0, doc: null } })
})
