import type { Delivery } from '@contract/contactCards/contactCardInputs'
import { instantOf } from '@contract/time'
import { householdRecord } from '../../test/doubles/householdRecord'
import { DATE } from '../../test/doubles/records'
import type { Roster, RosterMember } from '../members/public'
import type { Transaction } from '../shared/database'
import { recordDeliveries } from './recordDeliveries'
import type { Household } from './records'
import { addDeliveries, addToCounts, findHousehold, putHousehold } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('./store', () => ({
  addDeliveries: jest.fn(),
  addToCounts: jest.fn(),
  findHousehold: jest.fn(),
  putHousehold: jest.fn(),
}))
jest.mock('../shared/sealed', () => ({
  seal: () => 'sealed',
  unseal: () => '周建军',
  sealingVersion: () => 1,
}))

const NOW = instantOf(DATE, '10:00')
const transaction: Transaction = { documents: jest.fn() }
/** Everybody is there. */
const roster: Roster = {
  active: [],
  named: (memberNo) => ({ memberNo, name: '' }),
  holderNamed: (memberNo) => ({ memberNo, name: '' }),
  nameOf: () => '王秀兰',
  holderOf,
  standInOf: () => undefined,
  published: () => [],
  publishedOf: () => undefined,
}
const recording = { stationId: 'anju', byNo: 1, now: NOW }
const delivery = (way: Delivery['way']): Delivery => ({
  way,
  on: DATE,
  byNo: 3,
  ...(way === 'handedOver' && { to: { name: '周建军' } }),
})

function holderOf(memberNo: number): RosterMember {
  return {
    memberNo,
    role: 'liaison',
    name: '王秀兰',
    post: null,
    windowNo: null,
    matters: [],
    standInNo: null,
    awayUntil: undefined,
    holdsFor: [memberNo],
  }
}

let known: Map<string, Household>

beforeEach(() => {
  jest.clearAllMocks()
  known = new Map([['a', householdRecord({ _id: 'a' })]])
  jest.mocked(findHousehold).mockImplementation(async (id) => known.get(id))
  jest.mocked(putHousehold).mockImplementation(async (_, household) => {
    known.set(household._id, household)
  })
})

const record = (...ways: Delivery['way'][]) =>
  recordDeliveries(
    transaction,
    recording,
    ways.map((way) => ({ householdId: 'a', delivery: delivery(way) })),
    roster,
  )

test('rows of one household follow each other, and are stored with one count', async () => {
  expect(await record('notAtHome', 'handedOver')).toEqual(['added', 'added'])
  expect(known.get('a')).toMatchObject({ standing: 'delivered' })
  expect(jest.mocked(putHousehold)).toHaveBeenCalledTimes(1)
  expect(jest.mocked(addToCounts).mock.calls[0]?.[2].get('delivered')).toBe(1)
  expect(jest.mocked(addDeliveries).mock.calls[0]?.[1]).toHaveLength(2)
})

test('the same rows again change nothing', async () => {
  await record('notAtHome', 'handedOver')
  jest.clearAllMocks()
  expect(await record('notAtHome', 'handedOver')).toEqual(['unchanged', 'unchanged'])
  expect(jest.mocked(putHousehold)).not.toHaveBeenCalled()
  expect(jest.mocked(addDeliveries)).not.toHaveBeenCalled()
})

test('a row that cannot be says why, and the others stand', async () => {
  expect(await record('handedOver', 'refused')).toEqual([
    'added',
    {
      problem: {
        field: 'cardNo',
        message: '这一户的卡已经送到了，不用再登记。记错了的，请改原来那一条。',
      },
    },
  ])
})

test('a household of another station is the caller’s fault', async () => {
  known.set('a', householdRecord({ _id: 'a', stationId: 'elsewhere' }))
  await expect(record('handedOver')).rejects.toThrow('no household of the station')
})
