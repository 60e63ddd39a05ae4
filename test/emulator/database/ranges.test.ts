import { type SdkWorld, startSdkWorld } from './sdkWorld'

/** In each station every tenth name begins with zhang. */
const NAMES = ['bai', 'chen', 'deng', 'he', 'li', 'sun', 'wang', 'wu', 'yang', 'zhang']
const STATIONS = 20
const PEOPLE = 10_000
const PER_STATION = PEOPLE / STATIONS
const ZHANG = PER_STATION / NAMES.length

let sdk: SdkWorld

beforeAll(async () => {
  sdk = await startSdkWorld([
    {
      name: 'people',
      indexes: [
        { name: 'station_name', keys: { station: 1, name: 1 } },
        { name: 'card', keys: { card: 1 } },
      ],
    },
    { name: 'visits', indexes: [{ name: 'station_id', keys: { station: 1, _id: 1 } }] },
  ])
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    _id: `p${String(n).padStart(5, '0')}`,
    station: `s${n % STATIONS}`,
    name: `${NAMES[Math.floor(n / STATIONS) % NAMES.length]}${n}`,
    card: `c${n}`,
  }))
  await sdk.world.add('people', people)
  await sdk.world.add('visits', people)
})

afterAll(() => sdk.stop())

/** How many documents the last request read, and whether an index served it. */
function lastRequest() {
  const { scannedDocuments, unindexedQueries } = sdk.requests.at(-1) ?? sdk.world.meter
  return { scanned: scannedDocuments, unindexed: unindexedQueries.length }
}

function collectionOf(name: string) {
  const db = sdk.cloud.database()
  return { collection: db.collection(name), _: db.command }
}

test('names that begin so at one station: only they are read', async () => {
  const { collection, _ } = collectionOf('people')
  const begins = { station: 's3', name: _.gte('zhang').and(_.lt('zhang\uffff')) }
  const { data } = await collection.where(begins).limit(1000).get()
  expect(data).toHaveLength(ZHANG)
  expect(lastRequest()).toEqual({ scanned: ZHANG, unindexed: 0 })
  expect((await collection.where(begins).count()).total).toBe(ZHANG)
  expect(lastRequest()).toEqual({ scanned: ZHANG, unindexed: 0 })
})

test.each(['asc', 'desc'] as const)(
  'a page of them ordered by name, %s, reads that page',
  async (way) => {
    const { collection, _ } = collectionOf('people')
    const begins = { station: 's3', name: _.gte('zhang').and(_.lt('zhang\uffff')) }
    const { data } = await collection.where(begins).orderBy('name', way).limit(20).get()
    const names = Object.values(data).map((each) => String(Reflect.get(Object(each), 'name')))
    expect(names).toHaveLength(20)
    expect(names).toEqual([...names].sort((a, b) => (way === 'asc' ? 1 : -1) * (a < b ? -1 : 1)))
    expect(lastRequest()).toEqual({ scanned: 20, unindexed: 0 })
  },
)

test('a cursor on _id beside the name reads no more than the names', async () => {
  const { collection, _ } = collectionOf('people')
  const query = {
    station: 's3',
    name: _.gte('zhang').and(_.lt('zhang\uffff')),
    _id: _.gt('p05000'),
  }
  const { data } = await collection.where(query).orderBy('_id', 'asc').limit(1000).get()
  expect(data).toHaveLength(ZHANG / 2)
  expect(lastRequest().scanned).toBeLessThanOrEqual(ZHANG)
})

test('all of a station page by page, by a cursor on _id: each is read once', async () => {
  const { collection, _ } = collectionOf('visits')
  let last = ''
  let found = 0
  let scanned = 0
  for (;;) {
    const page = collection.where({ station: 's3', _id: _.gt(last) }).orderBy('_id', 'asc')
    const data = Object.values((await page.limit(100).get()).data)
    scanned += lastRequest().scanned
    found += data.length
    if (data.length === 0) break
    last = String(Reflect.get(Object(data.at(-1)), '_id'))
  }
  expect([found, scanned]).toEqual([PER_STATION, PER_STATION])
})

test.each([1, 50, 200])('%i values at once are looked up one by one', async (count) => {
  const { collection, _ } = collectionOf('people')
  const cards = Array.from({ length: count }, (_each, n) => `c${n * 7}`)
  const { data } = await collection
    .where({ card: _.in([...cards, 'none']) })
    .limit(1000)
    .get()
  expect(data).toHaveLength(count)
  expect(lastRequest()).toEqual({ scanned: count, unindexed: 0 })
})

test('200 values in their own order: a page reads that page, and one ahead for each value', async () => {
  const { collection, _ } = collectionOf('people')
  const cards = Array.from({ length: 200 }, (_each, n) => `c${n}`)
  const query = collection.where({ card: _.in(cards) }).orderBy('card', 'desc')
  const { data } = await query.limit(3).get()
  expect(Object.values(data)).toMatchObject([{ card: 'c99' }, { card: 'c98' }, { card: 'c97' }])
  expect(lastRequest().scanned).toBeLessThanOrEqual(200)
})
