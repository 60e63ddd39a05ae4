import { findHousehold, findMoved, settleMove } from '../../contactCards/public'
import { followVillages } from './followVillages'
import { idsElsewhere } from './idsElsewhere'
import { moveResidents } from './moveResidents'

const HOUSEHOLD = { _id: 'home', stationId: 'station', village: '新村', movedByNo: 4 }

jest.mock('../../shared/transact', () => ({
  transact: (work: (transaction: object) => Promise<boolean>) => work({}),
}))
jest.mock('../../contactCards/public', () => ({
  findHousehold: jest.fn(),
  findMoved: jest.fn(),
  settleMove: jest.fn(),
}))
jest.mock('./idsElsewhere', () => ({ MOVED_AT_ONCE: 2, idsElsewhere: jest.fn() }))
jest.mock('./moveResidents', () => ({ moveResidents: jest.fn() }))

beforeEach(() => {
  jest.clearAllMocks()
  jest.mocked(findMoved).mockResolvedValue([HOUSEHOLD as never])
  jest.mocked(findHousehold).mockResolvedValue(HOUSEHOLD as never)
})

test('whoever is left follows, some at a time, and then the household is settled', async () => {
  jest.mocked(idsElsewhere).mockResolvedValueOnce(['a', 'b']).mockResolvedValueOnce(['c'])
  expect(await followVillages(0)).toBe(1)
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
  jest.mocked(idsElsewhere).mockResolvedValueOnce(['a'])
  jest.mocked(findHousehold).mockResolvedValue({ ...HOUSEHOLD, village: '合村' } as never)
  expect(await followVillages(0)).toBe(1)
  expect(moveResidents).not.toHaveBeenCalled()
  expect(settleMove).not.toHaveBeenCalled()
})
