import {
  STATION_LEVEL_KEYS,
  type Station as StationFields,
  type StationLevel,
} from '@contract/stations/stationTerms'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { load } from './load'
import { findStation, putStation, type Station } from './store'

jest.mock('./store', () => ({ findStation: jest.fn(), putStation: jest.fn() }))

const transaction = { documents: jest.fn() }
const context: WriteContext = {
  callerId: 'operator',
  requestKey: 'request-1',
  now: 0,
  commit: (work) => work(transaction),
}
const stored = new Map<string, Station>()

beforeEach(() => {
  stored.clear()
  jest
    .mocked(findStation)
    .mockReset()
    .mockImplementation(async (id) => stored.get(id))
  jest
    .mocked(putStation)
    .mockReset()
    .mockImplementation(async (_transaction, station) => {
      stored.set(station.stationId, station)
    })
})

/** Of the stations of these stories, where nothing else is said. */
const LEVELS: Record<string, StationLevel> = {
  top: 'county',
  other: 'county',
  middle: 'township',
  new: 'township',
  low: 'village',
  newer: 'village',
}

function station(
  stationId: string,
  parentId?: string,
  changes: Partial<StationFields> = {},
): StationFields {
  return {
    stationId,
    ...(parentId !== undefined && { parentId }),
    level: LEVELS[stationId] ?? 'township',
    place: stationId,
    dutyPhone: '023-0000-1234',
    address: '演示地址',
    hours: { workday: [], weekend: [], holiday: [] },
    closedDates: [],
    bookingDays: 14,
    windows: [],
    matters: [],
    ...changes,
  }
}

const loadAll = (...stations: StationFields[]) => load({ stations }, context)
const paths = () => Object.fromEntries([...stored].map(([id, { path }]) => [id, path]))

/** Loads what must be refused, and holds that nothing has changed by it. */
async function refuses(...stations: StationFields[]): Promise<void> {
  const before = new Map(stored)
  await expect(loadAll(...stations)).rejects.toEqual(new Refusal('STATION_CONFLICT'))
  expect(stored).toEqual(before)
}

describe('a station knows the way to the top', () => {
  test('through parents of the same batch', async () => {
    const chain = [station('top'), station('middle', 'top'), station('low', 'middle')]
    await expect(loadAll(...chain)).resolves.toEqual({ loaded: 3 })
    expect(paths()).toEqual({ top: [], middle: ['top'], low: ['top', 'middle'] })
  })

  test('through parents that are stored already', async () => {
    await loadAll(station('top'), station('middle', 'top'))
    await loadAll(station('low', 'middle'))
    expect(stored.get('low')?.path).toEqual(['top', 'middle'])
  })

  test('as the transaction sees it', async () => {
    await loadAll(station('top'), station('middle', 'top'))
    for (const [, within] of jest.mocked(findStation).mock.calls) expect(within).toBe(transaction)
  })

  test.each([
    ['a parent that is nowhere', [station('a', 'nowhere')]],
    ['a parent that comes after', [station('b', 'a'), station('a')]],
    ['itself', [station('a', 'a')]],
    ['right stations before it', [station('a'), station('b', 'c')]],
  ])('not under %s, and nothing of the batch is stored', async (_what, batch) => {
    await refuses(...batch)
  })
})

describe('a station that is stored keeps its parent', () => {
  beforeEach(async () => {
    await loadAll(station('top'), station('other'), station('middle', 'top'))
    await loadAll(station('low', 'middle'))
  })

  test('and may change in all else', async () => {
    const [left, right] = [{ place: '新名' }, { place: '新城' }]
    await loadAll(station('middle', 'top', left), station('top', undefined, right))
    expect(stored.get('middle')).toMatchObject({ ...left, path: ['top'] })
    expect(stored.get('top')).toMatchObject(right)
  })

  test.each([
    ['under another', [station('middle', 'other')]],
    ['to the top', [station('middle')]],
    ['from the top under another', [station('top', 'other')]],
    ['under its own child, which would be a circle', [station('top', 'low')]],
    ['beside right ones', [station('new', 'top'), station('middle', 'other')]],
  ])('it does not move %s', async (_where, batch) => {
    await refuses(...batch)
  })

  test('a station that is new in the batch keeps it too, for those placed under it', async () => {
    const batch = [station('new', 'top'), station('newer', 'new'), station('new', 'other')]
    await refuses(...batch)
  })
})

describe('a parent is of a higher level, whatever is missing between', () => {
  const pairs = STATION_LEVEL_KEYS.flatMap((level) =>
    STATION_LEVEL_KEYS.map((below) => [level, below] as const),
  )

  test.each(pairs)('%s above %s', async (level, below) => {
    const parent = station('parent', undefined, { level })
    const child = station('child', 'parent', { level: below })
    const isHigher = STATION_LEVEL_KEYS.indexOf(level) < STATION_LEVEL_KEYS.indexOf(below)
    if (isHigher) await loadAll(parent, child)
    else await refuses(parent, child)
  })

  test.each(STATION_LEVEL_KEYS)('%s stands at the top', async (level) => {
    await loadAll(station('alone', undefined, { level }))
    expect(stored.get('alone')?.path).toEqual([])
  })

  test('all six, one below the other', async () => {
    const chain = STATION_LEVEL_KEYS.map((level, index) =>
      station(level, STATION_LEVEL_KEYS[index - 1], { level }),
    )
    await loadAll(...chain)
    expect(stored.get('village')?.path).toEqual(STATION_LEVEL_KEYS.slice(0, 5))
  })

  test('a station changes its level only as long as none stands below it', async () => {
    await loadAll(station('top'), station('middle', 'top'))
    await refuses(station('top', undefined, { level: 'city' }))
    await refuses(station('middle', 'top', { level: 'county' }))
    await loadAll(station('middle', 'top', { level: 'village' }))
    expect(stored.get('middle')?.level).toBe('village')
    const placedBefore = station('new', 'middle', { level: 'village' })
    await refuses(placedBefore, station('middle', 'top'))
  })
})

describe('a station knows how many stand right below it', () => {
  const counts = () => Object.fromEntries([...stored].map(([id, each]) => [id, each.childCount]))

  test('in the same batch or a later one, and each counts once', async () => {
    await loadAll(station('top'), station('middle', 'top'), station('low', 'middle'))
    expect(counts()).toEqual({ top: 1, middle: 1, low: 0 })
    await loadAll(station('new', 'top'), station('newer', 'new'), station('newest', 'top'))
    expect(counts()).toEqual({ top: 3, middle: 1, low: 0, new: 1, newer: 0, newest: 0 })
    const again = [station('top'), station('middle', 'top'), station('low', 'middle')]
    await expect(loadAll(...again)).resolves.toEqual({ loaded: 3 })
    await expect(loadAll(station('new', 'top'), station('new', 'top'))).resolves.toEqual({
      loaded: 1,
    })
    expect(counts()).toEqual({ top: 3, middle: 1, low: 0, new: 1, newer: 0, newest: 0 })
  })

  test('that the head confirmed the card stays when the station is loaded anew', async () => {
    const cardConfirmedAt = new Date(0)
    stored.set('top', { ...station('top'), path: [], childCount: 0, cardConfirmedAt })
    await loadAll(station('top'))
    expect(stored.get('top')?.cardConfirmedAt).toBe(cardConfirmedAt)
  })
})
