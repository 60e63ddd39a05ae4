import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudError } from '../../../emulator/errors'
import { newMeter } from '../../../emulator/meter'
import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

/** What the tests use of the SDK: its own types describe callbacks and older versions. */
interface Reply {
  _id: string
  data: Record<string, unknown>
  total: number
  list: unknown[]
  stats: Record<string, number>
}

interface Question {
  where(query: unknown): Question
  orderBy(path: string, direction: 'asc' | 'desc'): Question
  skip(count: number): Question
  limit(count: number): Question
  field(projection: unknown): Question
  get(): Promise<Reply>
  count(): Promise<Reply>
  update(options: { data: unknown }): Promise<Reply>
  set(options: { data: unknown }): Promise<Reply>
  remove(): Promise<Reply>
}

interface Pipeline {
  match(filter: unknown): Pipeline
  group(spec: unknown): Pipeline
  lookup(spec: unknown): Pipeline
  end(): Promise<Reply>
}

interface Collection extends Question {
  add(options: { data: unknown }): Promise<Reply>
  doc(id: string): Question
  aggregate(): Pipeline
}

interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

type Operator = (operand?: unknown) => unknown

interface Sdk {
  init(options: { env: string }): void
  database(): {
    collection(name: string): Collection
    command: Record<'in' | 'inc' | 'push' | 'remove', Operator> & {
      aggregate: Record<string, Operator>
    }
    serverDate(): unknown
    startTransaction(): Promise<Transaction>
    runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
  }
}

let world: TemporaryDatabase
let server: Server
let cloud: Sdk
const environment = { ...process.env }

beforeAll(async () => {
  world = await temporaryDatabase({
    collections: [
      { name: 'counters' },
      { name: 'people', indexes: [{ name: 'code', keys: { code: 1 }, unique: true }] },
      { name: 'visits', indexes: [{ name: 'personId', keys: { personId: 1, at: -1 } }] },
    ],
  })
  server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    response.end(JSON.stringify({ ...(await answer(JSON.parse(text))), requestId: 'r' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    WX_CONTEXT_KEYS: 'WX_API_TOKEN',
    WX_API_TOKEN: 'invocation-1',
  })
  cloud = require('wx-server-sdk')
  cloud.init({ env: 'local' })
})

afterAll(async () => {
  process.env = environment
  await new Promise((resolve) => server.close(resolve))
  await world.destroy()
})

async function answer(body: Record<string, unknown>): Promise<object> {
  const action = world.database.actions[String(body.action)]
  if (!action) return { code: 'INVALID_ACTION', message: String(body.action) }
  try {
    const invocationId = String(body.wxCloudApiToken)
    return await action(body, { now: () => world.now, invocationId, meter: newMeter() })
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message }
    throw error
  }
}

test('a document goes in, is found, changed, replaced and removed', async () => {
  const db = cloud.database()
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
    at: new Date(world.now),
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
  const people = cloud.database().collection('people')
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
  await expect(cloud.database().collection('nowhere').get()).rejects.toMatchObject({
    errCode: -502005,
    errMsg: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nowhere'),
  })
})

test('a query sorts, pages, projects and joins', async () => {
  const db = cloud.database()
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
  const db = cloud.database()
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
  const db = cloud.database()
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
  const db = cloud.database()
  await db.collection('people').add({ data: { _id: 'out', code: 'out', seen: 0 } })
  const transaction = await db.startTransaction()
  // The SDK offers `where` on a transaction, and then sends the update without it.
  await transaction
    .collection('people')
    .where({ code: 'out' })
    .update({ data: { seen: 1 } })
  await transaction.rollback()
  expect((await db.collection('people').doc('out').get()).data).toMatchObject({ seen: 1 })
  expect(world.warnings.join()).toContain('where().update on people runs OUTSIDE the transaction')
})
