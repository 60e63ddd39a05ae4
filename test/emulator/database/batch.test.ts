import { type SdkWorld, startSdkWorld } from './sdkWorld'

let sdk: SdkWorld

beforeEach(async () => {
  sdk = await startSdkWorld([
    {
      name: 'people',
      indexes: [
        { name: 'card', keys: { card: 1 }, unique: true },
        { name: 'station_at', keys: { station: 1, at: 1 } },
      ],
    },
  ])
})

afterEach(() => sdk.stop())

function peopleOf(count: number, from = 0) {
  return Array.from({ length: count }, (_, n) => ({
    _id: `p${from + n}`,
    name: `测试${from + n}`,
    card: `c${from + n}`,
    station: `s${n % 2}`,
    at: new Date(from + n),
  }))
}

const people = () => sdk.cloud.database().collection('people')

const actions = () => sdk.requests.map(({ action }) => action.replace('database.', ''))

async function expectIndexed(count: number): Promise<void> {
  const { data } = await people().where({ station: 's1' }).orderBy('at', 'desc').limit(1).get()
  expect(data).toMatchObject([{ _id: `p${count - 1}` }])
  expect(sdk.requests.at(-1)).toMatchObject({ scannedDocuments: 1, unindexedQueries: [] })
  await expect(people().add({ data: { card: 'c1' } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  })
}

test.each([100, 1000])('%i documents are added in one request, and indexed', async (count) => {
  const { _ids } = await people().add({ data: peopleOf(count) })
  expect(_ids).toEqual(peopleOf(count).map(({ _id }) => _id))
  expect(actions()).toEqual(['insertDocument'])
  expect((await people().count()).total).toBe(count)
  await expectIndexed(count)
})

test.each([100, 1000])('%i documents are added in one request of a transaction', async (count) => {
  const _ids = await sdk.cloud.database().runTransaction(async (transaction) => {
    const collection = transaction.collection('people')
    const added = await collection.add({ data: peopleOf(count) })
    expect((await people().count()).total).toBe(0)
    expect((await collection.doc('p7').get()).data).toMatchObject({ card: 'c7' })
    return added._ids
  }, 0)
  expect(_ids).toEqual(peopleOf(count).map(({ _id }) => _id))
  expect(actions().filter((action) => action === 'insertDocument')).toHaveLength(1)
  expect((await people().count()).total).toBe(count)
  await expectIndexed(count)
})

test('ids that were not given are made, all different', async () => {
  const data = peopleOf(100).map(({ _id, ...rest }) => rest)
  const { _ids } = await people().add({ data })
  expect(new Set(_ids).size).toBe(100)
  expect((await people().doc(String(_ids[40])).get()).data).toMatchObject({ card: 'c40' })
})

test.each([
  ['the id', { _id: 'p600', card: 'other' }, 'index: _id_'],
  ['a unique field', { _id: 'other', card: 'c600' }, 'index: card'],
])('a duplicate of %s ends the list there: those before it stay', async (_what, taken, index) => {
  await people().add({ data: taken })
  await expect(people().add({ data: peopleOf(1000) })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining(index),
  })
  const added = Object.values((await people().orderBy('at', 'desc').limit(1).get()).data)
  expect(added).toMatchObject([{ _id: 'p599' }])
  expect((await people().count()).total).toBe(601)
})

test('two alike in one list collide as well', async () => {
  const data = [...peopleOf(10), ...peopleOf(1)]
  await expect(people().add({ data })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  })
  expect((await people().count()).total).toBe(10)
})

test('in a transaction a duplicate ends it all: nothing is added, and nothing can follow', async () => {
  await people().add({ data: { _id: 'other', card: 'c600' } })
  const transaction = await sdk.cloud.database().startTransaction()
  const collection = transaction.collection('people')
  await collection.add({ data: peopleOf(10, 5000) })
  await expect(collection.add({ data: peopleOf(1000) })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('E11000'),
  })
  await expect(collection.add({ data: { card: 'late' } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('TransactionNotExist'),
  })
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect((await people().count()).total).toBe(1)
  // Nor does it hold on to what it had taken.
  await people().add({ data: peopleOf(10, 5000) })
})

test('a rollback takes back a list, and an empty list is refused', async () => {
  const transaction = await sdk.cloud.database().startTransaction()
  await transaction.collection('people').add({ data: peopleOf(1000) })
  await transaction.rollback()
  expect((await people().count()).total).toBe(0)
  await expect(people().add({ data: [] })).rejects.toMatchObject({
    errMsg: expect.stringContaining('non-empty array'),
  })
})
