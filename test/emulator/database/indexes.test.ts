import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

let world: TemporaryDatabase

describe('the planner, over 10 000 documents', () => {
  const COUNT = 10_000

  afterAll(() => world.destroy())
  beforeAll(async () => {
    world = await temporaryDatabase({
      collections: [
        {
          name: 'visits',
          indexes: [
            { name: 'station_at', keys: { station: 1, at: -1 } },
            { name: 'phone', keys: { phone: 1 }, unique: true },
            { name: 'tags', keys: { tags: 1 } },
            { name: 'items_code', keys: { 'items.code': 1 } },
          ],
        },
      ],
    })
    const documents = Array.from({ length: COUNT }, (_, n) => ({
      _id: `v${String(n).padStart(5, '0')}`,
      station: `s${n % 10}`,
      at: n,
      phone: String(19_900_000_000 + n),
      tags: [`t${n % 100}`, `u${n % 7}`],
      items: [{ code: `c${n}` }, { code: `d${n % 50}` }],
    }))
    await world.add('visits', documents)
  })

  /** The documents found and how many were read for them. */
  async function ask(query: Record<string, unknown>, more: Record<string, unknown> = {}) {
    const found = await world.find('visits', query, more)
    const { scannedDocuments, unindexedQueries } = world.meter
    return { count: found.length, scanned: scannedDocuments, unindexed: unindexedQueries.length }
  }

  test('reads no more than it needs', async () => {
    const page = { limit: 20 }
    const newest = { order: { at: -1 } }
    expect(await ask({ station: 's1' }, page)).toEqual({ count: 20, scanned: 20, unindexed: 0 })
    const cases: [query: Record<string, unknown>, more: object, scanned: number][] = [
      [{ _id: 'v00042' }, page, 1],
      [{ _id: { $in: ['v00001', 'v09999', 'none'] } }, page, 2],
      [{ _id: { $gt: 'v00100' } }, { ...page, order: { _id: 1 } }, 20],
      [{ phone: '19900000777' }, page, 1],
      [{ phone: { $in: ['19900000001', '19900000002'] } }, page, 2],
      [{ phone: { $regex: '^1990000001' } }, page, 10],
      [{ station: 's3' }, { ...page, ...newest }, 20],
      [{ station: 's3' }, { ...page, order: { at: 1 } }, 20],
      [{ station: 's3', at: { $lt: 500 } }, { ...page, ...newest }, 20],
      [{ station: 's3', at: { $gte: 100, $lt: 200 } }, newest, 10],
      [{ station: { $in: ['s1', 's2', 's3'] } }, { ...page, ...newest }, 23],
      [{ $or: [{ phone: '19900000005' }, { _id: 'v00006' }] }, newest, 2],
      [{ $or: [{ phone: '19900000005' }, { phone: { $gt: '19900009990' } }] }, {}, 10],
      [{ tags: 't5' }, {}, 100],
      [{ items: { $elemMatch: { code: 'c5' } } }, {}, 1],
      [{ 'items.code': 'd7', tags: { $all: ['t7'] } }, {}, 100],
      [{ station: 's1', $and: [{ at: 1 }] }, {}, 1],
      [{ $expr: { $eq: ['$phone', '19900000009'] } }, {}, 1],
      [{}, { ...page, order: { station: 1, at: -1 } }, 20],
      [{}, { ...page, order: { station: -1, at: 1 } }, 20],
      [{}, page, 20],
    ]
    for (const [query, more, scanned] of cases) {
      const { unindexed, scanned: read } = await ask(query, { ...more })
      expect({ query, unindexed, read: read <= scanned + 1 ? 'few' : read }).toEqual({
        query,
        unindexed: 0,
        read: 'few',
      })
    }
    expect(world.warnings).toEqual([])
  })

  test('counts, updates and removes by index too', async () => {
    const query = '{"station":"s4","at":{"$lt":100}}'
    await world.send('calculateDocument', { collectionName: 'visits', query })
    expect(world.meter.scannedDocuments).toBe(10)
    await world.update('visits', { phone: '19900000004' }, { $set: { seen: true } })
    expect(world.meter.scannedDocuments).toBe(1)
    await world.add('visits', [{ _id: 'gone soon', phone: 'none' }])
    expect(await world.remove('visits', { phone: 'none' })).toBe(1)
    expect(world.meter.scannedDocuments).toBe(1)
  })

  test('says which query has no index, each shape once', async () => {
    await world.find('visits', { at: 5 }, { order: { note: 1 } })
    expect(world.meter.unindexedQueries).toEqual([
      { collection: 'visits', fields: ['at', 'note'], scanned: COUNT },
    ])
    await world.find('visits', { at: 6 }, { order: { note: 1 } })
    expect(world.meter.unindexedQueries).toHaveLength(1)
    expect(world.warnings).toEqual([
      'no index serves a query on visits by at, note: it read 10000 documents',
    ])
  })
})

describe('unique indexes', () => {
  afterEach(() => world.destroy())
  beforeEach(async () => {
    world = await temporaryDatabase({
      collections: [
        {
          name: 'people',
          indexes: [
            { name: 'code', keys: { 'id.code': 1, kind: 1 }, unique: true },
            { name: 'cards', keys: { cards: 1 }, unique: true },
          ],
        },
      ],
    })
  })

  test('a missing field counts as null and collides', async () => {
    await world.add('people', [{ _id: 1, cards: ['x'] }])
    await expect(
      world.add('people', [{ _id: 2, cards: ['y'], id: { code: null } }]),
    ).rejects.toThrow('index: code dup key: { id.code: null, kind: null }')
  })

  test('elements of arrays collide between documents, not within one', async () => {
    await world.add('people', [{ _id: 1, kind: 1, cards: ['x', 'x', 'y'] }])
    await expect(world.add('people', [{ _id: 2, kind: 2, cards: ['z', 'y'] }])).rejects.toThrow(
      'index: cards dup key: { cards: "y" }',
    )
    await world.add('people', [{ _id: 3, kind: 3, cards: ['z'] }])
  })

  test('documents before the one that fails stay, and a changed key is free', async () => {
    const adding = world.add('people', [
      { _id: 1, kind: 1, cards: 1 },
      { _id: 2, kind: 1, cards: 2 },
      { _id: 3, kind: 3, cards: 3 },
    ])
    await expect(adding).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    expect(await world.find('people', {})).toHaveLength(1)
    await world.update('people', { _id: 1 }, { $set: { kind: 9 } })
    await world.add('people', [{ _id: 2, kind: 1, cards: 2 }])
    const back = world.update('people', { _id: 1 }, { $set: { kind: 1 } })
    await expect(back).rejects.toThrow('E11000')
  })

  test('two arrays in one index are refused', async () => {
    const adding = world.add('people', [{ kind: [1], id: { code: [2] }, cards: 'p' }])
    await expect(adding).rejects.toThrow('cannot index parallel arrays [id.code] [kind]')
  })
})

test('an array is one document to a query, though an index holds its elements', async () => {
  world = await temporaryDatabase({
    collections: [{ name: 'things', indexes: [{ name: 'v', keys: { v: 1 } }] }],
  })
  await world.add('things', [
    { _id: 'a', v: [1, 10] },
    { _id: 'b', v: [5] },
  ])
  const found = async (query: Record<string, unknown>, more = {}) =>
    (await world.find('things', query, more)).map(({ _id }) => _id).join('')
  expect(await found({ v: { $gt: 6, $lt: 3 } })).toBe('a')
  expect(await found({ v: { $elemMatch: { $gt: 6, $lt: 3 } } })).toBe('')
  expect(await found({ v: { $gte: 0 } })).toBe('ab')
  expect(await found({ v: { $gte: 4 } }, { order: { v: 1 } })).toBe('ab')
  expect(await found({ v: { $lte: 5 } }, { order: { v: -1 } })).toBe('ab')
  expect(await found({}, { order: { v: -1 }, limit: 1 })).toBe('a')
  await world.destroy()
})

describe('long strings', () => {
  const long = 'x'.repeat(3000)

  afterEach(() => world.destroy())
  beforeEach(async () => {
    world = await temporaryDatabase({
      collections: [
        {
          name: 'texts',
          indexes: [
            { name: 'text', keys: { text: 1 }, unique: true },
            { name: 'down', keys: { group: 1, text: -1 } },
          ],
        },
      ],
    })
    const texts = ['c', 'a', 'e', 'b', 'd'].map((end, n) => ({
      _id: n,
      group: 1,
      text: long + end,
    }))
    await world.add('texts', [
      ...texts,
      { _id: 'w', group: 1, text: 'w' },
      { _id: 'y', group: 1, text: 'y' },
    ])
  })

  const ends = (rows: Record<string, unknown>[]) =>
    rows.map(({ text }) => String(text).slice(-1)).join('')

  test('are found, sorted and kept apart', async () => {
    expect(ends(await world.find('texts', { text: `${long}b` }))).toBe('b')
    expect(ends(await world.find('texts', {}, { order: { text: 1 } }))).toBe('wabcdey')
    expect(ends(await world.find('texts', {}, { order: { text: -1 }, limit: 3 }))).toBe('yed')
    expect(ends(await world.find('texts', { group: 1 }, { order: { text: -1 } }))).toBe('yedcbaw')
    expect(
      ends(await world.find('texts', { text: { $gt: `${long}c` } }, { order: { text: 1 } })),
    ).toBe('dey')
    expect(ends(await world.find('texts', { group: 1, text: { $lte: `${long}b` } }))).toHaveLength(
      3,
    )
    expect(world.warnings).toEqual([])
    await expect(world.add('texts', [{ text: `${long}a` }])).rejects.toThrow('E11000')
    await world.add('texts', [{ text: `${long}f` }])
  })

  test('can be ids', async () => {
    const ids = ['b', 'a', 'c'].map((end) => long + end)
    await world.add(
      'texts',
      ids.map((_id) => ({ _id, text: _id.slice(-4) })),
    )
    const found = await world.find('texts', { _id: { $gte: long } }, { order: { _id: -1 } })
    expect(found.map(({ _id }) => String(_id).slice(-1)).join('')).toBe('ycba')
    expect(await world.find('texts', { _id: `${long}c` })).toHaveLength(1)
    expect(await world.find('texts', { _id: { $gt: `${long}a`, $lt: `${long}c` } })).toHaveLength(1)
  })
})

test.each([
  ['without an index', []],
  ['with an index', [{ name: 'v', keys: { v: 1 as const, _id: 1 as const } }]],
])(
  'sorting %s puts types in order, arrays by their lowest or highest, missing with null',
  async (_name, indexes) => {
    world = await temporaryDatabase({ collections: [{ name: 'things', indexes }] })
    const values = [true, 'b', null, 5, [9, 1], { a: 1 }, [], new Date(0), 'a', -1, [3], Number.NaN]
    await world.add('things', [...values.map((v, _id) => ({ _id, v })), { _id: 99 }])
    const order = async (direction: number) =>
      (await world.find('things', {}, { order: { v: direction, _id: direction } })).map(
        ({ _id }) => _id,
      )
    expect(await order(1)).toEqual([6, 2, 99, 11, 9, 4, 10, 3, 8, 1, 5, 0, 7])
    expect(await order(-1)).toEqual([7, 0, 5, 1, 8, 4, 3, 10, 9, 11, 99, 2, 6])
    await world.destroy()
  },
)
