import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

const CONFLICT = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message:
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
}
const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
}
const SHORT = { transactionLifeMs: 300, lockWaitMs: 100 }

let world: TemporaryDatabase

beforeEach(async () => {
  world = await temporaryDatabase({
    collections: [
      {
        name: 'slots',
        indexes: [
          { name: 'code', keys: { code: 1 }, unique: true },
          { name: 'left', keys: { left: 1 } },
        ],
      },
    ],
  })
  await world.add('slots', [
    { _id: 'a', code: 1, left: 5 },
    { _id: 'b', code: 2, left: 7 },
  ])
})
afterEach(() => world.destroy())

const take = (id: string, transactionId?: string) =>
  world.update('slots', { _id: id }, { $inc: { left: -1 } }, { queryType: 'DOC', transactionId })
const left = async (id: string, transactionId?: string) =>
  (await world.find('slots', { _id: id }, { transactionId }))[0]?.left

test('1. reads see the moment of the first operation, and the own writes', async () => {
  const transactionId = await world.begin()
  await take('a')
  expect(await left('a', transactionId)).toBe(4)
  await take('b')
  expect(await left('b', transactionId)).toBe(7)
  await take('a', transactionId)
  expect(await left('a', transactionId)).toBe(3)
  expect(await left('a')).toBe(4)
  await world.add('slots', [{ _id: 'c', code: 3, left: 3 }], { transactionId })
  const found = await world.find(
    'slots',
    { left: { $gt: 0 } },
    { transactionId, order: { left: 1 } },
  )
  expect(found.map(({ _id }) => _id)).toEqual(['a', 'c', 'b'])
  expect(await world.find('slots', { _id: 'c' })).toEqual([])
  await world.commit(transactionId)
  expect(await left('a')).toBe(3)
  expect(await left('c')).toBe(3)
})

test('1. write skew is possible', async () => {
  const [first, second] = [await world.begin(), await world.begin()]
  await left('a', first)
  await left('b', second)
  await take('b', first)
  await take('a', second)
  await world.commit(first)
  await world.commit(second)
  expect([await left('a'), await left('b')]).toEqual([4, 6])
})

test('2. writing what another transaction holds conflicts at the operation', async () => {
  const [first, second] = [await world.begin(), await world.begin()]
  await take('a', first)
  await expect(take('a', second)).rejects.toMatchObject(CONFLICT)
  await world.commit(first)
  expect(await left('a')).toBe(4)
})

test('3. writing what was committed after the snapshot conflicts at the operation', async () => {
  const transactionId = await world.begin()
  await left('b', transactionId)
  await take('a')
  await expect(take('a', transactionId)).rejects.toMatchObject(CONFLICT)
})

test('3. so does writing what was removed, or made, after the snapshot', async () => {
  const [first, second] = [await world.begin(), await world.begin()]
  await left('b', first)
  await left('b', second)
  await world.remove('slots', { _id: 'a' })
  await expect(take('a', first)).rejects.toMatchObject(CONFLICT)
  await world.add('slots', [{ _id: 'new', code: 9 }])
  const set = world.set('slots', 'new', { code: 10 }, { transactionId: second })
  await expect(set).rejects.toMatchObject(CONFLICT)
})

test('4. after a conflict the transaction is gone, with its locks and its writes', async () => {
  const [first, second] = [await world.begin(), await world.begin()]
  await take('b', second)
  await take('a', first)
  await expect(take('a', second)).rejects.toMatchObject(CONFLICT)
  await expect(world.commit(second)).rejects.toMatchObject(GONE)
  await expect(world.abort(second)).rejects.toMatchObject(GONE)
  await expect(left('a', second)).rejects.toMatchObject(GONE)
  expect(await take('b')).toBe(1)
  expect(await left('b')).toBe(6)
})

test('5. plain writes wait for the lock, and apply in the order they came', async () => {
  const transactionId = await world.begin()
  await world.update('slots', { _id: 'a' }, { $push: { log: 0 } }, { transactionId })
  const waiting = [1, 2, 3].map((n) => world.update('slots', { _id: 'a' }, { $push: { log: n } }))
  const removal = world.remove('slots', { _id: 'b', left: 7 })
  expect(await removal).toBe(1)
  expect(await world.find('slots', { _id: 'a' })).toEqual([{ _id: 'a', code: 1, left: 5 }])
  await world.commit(transactionId)
  expect(await Promise.all(waiting)).toEqual([1, 1, 1])
  expect(await world.find('slots', { _id: 'a' })).toMatchObject([{ log: [0, 1, 2, 3] }])
})

test('5. a plain write that waited asks its filter again', async () => {
  const transactionId = await world.begin()
  await world.set('slots', 'a', { code: 1, left: 0 }, { transactionId })
  const waiting = world.update('slots', { left: { $gt: 0 } }, { $inc: { left: -1 } })
  await world.commit(transactionId)
  expect(await waiting).toBe(1)
  expect([await left('a'), await left('b')]).toEqual([0, 6])
})

test('5. a plain write that waits too long fails', async () => {
  await world.reopen({ limits: SHORT })
  const transactionId = await world.begin('invocation')
  await take('a', transactionId)
  await expect(take('a')).rejects.toThrow('operation exceeded time limit')
  await world.commit(transactionId)
  expect(await take('a')).toBe(1)
})

test('5. a function that waits for its own transaction is told so at once', async () => {
  const transactionId = await world.begin('invocation')
  await take('a', transactionId)
  const waiting = world.send(
    'removeDocument',
    { collectionName: 'slots', queryType: 'DOC', query: '{"_id":"a"}' },
    'invocation',
  )
  expect(world.warnings.join()).toContain('a function waits for its own transaction')
  await world.abort(transactionId)
  expect(await waiting).toEqual({ data: { deleted: 1 } })
})

test('6. a transaction ends by itself after its life, on the real clock', async () => {
  await world.reopen({ limits: SHORT })
  const transactionId = await world.begin()
  await take('a', transactionId)
  world.now += 3_600_000
  expect(await left('a', transactionId)).toBe(4)
  await new Promise((resolve) => setTimeout(resolve, SHORT.transactionLifeMs + 50))
  await expect(world.commit(transactionId)).rejects.toMatchObject(GONE)
  expect(await left('a')).toBe(5)
})

test('6. a large transaction goes through', async () => {
  const transactionId = await world.begin()
  const many = Array.from({ length: 1001 }, (_, n) => ({ _id: n, code: `n${n}` }))
  await world.add('slots', many, { transactionId })
  await world.commit(transactionId)
  const reply = await world.send('calculateDocument', { collectionName: 'slots' })
  expect(reply).toEqual({ data: { total: 1003 } })
})

test('7. a missing document is an empty list; a query works inside', async () => {
  const transactionId = await world.begin()
  expect(await world.find('slots', { _id: 'z' }, { transactionId, queryType: 'DOC' })).toEqual([])
  expect(await take('z', transactionId)).toBe(0)
  await world.remove('slots', { _id: 'a' }, { transactionId, queryType: 'DOC', multi: false })
  expect(await world.find('slots', { left: { $gte: 5 } }, { transactionId })).toMatchObject([
    { _id: 'b' },
  ])
  await world.abort(transactionId)
  expect(await left('a')).toBe(5)
})

test('7. where writes, count and aggregate run outside, and each is said once', async () => {
  const transactionId = await world.begin('invocation')
  const outside = { collectionName: 'slots', queryType: 'WHERE', query: '{"left":99}' }
  const update = { ...outside, data: '{"$set":{"x":1}}', multi: true, merge: true }
  for (let i = 0; i < 2; i++) {
    await world.send('modifyDocument', update, 'invocation')
    await world.send('removeDocument', { ...outside, multi: true }, 'invocation')
    await world.send('calculateDocument', outside, 'invocation')
    await world.send('aggregateDocuments', { ...outside, stages: [] }, 'invocation')
  }
  await world.send('calculateDocument', outside, 'another invocation')
  await world.abort(transactionId)
  expect(world.warnings.map((each) => each.split(' OUTSIDE')[0])).toEqual([
    'where().update on slots runs',
    'where().remove on slots runs',
    'count on slots runs',
    'aggregate on slots runs',
  ])
})

test('8. a server date is written inside a transaction', async () => {
  const transactionId = await world.begin()
  const data = '{"$set":{"at":{"$tcb_server_date":{"offset":0}}}}'
  await world.update('slots', { _id: 'a' }, {}, { transactionId, data })
  await world.commit(transactionId)
  expect(await world.find('slots', { _id: 'a' })).toMatchObject([{ at: new Date(world.now) }])
})

describe('9. unique keys', () => {
  test('a key that is committed is a duplicate, and ends the transaction', async () => {
    const transactionId = await world.begin()
    const adding = world.add('slots', [{ code: 1 }], { transactionId })
    await expect(adding).rejects.toThrow('E11000 duplicate key error')
    await expect(world.commit(transactionId)).rejects.toMatchObject(GONE)
  })

  test('a key of the own writes is a duplicate', async () => {
    const transactionId = await world.begin()
    await world.add('slots', [{ code: 5 }], { transactionId })
    const adding = world.add('slots', [{ code: 5 }], { transactionId })
    await expect(adding).rejects.toThrow('index: code dup key: { code: 5 }')
  })

  test('a key that the transaction itself set free can be taken', async () => {
    const transactionId = await world.begin()
    await world.update('slots', { _id: 'a' }, { $set: { code: 8 } }, { transactionId })
    await world.add('slots', [{ _id: 'c', code: 1 }], { transactionId })
    await world.commit(transactionId)
    expect(await world.find('slots', { code: 1 })).toEqual([{ _id: 'c', code: 1 }])
    expect(await world.find('slots', { code: 8 })).toMatchObject([{ _id: 'a' }])
  })

  test('a key that another transaction took, or gave up, conflicts', async () => {
    const [first, second, third] = [await world.begin(), await world.begin(), await world.begin()]
    await world.update('slots', { _id: 'a' }, { $set: { code: 8 } }, { transactionId: first })
    const taken = world.add('slots', [{ code: 8 }], { transactionId: second })
    await expect(taken).rejects.toMatchObject(CONFLICT)
    const given = world.add('slots', [{ code: 1 }], { transactionId: third })
    await expect(given).rejects.toMatchObject(CONFLICT)
  })

  test('a key that was committed after the snapshot conflicts', async () => {
    const transactionId = await world.begin()
    await left('a', transactionId)
    await world.add('slots', [{ code: 5 }])
    const adding = world.add('slots', [{ code: 5 }], { transactionId })
    await expect(adding).rejects.toMatchObject(CONFLICT)
  })

  test('a plain write waits for a key and then finds it taken', async () => {
    const transactionId = await world.begin()
    await world.add('slots', [{ code: 5 }], { transactionId })
    const waiting = world.add('slots', [{ code: 5 }])
    const refused = expect(waiting).rejects.toThrow('E11000')
    await world.commit(transactionId)
    await refused
  })

  test('one id in two transactions conflicts', async () => {
    const [first, second] = [await world.begin(), await world.begin()]
    await world.add('slots', [{ _id: 'x', code: 5 }], { transactionId: first })
    const adding = world.add('slots', [{ _id: 'x', code: 6 }], { transactionId: second })
    await expect(adding).rejects.toMatchObject(CONFLICT)
  })
})

test('a function that ends with an open transaction leaves it to expire, with a warning', async () => {
  const transactionId = await world.begin('invocation')
  await take('a', transactionId)
  expect(world.database.abandonInvocation('invocation')).toBe(1)
  expect(world.database.abandonInvocation('another')).toBe(0)
  expect(world.warnings).toEqual([expect.stringContaining('1 transaction(s) neither committed')])
  await world.commit(transactionId)
})

test('an unknown id, and a repeated commit, do not exist', async () => {
  await expect(world.commit('nothing')).rejects.toMatchObject(GONE)
  const transactionId = await world.begin()
  await world.commit(transactionId)
  await expect(world.commit(transactionId)).rejects.toMatchObject(GONE)
})

test('each request of a transaction is billed', async () => {
  const transactionId = await world.begin()
  expect(world.meter).toMatchObject({ units: 1, databaseOperations: 1 })
  await take('a', transactionId)
  expect(world.meter).toMatchObject({ units: 1, databaseOperations: 1, scannedDocuments: 1 })
  await world.commit(transactionId)
  expect(world.meter).toMatchObject({ units: 1, databaseOperations: 1, scannedDocuments: 0 })
})
