import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

const PROTO = 'a field may not be named __proto__'
const THROUGH = 'may not lead through constructor.prototype'

let world: TemporaryDatabase

beforeAll(async () => {
  world = await temporaryDatabase({ collections: [{ name: 'things' }] })
  await world.add('things', [{ _id: 'a', x: 'value', list: [1] }])
})
afterAll(() => world.destroy())
afterEach(async () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(await world.find('things', {})).toEqual([{ _id: 'a', x: 'value', list: [1] }])
})

test.each([
  [{ $rename: { x: '__proto__.r' } }, PROTO],
  [{ $rename: { x: '__proto__' } }, PROTO],
  [{ $rename: { x: 'constructor.prototype.r' } }, THROUGH],
  [{ $set: { '__proto__.polluted': 1 } }, PROTO],
  [{ $set: { 'list.0.__proto__.polluted': 1 } }, PROTO],
  [{ $inc: { 'constructor.prototype.polluted': 1 } }, THROUGH],
  [{ $set: { [Array(300).fill('a').join('.')]: 1 } }, 'FieldPath is too long'],
])('an update refuses the path in %j', async (update, message) => {
  await expect(world.update('things', {}, update)).rejects.toThrow(message)
})

test.each([
  [{ '__proto__.x': 1 }, {}],
  [{ 'x.__proto__': { $exists: true } }, {}],
  [{}, { projection: { '__proto__.x': 1 } }],
  [{}, { order: { 'x.__proto__': 1 } }],
])('a query refuses the path in %j %j', async (query, more) => {
  await expect(world.find('things', query, more)).rejects.toThrow(PROTO)
})

test.each([
  [{ $addFields: { '__proto__.q': 1 } }],
  [{ $project: { y: '$__proto__' } }],
  [{ $group: { _id: '$x.__proto__' } }],
  [{ $unwind: '$__proto__' }],
  [{ $unwind: { path: '$list', includeArrayIndex: '__proto__.n' } }],
  [{ $count: '__proto__' }],
  [{ $lookup: { from: 'things', localField: 'x', foreignField: 'x', as: '__proto__' } }],
  [{ $project: { y: '$$ROOT.__proto__' } }],
])('a pipeline refuses the path in %j', async (stage) => {
  await expect(world.aggregate('things', [stage])).rejects.toThrow(PROTO)
})

test('an index refuses them, and a field named constructor is a field like any other', async () => {
  const declare = (path: string) =>
    world.database.declare([
      { name: 'things', indexes: [{ name: 'i', keys: { [path]: 1 as const } }] },
    ])
  expect(() => declare('a.__proto__')).toThrow(PROTO)
  expect(() => declare('constructor.prototype')).toThrow(THROUGH)
  expect(await world.find('things', { 'constructor.name': 'Object' })).toEqual([])
})
