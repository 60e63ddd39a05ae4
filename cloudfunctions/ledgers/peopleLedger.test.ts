import { addHouseholds, householdsByRefs } from '../contactCards/public'
import type { Transaction } from '../shared/database'
import { transact } from '../shared/transact'
import { peopleLedger } from './peopleLedger'

jest.mock('wx-server-sdk', () => ({
  __esModule: true,
  default: { init: jest.fn(), database: jest.fn(() => ({})) },
}))
jest.mock('../contactCards/public')
jest.mock('../members/public')
jest.mock('../people/public', () => ({
  planRows: async () => ({ outcomes: [] }),
  recordRows: jest.fn(),
}))
jest.mock('../shared/transact')

const transaction: Transaction = { documents: jest.fn() }
const importing = { stationId: 'anju', byNo: 1, now: 0 }
const household = {
  ref: '7',
  householder: '王建国',
  village: '演示村',
  address: '演示路7号',
  liaisonNo: 1,
  standInNo: 2,
}
const rows = [{ rowNo: 2, row: { parts: { identity: { name: '王建国' } }, toAdd: household } }]

beforeEach(() => {
  jest.mocked(transact).mockImplementation((work) => work(transaction))
  jest.mocked(householdsByRefs).mockResolvedValue(new Map())
  jest.mocked(addHouseholds).mockReset().mockResolvedValue([])
})

test('adds the households of rows while it is their turn', async () => {
  const isOurTurn = jest.fn().mockResolvedValue(true)
  expect(await peopleLedger.prepare(rows, importing, isOurTurn)).toBeDefined()
  expect(isOurTurn).toHaveBeenCalledWith(transaction)
  expect(addHouseholds).toHaveBeenCalledTimes(1)
})

test('adds none of an import that was stopped meanwhile', async () => {
  const isOurTurn = async () => false
  expect(await peopleLedger.prepare(rows, importing, isOurTurn)).toBeUndefined()
  expect(addHouseholds).not.toHaveBeenCalled()
})
