import { findHousehold, settleMove } from '../../contactCards/public'
import { logFailure } from '../../shared/log'
import { followHousehold } from './followHousehold'
import { idsElsewhere } from './idsElsewhere'
import { moveResidents } from './moveResidents'

const HOUSEHOLD = { _id: 'home', stationId: 'station', village: '新村', movedByNo: 4 }

jest.mock('../../shared/transact', () => ({
  transact: (work: (transaction: object) => Promise<boolean>) => work({}),
}))
jest.mock('../../contactCards/public', () => ({ findHousehold: jest.fn(), settleMove: jest.fn() }))
jest.mock('../../shared/log')
jest.mock('./idsElsewhere', () => ({ MOVED_AT_ONCE: 100, idsElsewhere: jest.fn() }))
jest.mock('./moveResidents', () => ({ moveResidents: jest.fn() }))

beforeEach(() => {
  jest.clearAllMocks()
  jest.mocked(findHousehold).mockResolvedValue(HOUSEHOLD as never)
  jest.mocked(idsElsewhere).mockResolvedValue(['a', 'b'])
})

test('who lives there follows, under the name of who edited; the clock looks once more', async () => {
  await followHousehold('home', 0)
  expect(moveResidents).toHaveBeenCalledWith(
    {},
    { householdId: 'home', village: '新村', personIds: ['a', 'b'] },
    { stationId: 'station', byNo: 4, now: 0 },
  )
  expect(settleMove).not.toHaveBeenCalled()
})

test('nobody follows where the village is what it was', async () => {
  jest.mocked(findHousehold).mockResolvedValue({ ...HOUSEHOLD, movedByNo: null } as never)
  await followHousehold('home', 0)
  expect(idsElsewhere).not.toHaveBeenCalled()
})

test('what fails is left to the clock: the edit stands', async () => {
  jest.mocked(moveResidents).mockRejectedValueOnce(new Error('no database'))
  await followHousehold('home', 0)
  expect(logFailure).toHaveBeenCalledTimes(1)
})
