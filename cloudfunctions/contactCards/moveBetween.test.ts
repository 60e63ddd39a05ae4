import type { Transaction } from '../shared/database'
import { type Move, moveBetween } from './moveBetween'
import { addResidents, findHousehold, touchHousehold } from './store'

jest.mock('./store', () => ({
  addResidents: jest.fn(),
  findHousehold: jest.fn(),
  touchHousehold: jest.fn(),
}))

const transaction = {} as Transaction

beforeEach(() => {
  jest.clearAllMocks()
  jest.mocked(findHousehold).mockResolvedValue({ stationId: 'anju', endedAt: null } as never)
})

const come = (householdId: string): Move => ({ householdId, by: 1 })
const go = (householdId: string): Move => ({ householdId, by: -1 })

async function written(moves: Move[]): Promise<[string, number][]> {
  await moveBetween(transaction, 'anju', moves)
  return jest.mocked(addResidents).mock.calls.map(([, householdId, by]) => [householdId, by])
}

test('each household counts who comes and who goes, in one order for all', async () => {
  expect(await written([come('b'), go('c'), go('a'), come('b')])).toEqual([
    ['a', -1],
    ['b', 2],
    ['c', -1],
  ])
})

test('one that as many come into as go is touched: it may move to another village meanwhile', async () => {
  expect(await written([go('a'), come('a'), come('a'), go('a')])).toEqual([])
  expect(jest.mocked(touchHousehold).mock.calls).toEqual([[transaction, 'a']])
})

test('so is one into which a file comes that has ended, and nobody asks whether it is served', async () => {
  expect(await written([{ householdId: 'a', by: 0 }])).toEqual([])
  expect(jest.mocked(touchHousehold).mock.calls).toEqual([[transaction, 'a']])
  expect(findHousehold).not.toHaveBeenCalled()
})

test('whoever else comes into it at once is counted, and nothing is written twice', async () => {
  expect(await written([{ householdId: 'a', by: 0 }, come('a')])).toEqual([['a', 1]])
  expect(touchHousehold).not.toHaveBeenCalled()
})

test('nobody comes into one that was ended', async () => {
  jest.mocked(findHousehold).mockResolvedValue({ stationId: 'anju', endedAt: new Date() } as never)
  await expect(written([come('a'), come('a'), go('a')])).rejects.toMatchObject({
    code: 'HOME_NO_LONGER_SERVED',
  })
})
