import type { Station as StationFields } from '@contract/stations'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { load } from './load'
import { findStation, putStation, type Station } from './store'

jest.mock('./store', () => ({ findStation: jest.fn(), putStation: jest.fn() }))

const transaction = { documents: jest.fn() }
const context: WriteContext = {
  callerId: 'operator',
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

function station(stationId: string, parentId?: string, place = stationId): StationFields {
  return {
    stationId,
    ...(parentId !== undefined && { parentId }),
    level: 'township',
    place,
    dutyPhone: '023-0000-1234',
    address: '演示地址',
    hours: { workday: [], weekend: [], holiday: [] },
    closedDates: [],
    bookingDays: 14,
    windows: [],
    matters: [],
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
    await loadAll(station('middle', 'top', '新名'), station('top', undefined, '新城'))
    expect(stored.get('middle')).toMatchObject({ place: '新名', path: ['top'] })
    expect(stored.get('top')?.place).toBe('新城')
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
