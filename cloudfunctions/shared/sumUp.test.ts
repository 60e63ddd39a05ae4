import fc from 'fast-check'
import type { Documents, Stored, Transaction } from './database'
import { logFailure } from './log'
import { type Numbers, type Summed, sumUp } from './sumUp'
import { transact } from './transact'

fc.configureGlobal({ seed: 20_261_123 })

type Sums = { total: number; byTag: Record<string, number> }
type Counts = Sums & Summed<Sums & { odd: number }>

let stored: Map<string, Counts>
let parents: Map<string, string>
/** After how many writes the database gives up; undefined while it does not. */
let writesLeft: number | undefined
/** How the ids begin that cannot be read; undefined while all can. */
let broken: string | undefined

jest.mock('./log')
jest.mock('./transact')
jest.mock('./database', () => ({
  command: { inc: (by: number) => ({ by }), gt: (after: string) => ({ after }) },
  collection: () => ({
    findIds: (query: { where: { _id?: { after: string } }; limit: number }) => findIds(query),
  }),
}))

async function findIds({ where, limit }: { where: { _id?: { after: string } }; limit: number }) {
  const due = [...stored].filter(([id, { isDue }]) => isDue && id > (where._id?.after ?? ''))
  return due
    .map(([id]) => id)
    .sort()
    .slice(0, limit)
}

beforeEach(() => {
  stored = new Map()
  parents = new Map()
  writesLeft = undefined
  broken = undefined
  jest.mocked(logFailure).mockClear()
  // What a transaction did is seen at its end, all or nothing.
  jest.mocked(transact).mockImplementation(async (work) => {
    const copy = new Map([...stored].map(([id, each]) => [id, structuredClone(each)]))
    const result = await work({ documents: () => documentsIn(copy) } as unknown as Transaction)
    stored = copy
    return result
  })
})

function documentsIn(documents: Map<string, Counts>): Partial<Documents<Counts>> {
  const write = () => {
    if (writesLeft === 0) throw new Error('no database')
    if (writesLeft !== undefined) writesLeft -= 1
  }
  return {
    async get(id) {
      if (broken !== undefined && id.startsWith(broken)) throw new Error('no database')
      const found = documents.get(id)
      return found && ({ _id: id, ...found } as Stored<Counts>)
    },
    async put(id, fields) {
      write()
      documents.set(id, structuredClone(fields))
    },
    async change(id, changes) {
      write()
      const document = documents.get(id)
      if (document) for (const [path, value] of Object.entries(changes)) set(document, path, value)
    },
  }
}

function set(document: object, path: string, value: unknown): void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let at = document
  for (const name of names) {
    if (Reflect.get(at, name) === undefined) Reflect.set(at, name, {})
    at = Reflect.get(at, name) as object
  }
  const by = value !== null && typeof value === 'object' ? Reflect.get(value, 'by') : undefined
  Reflect.set(at, last, typeof by === 'number' ? (Reflect.get(at, last) ?? 0) + by : value)
}

const NOW = 1_795_000_000_000

const run = (until = Number.POSITIVE_INFINITY) =>
  sumUp<Counts>(
    {
      name: 'counts',
      reportOf,
      none: { total: 0, byTag: {} },
      parentsOf: async (ids) => new Map([...parents].filter(([id]) => ids.includes(id))),
    },
    { name: 'things.sumCounts', now: NOW, until, turn: 0 },
  )

/** Sums of all, and beside them whether they are odd, which is of those right below alone. */
function reportOf({ total, byTag, below = {} }: Counts): Numbers {
  const whole = total + (below.total ?? 0)
  return { total: whole, byTag: added(byTag, below.byTag), odd: Math.abs(whole % 2) }
}

function added(tags: Sums['byTag'], others: Sums['byTag'] = {}): Sums['byTag'] {
  const names = new Set([...Object.keys(tags), ...Object.keys(others)])
  return Object.fromEntries(
    [...names].map((name) => [name, (tags[name] ?? 0) + (others[name] ?? 0)]),
  )
}

test('a document says when something was last added to what is below it', async () => {
  under('district', 'street')
  addTo('street', 2)
  await run()
  expect(stored.get('district')?.addedAt).toEqual(new Date(NOW))
  expect(stored.get('street')?.addedAt).toBeUndefined()
})

/** Adds to what a document has of its own, as a write does. */
function addTo(id: string, by: number, tag?: string): void {
  const { total = 0, byTag = {}, ...rest } = stored.get(id) ?? {}
  const tags = tag === undefined ? byTag : { ...byTag, [tag]: (byTag[tag] ?? 0) + by }
  stored.set(id, { ...rest, total: total + by, byTag: tags, isDue: true })
}

function under(parentId: string, ...ids: string[]): void {
  for (const id of ids) parents.set(id, parentId)
}

const belowOf = (id: string) => stored.get(id)?.below?.total ?? 0

test('what is added at the bottom arrives at the top in one run, by tag too, and then nothing is due', async () => {
  under('nation', 'district')
  under('district', 'town')
  under('town', 'village', 'other')
  addTo('village', 3, 'aged')
  addTo('other', 2)
  addTo('town', 1)
  await run()
  expect(stored.get('nation')).toMatchObject({ total: 0, below: { total: 6, byTag: { aged: 3 } } })
  expect([belowOf('district'), belowOf('town'), belowOf('village')]).toEqual([6, 5, 0])
  expect([...stored.values()].some(({ isDue }) => isDue)).toBe(false)
  await expect(run()).resolves.toBe(0)
  addTo('village', -3, 'aged')
  await run()
  expect(stored.get('nation')?.below).toEqual({ total: 3, byTag: { aged: 0 }, odd: 1 })
})

test('a change back to the same leaves what is above alone', async () => {
  under('town', 'village')
  addTo('village', 3)
  await run()
  const before = stored.get('town')
  addTo('village', 1)
  addTo('village', -1)
  await expect(run()).resolves.toBe(1)
  expect(stored.get('town')).toEqual(before)
})

test('one that moved takes back from where it was what it had reported there', async () => {
  under('district', 'east', 'west')
  under('east', 'village')
  addTo('village', 5)
  await run()
  under('west', 'village')
  addTo('village', 2)
  await run()
  expect([belowOf('east'), belowOf('west'), belowOf('district')]).toEqual([0, 7, 7])
})

test('one that moved below its neighbour, and one that came to stand at the top', async () => {
  under('district', 'east', 'village')
  addTo('east', 1)
  addTo('village', 5)
  await run()
  under('east', 'village')
  addTo('village', 0)
  await run()
  expect([belowOf('east'), belowOf('district')]).toEqual([5, 6])
  parents.delete('east')
  addTo('east', 0)
  await run()
  expect([belowOf('east'), belowOf('district')]).toEqual([5, 0])
  under('district', 'east')
  addTo('east', 0)
  await run()
  expect(belowOf('district')).toBe(6)
})

test.each([9, 10, 11, 99, 100, 101, 250])('%i below one are all summed', async (many) => {
  for (let n = 0; n < many; n++) {
    under('town', `village-${n}`)
    addTo(`village-${n}`, 1)
  }
  await run()
  expect(belowOf('town')).toBe(many)
})

test('some that cannot be written do not keep the others waiting, and come in the next run', async () => {
  for (let n = 0; n < 100; n++) {
    under('east', `a-${n}`)
    addTo(`a-${n}`, 1)
  }
  under('west', 'b')
  addTo('b', 2)
  // A hundred are looked for at a time: all that are found first.
  broken = 'a-'
  await run()
  const failed = jest.mocked(logFailure).mock.calls.map(([{ procedure }]) => procedure)
  expect(new Set(failed)).toEqual(new Set(['clock.things.sumCounts']))
  expect([belowOf('east'), belowOf('west')]).toEqual([0, 2])
  broken = undefined
  await run()
  expect([belowOf('east'), belowOf('west')]).toEqual([100, 2])
})

test('one that is broken keeps none of those that are summed with it', async () => {
  under('town', 'a', 'b', 'c')
  for (const id of ['a', 'b', 'c']) addTo(id, 2)
  broken = 'b'
  await run()
  expect(belowOf('town')).toBe(4)
  expect([...stored].filter(([, { isDue }]) => isDue).map(([id]) => id)).toEqual(['b'])
})

test('when the time is over, the rest goes up with the next run', async () => {
  for (let n = 0; n < 30; n++) {
    under('town', `village-${n}`)
    addTo(`village-${n}`, 1)
  }
  await expect(run(performance.now() - 1)).resolves.toBe(10)
  expect(belowOf('town')).toBe(10)
  await run()
  expect(belowOf('town')).toBe(30)
})

const STATIONS = ['a', 'b', 'c', 'd', 'e', 'f']
type Event = { at: number; by: number; to: number; fails: number; kind: 'add' | 'move' | 'run' }
const anyEvent: fc.Arbitrary<Event> = fc.record({
  at: fc.nat(5),
  by: fc.integer({ min: -3, max: 5 }),
  to: fc.nat(5),
  fails: fc.nat(8),
  kind: fc.constantFrom('add', 'add', 'move', 'run'),
})

/** All below a station, counted one by one. */
function countedBelow(id: string): number {
  return rightBelow(id).reduce((sum, child) => sum + countedWhole(child), 0)
}

const countedWhole = (id: string) => (stored.get(id)?.total ?? 0) + countedBelow(id)
const oddRightBelow = (id: string) =>
  rightBelow(id).filter((child) => countedWhole(child) % 2 !== 0).length

function rightBelow(id: string): string[] {
  return [...parents].filter(([, parentId]) => parentId === id).map(([child]) => child)
}

test('whatever is added, moved, and broken off at any write, the sums are what is counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEvent, { minLength: 10, maxLength: 25, size: 'max' }),
      async (events) => {
        stored = new Map()
        parents = new Map()
        for (const { kind, at, by, to, fails } of events) {
          const id = STATIONS[at] ?? 'a'
          if (kind === 'add') addTo(id, by)
          // To one that stands further up, so that there is no ring.
          if (kind === 'move' && to < at) {
            under(STATIONS[to] ?? 'a', id)
            addTo(id, 0)
          }
          if (kind === 'run') {
            writesLeft = fails
            await run()
            writesLeft = undefined
          }
        }
        await run()
        for (const id of STATIONS) {
          expect([id, belowOf(id)]).toEqual([id, countedBelow(id)])
          expect([id, stored.get(id)?.below?.odd ?? 0]).toEqual([id, oddRightBelow(id)])
        }
      },
    ),
  )
})
