import type { AppointmentStatus } from '@contract/appointments/appointmentTerms'
import { instantOf } from '@contract/time'
import { appointmentRecord } from '../../test/doubles/records'
import { type DayRecord, NO_COUNTS } from './dayRecord'
import { leaveUnrecorded } from './leaveUnrecorded'
import {
  type Appointment,
  changeAppointment,
  changeDay,
  findAppointment,
  findDay,
  findOpenBefore,
} from './store'

const mockTransaction = { documents: jest.fn() }
jest.mock('../shared/transact', () => ({
  transact: (work: (transaction: object) => Promise<unknown>) => work(mockTransaction),
}))
jest.mock('./store', () => ({
  changeAppointment: jest.fn(),
  changeDay: jest.fn(),
  findAppointment: jest.fn(),
  findDay: jest.fn(),
  findOpenBefore: jest.fn(),
}))

const NOW = instantOf('2026-11-24', '00:10')
const run = (now = NOW) =>
  leaveUnrecorded({
    ...{ name: 'appointments.leaveUnrecorded', now, until: Number.POSITIVE_INFINITY, turn: 0 },
  })
const day: DayRecord = {
  stationId: 'anju',
  date: '2026-11-23',
  taken: { '1_0900': 1 },
  callers: { 'openid-1': 1 },
  fileHours: {},
  counts: NO_COUNTS,
}

function appointment(status: AppointmentStatus, open = true): Appointment {
  return appointmentRecord({ _id: `a-${status}`, status, open })
}

/** What was found open, and what each has become when its transaction looks again. */
function found(...appointments: Appointment[]): void {
  jest.mocked(findOpenBefore).mockResolvedValue(appointments)
  jest
    .mocked(findAppointment)
    .mockImplementation(async (id) => appointments.find(({ _id }) => _id === id))
}

beforeEach(() => {
  jest.clearAllMocks()
  jest.mocked(findDay).mockResolvedValue(day)
})

describe('an appointment of a past day that nobody recorded is left so', () => {
  test('not as a no-show, and with a step that says it was the clock', async () => {
    found(appointment('booked'))
    await expect(run()).resolves.toBe(1)
    expect(changeAppointment).toHaveBeenCalledWith(
      mockTransaction,
      'a-booked',
      { status: 'unrecorded', open: false },
      { at: new Date(NOW), action: 'leaveUnrecorded', by: null, reason: null },
    )
  })

  test('only of days before today in Shanghai', async () => {
    found()
    await run(instantOf('2026-11-24'))
    await run(instantOf('2026-11-24') - 1)
    expect(jest.mocked(findOpenBefore).mock.calls.map(([date]) => date)).toEqual([
      '2026-11-24',
      '2026-11-23',
    ])
  })

  test('not where somebody recorded it in the meantime', async () => {
    found(appointment('completed', false))
    await expect(run()).resolves.toBe(0)
    expect(changeAppointment).not.toHaveBeenCalled()
    expect(changeDay).not.toHaveBeenCalled()
  })

  test('each in its own transaction, and counted', async () => {
    found(appointment('booked'), appointment('completed', false), appointment('checkedIn'))
    await expect(run()).resolves.toBe(2)
  })
})

describe('one that cannot be closed does not keep the others open', () => {
  const log = jest.spyOn(console, 'error')
  beforeEach(() => log.mockImplementation(() => undefined))
  afterAll(() => log.mockRestore())

  test('the first, the last or one between: the rest is closed, and the log says so', async () => {
    const broken = { ...appointment('checkedIn'), _id: 'broken' }
    jest.mocked(changeAppointment).mockImplementation(async (_transaction, id) => {
      if (id === 'broken') throw new Error('the record is broken')
    })
    const one = appointment('booked')
    const two = { ...one, _id: 'two' }
    for (const order of [
      [broken, one, two],
      [one, broken, two],
      [one, two, broken],
    ]) {
      found(...order)
      log.mockClear()
      jest.mocked(changeAppointment).mockClear()
      await expect(run()).resolves.toBe(2)
      const tried = jest.mocked(changeAppointment).mock.calls.map(([, id]) => id)
      expect(tried).toEqual(order.map(({ _id }) => _id))
      expect(log).toHaveBeenCalledTimes(1)
      expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({
        procedure: 'clock.appointments.leaveUnrecorded',
        code: 'FAILED',
        error: { message: 'the record is broken' },
      })
    }
    jest.mocked(changeAppointment).mockReset()
  })

  test('but where none can be looked for, the job itself has failed', async () => {
    jest.mocked(findOpenBefore).mockRejectedValue(new Error('no database'))
    await expect(run()).rejects.toThrow('no database')
  })
})

describe('the counts of the day stay true', () => {
  test('who was received waits no longer, and keeps the place', async () => {
    found(appointment('checkedIn'))
    await run()
    const change = jest.mocked(changeDay).mock.calls[0]
    expect(change?.slice(2)).toEqual([
      day,
      {
        slotKey: '1_0900',
        callerId: 'openid-1',
        place: 0,
        fileHours: {},
        counts: expect.objectContaining({ waiting: -1, completed: 0, noShow: 0 }),
      },
    ])
  })

  test('who never came changes none of them, and costs no look at the day', async () => {
    found(appointment('booked'))
    await run()
    expect(findDay).not.toHaveBeenCalled()
    expect(changeDay).not.toHaveBeenCalled()
  })
})
