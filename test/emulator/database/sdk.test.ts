import { type Sdk, type SdkWorld, startSdkWorld } from './sdkWorld'

let sdk: SdkWorld

beforeAll(async () => {
  sdk = await startSdkWorld([
    { name: 'counters' },
    { name: 'people', indexes: [{ name: 'code', keys: { code: 1 }, unique: true }] },
    { name: 'visits', indexes: [{ name: 'personId', keys: { personId: 1, at: -1 } }] },
  ])
})

afterAll(() => sdk.stop())

test('a document goes in, is found, changed, replaced and removed', async () => {
  const db = sdk.cloud.database()
  const people = db.collection('people')
  const { _id } = await people.add({
    data: { name: '陈一', code: 'a', born: new Date(0), tags: ['x'], at: db.serverDate() },
  })
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
  expect((await people.doc(_id).get()).data).toEqual({
    _id,
    name: '陈一',
    code: 'a',
    born: new Date(0),
    tags: ['x'],
    at: new Date(sdk.world.now),
  })
  const _ = db.command
  const { stats } = await people.doc(_id).update({
    data: { visits: _.inc(2), tags: _.push(['y']), address: { city: '成都' }, born: _.remove() },
  })
  expect(stats.updated).toBe(1)
  expect((await people.doc(_id).get()).data).toMatchObject({
    visits: 2,
    tags: ['x', 'y'],
    address: { city: '成都' },
  })
  expect((await people.doc(_id).set({ data: { code: 'b' } })).stats).toMatchObject({ updated: 1 })
  expect((await people.doc('new').set({ data: { code: 'c' } })).stats).toMatchObject({ created: 1 })
  expect((await people.where({ code: _.in(['b', 'c']) }).count()).total).toBe(2)
  expect((await people.where({ code: 'c' }).remove()).stats.removed).toBe(1)
  await expect(people.doc('new').get()).rejects.toMatchObject({ errCode: -1 })
})

test('errors reach the application with the codes and texts of production', async () => {
  const people = sdk.cloud.database().collection('people')
  await people.add({ data: { _id: 'p1', code: 'same' } })
  await expect(people.add({ data: { _id: 'p1', code: 'other' } })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining(
      'E11000 duplicate key error collection: tnt-local.people index: _id_ dup key: { _id: "p1" }',
    ),
  })
  await expect(people.add({ data: { code: 'same' } })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('index: code dup key: { code: "same" }'),
  })
  await expect(sdk.cloud.database().collection('nowhere').get()).rejects.toMatchObject({
    errCode: -502005,
    errMsg: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nowhere'),
  })
})

test('a query sorts, pages, projects and joins', async () => {
  const db = sdk.cloud.database()
  const visits = db.collection('visits')
  await db.collection('people').add({ data: { _id: 'p9', code: 'p9', name: '李九' } })
  for (let at = 0; at < 5; at++) await visits.add({ data: { personId: 'p9', at } })
  const page = await visits
    .where({ personId: 'p9' })
    .orderBy('at', 'desc')
    .skip(1)
    .limit(2)
    .field({ at: true, _id: false })
    .get()
  expect(page.data).toEqual([{ at: 3 }, { at: 2 }])
  const $ = db.command.aggregate
  const { list } = await visits
    .aggregate()
    .match({ personId: 'p9' })
    .group({ _id: '$personId', total: $.sum?.('$at'), count: $.sum?.(1) })
    .lookup({ from: 'people', localField: '_id', foreignField: '_id', as: 'person' })
    .end()
  expect(list).toEqual([
    { _id: 'p9', total: 10, count: 5, person: [{ _id: 'p9', code: 'p9', name: '李九' }] },
  ])
})

test('a transaction commits, rolls back, and its conflict names itself', async () => {
  const db = sdk.cloud.database()
  await db.collection('counters').add({ data: { _id: 't', value: 1 } })
  const kept = await db.runTransaction(async (transaction) => {
    const { data } = await transaction.collection('counters').doc('t').get()
    await transaction
      .collection('counters')
      .doc('t')
      .update({ data: { value: Number(data.value) + 1 } })
    return data.value
  })
  expect(kept).toBe(1)
  await expect(
    db.runTransaction(async (transaction) => {
      await transaction
        .collection('counters')
        .doc('t')
        .update({ data: { value: 99 } })
      await transaction.rollback('no')
    }),
  ).rejects.toBe('no')
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await first
    .collection('counters')
    .doc('t')
    .update({ data: { value: 5 } })
  await expect(
    second
      .collection('counters')
      .doc('t')
      .update({ data: { value: 6 } }),
  ).rejects.toMatchObject({ errMsg: expect.stringContaining('TransactionConflict') })
  await first.commit()
  await expect(second.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect((await db.collection('counters').doc('t').get()).data).toEqual({ _id: 't', value: 5 })
})

test('fifty increments at once, each with its own retry, are exactly fifty', async () => {
  const db = sdk.cloud.database()
  await db.collection('counters').add({ data: { _id: 'storm', value: 0 } })
  await Promise.all(Array.from({ length: 50 }, () => incrementWithRetry(db)))
  expect((await db.collection('counters').doc('storm').get()).data).toEqual({
    _id: 'storm',
    value: 50,
  })
}, 20_000)

async function incrementWithRetry(db: ReturnType<Sdk['database']>): Promise<void> {
  for (;;) {
    try {
      await db.runTransaction(async (transaction) => {
        const document = transaction.collection('counters').doc('storm')
        const { data } = await document.get()
        await document.update({ data: { value: Number(data.value) + 1 } })
      }, 0)
      return
    } catch (error) {
      if (!String((error as Error).message).includes('TransactionConflict')) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100))
    }
  }
}

test('where().update inside a transaction runs outside of it, and that is said', async () => {
  const db = sdk.cloud.database()
  await db.collection('people').add({ data: { _id: 'out', code: 'out', seen: 0 } })
  const transaction = await db.startTransaction()
  // The SDK offers `where` on a transaction, and then sends the update without it.
  await transaction
    .collection('people')
    .where({ code: 'out' })
    .update({ data: { seen: 1 } })
  await transaction.rollback()
  expect((await db.collection('people').doc('out').get()).data).toMatchObject({ seen: 1 })
  expect(sdk.world.warnings.join()).toContain(
    'where().update on people runs OUTSIDE the transaction',
  )
})
