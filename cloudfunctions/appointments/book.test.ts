import { slotIdOf } from '@contract/appointments/slots'
import { instantOf } from '@contract/time'
import { stationRecord } from '../../test/doubles/records'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { calendarDays, findStation } from '../stations/public'
import { book } from './book'
import { type DayRecord, NO_COUNTS } from './dayRecord'
import { addAppointment, changeDay, findDay } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../stations/public', () => ({
  ...jest.requireActual<object>('../stations/public'),
  calendarDays: jest.fn(),
  findStation: jest.fn(),
}))
jest.mock('./store', () => ({
  ...jest.requireActual<object>('./store'),
  addAppointment: jest.fn(),
  changeDay: jest.fn(),
  findDay: jest.fn(),
}))

process.env.BLIND_KEY = '1'.repeat(64)
process.env.SEAL_KEYS = `1:${'1'.repeat(64)}`

const DATE = '2026-11-23'
const station = stationRecord()
const smaller = { ...station, windows: station.windows.map((each) => ({ ...each, capacity: 1 })) }
const closed = { ...station, closedDates: [{ date: DATE, reason: '开会学习' }] }
const day: DayRecord = {
  stationId: 'anju',
  date: DATE,
  taken: { '1_0900': 1 },
  callers: { 'openid-2': 1 },
  fileHours: {},
  counts: NO_COUNTS,
}
const booking = {
  stationId: 'anju',
  slotId: slotIdOf({ stationId: 'anju', windowNo: 1, date: DATE, starts: '09:00' }),
  matter: 'policy',
  way: 'onSite',
  served: { relation: 'self', name: '李长明', phone: '19900000000' },
} as const

/** The transactions that were begun, the last one last. */
let begun: Transaction[]
/** Tries the work that many times, as after a conflict; the last one counts. */
function contextOf(tries: number): WriteContext {
  return {
    callerId: 'openid-1',
    requestKey: 'request-1',
    now: instantOf(DATE, '08:00'),
    async commit(work) {
      for (let left = tries; left > 1; left--) await work(begin()).catch(() => undefined)
      return work(begin())
    },
  }
}

function begin(): Transaction {
  const transaction = { documents: jest.fn() }
  begun.push(transaction)
  return transaction
}

beforeEach(() => {
  jest.resetAllMocks()
  begun = []
  jest
    .mocked(calendarDays)
    .mockResolvedValue(new Map([[DATE, { kind: 'workday', name: undefined }]]))
  jest.mocked(findStation).mockResolvedValue(station)
  jest.mocked(findDay).mockResolvedValue(day)
})

describe('a booking counts by the station as it is in the transaction', () => {
  test('station and day are read in it, and the place is taken in it', async () => {
    const { appointmentId } = await book(booking, contextOf(1))
    expect(begun).toHaveLength(1)
    expect(jest.mocked(findStation).mock.calls).toEqual([['anju', begun[0]]])
    expect(jest.mocked(findDay).mock.calls).toEqual([[begun[0], 'anju', DATE]])
    expect(jest.mocked(addAppointment).mock.calls[0]).toEqual([
      begun[0],
      expect.objectContaining({ _id: appointmentId, callerId: 'openid-1', status: 'booked' }),
    ])
    expect(jest.mocked(changeDay).mock.calls[0]?.[3]).toEqual({
      slotKey: '1_0900',
      callerId: 'openid-1',
      place: 1,
      fileHours: {},
      counts: { total: 1, waiting: 0, away: 0 },
    })
  })

  test('a second try reads both anew', async () => {
    await book(booking, contextOf(2))
    expect(jest.mocked(findStation).mock.calls.map(([, within]) => within)).toEqual(begun)
    expect(jest.mocked(findDay).mock.calls.map(([within]) => within)).toEqual(begun)
  })

  test.each([
    ['with fewer places', smaller, 'SLOT_FULL'],
    ['closed on the day', closed, 'DAY_CLOSED'],
    ['gone', undefined, 'NOT_FOUND'],
  ] as const)('a station that is %s by the second try refuses it', async (_how, later, code) => {
    jest.mocked(findStation).mockResolvedValueOnce(station).mockResolvedValueOnce(later)
    await expect(book(booking, contextOf(2))).rejects.toEqual(new Refusal(code))
    expect(addAppointment).toHaveBeenCalledTimes(1)
    expect(jest.mocked(addAppointment).mock.calls[0]?.[0]).toBe(begun[0])
  })
})

describe('an hour that is held already', () => {
  test.each(['servedHour', 'callerHour'])('by %s is one that was booked', async (index) => {
    const duplicate = new Error(`E11000 duplicate key error index: ${index} dup key: { : "x" }`)
    jest.mocked(addAppointment).mockRejectedValue(duplicate)
    await expect(book(booking, contextOf(1))).rejects.toEqual(new Refusal('ALREADY_BOOKED'))
  })
})
