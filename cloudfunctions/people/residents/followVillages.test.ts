import { findHousehold, findMoved, settleMove } from '../../contactCards/public'
import { followVillages } from './followVillages'
import { idsElsewhere } from './idsElsewhere'
import { moveResidents } from './moveResidents'

const TIME = { name: 'people.followVillages', now: 0, until: Number.POSITIVE_INFINITY, turn: 0 }
const HOUSEHOLD = { _id: 'home', stationId: 'station', village: '新村', movedByNo: 4 }

jest.mock('../../shared/transact', () => ({
  transact: (work: (transaction: object) => Promise<boolean>) => work({}),
}))
jest.mock('../../contactCards/public', () => ({
  findHousehold: jest.fn(),
  findMoved: jest.fn(),
  settleMove: jest.fn(),
}))
jest.mock('../../shared/log')
jest.mock('./idsElsewhere', () => ({ MOVED_AT_ONCE: 2, idsElsewhere: jest.fn() }))
jest.mock('./moveResidents', () => ({ moveResidents: jest.fn() }))

beforeEach(() => {
  jest.clearAllMocks()
  jest.mocked(moveResidents).mockReset()
  jest.mocked(findMoved).mockResolvedValue([HOUSEHOLD as never])
  jest.mocked(findHousehold).mockResolvedValue(HOUSEHOLD as never)
})

/** What is found of those who live in another village still, until they are brought into the new one. */
function livingElsewhere(...ids: string[]): typeof idsElsewhere {
  let left = ids
  jest.mocked(moveResidents).mockImplementation(async (_transaction, { personIds }) => {
    left = left.filter((id) => !personIds.includes(id))
  })
  return async (_id, _village, limit, after = '') => left.filter((id) => id > after).slice(0, limit)
}

test('whoever is left follows, some at a time, and then the household is settled', async () => {
  jest.mocked(idsElsewhere).mockImplementation(livingElsewhere('a', 'b', 'c'))
  expect(await followVillages(TIME)).toBe(1)
  const moved = jest.mocked(moveResidents).mock.calls.map(([, { personIds }]) => personIds)
  expect(moved).toEqual([['a', 'b'], ['c']])
  expect(moveResidents).toHaveBeenCalledWith(
    {},
    { householdId: 'home', village: '新村', personIds: ['c'] },
    { stationId: 'station', byNo: 4, now: 0 },
  )
  expect(settleMove).toHaveBeenCalledTimes(1)
})

test('one that moved again meanwhile is left to the next run', async () => {
  jest.mocked(idsElsewhere).mockResolvedValueOnce(['a']).mockResolvedValue([])
  jest.mocked(findHousehold).mockResolvedValue({ ...HOUSEHOLD, village: '合村' } as never)
  expect(await followVillages(TIME)).toBe(0)
  expect(moveResidents).not.toHaveBeenCalled()
  expect(settleMove).not.toHaveBeenCalled()
})

test('one that fails does not keep the others in their old village', async () => {
  const broken = { ...HOUSEHOLD, _id: 'broken' }
  jest.mocked(findMoved).mockResolvedValue([broken as never, HOUSEHOLD as never])
  jest.mocked(findHousehold).mockImplementation(async (id) => {
    if (id === 'broken') throw new Error('no database')
    return HOUSEHOLD as never
  })
  jest.mocked(idsElsewhere).mockResolvedValue([])
  expect(await followVillages(TIME)).toBe(1)
  expect(settleMove).toHaveBeenCalledTimes(1)
})

test('one whose file is broken keeps nobody else in the old village, nor those found after it', async () => {
  jest.mocked(idsElsewhere).mockImplementation(livingElsewhere('a', 'broken', 'c', 'd', 'e'))
  const bring = jest.mocked(moveResidents).getMockImplementation()
  jest.mocked(moveResidents).mockImplementation(async (transaction, move, recording) => {
    if (move.personIds.includes('broken')) throw new Error('no such key')
    await bring?.(transaction, move, recording)
  })
  expect(await followVillages(TIME)).toBe(0)
  expect(await idsElsewhere('home', '新村', 5)).toEqual(['broken'])
  expect(settleMove).not.toHaveBeenCalled()
})

test('when the time is over a large household is left to the next run', async () => {
  jest.mocked(idsElsewhere).mockResolvedValue(['a', 'b'])
  expect(await followVillages({ ...TIME, until: 0 })).toBe(0)
  expect(moveResidents).toHaveBeenCalledTimes(1)
  expect(settleMove).not.toHaveBeenCalled()
})
