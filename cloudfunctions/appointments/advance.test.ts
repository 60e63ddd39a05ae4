import type { Actor } from '@contract/appointments/appointmentActions'
import type { DeskCounts } from '@contract/appointments/appointmentShapes'
import {
  APPOINTMENT_STATUS_KEYS,
  type AppointmentStatus,
} from '@contract/appointments/appointmentTerms'
import { instantOf } from '@contract/time'
import { appointmentRecord } from '../../test/doubles/records'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { type Advance, advance, countsChange } from './advance'
import { changeAppointment, changeDay, findAppointment, findDay } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('./store', () => ({
  changeAppointment: jest.fn(),
  changeDay: jest.fn(),
  findAppointment: jest.fn(),
  findDay: jest.fn(),
}))

const transaction: Transaction = { documents: jest.fn() }
const NINE = instantOf('2026-11-23', '09:00')

const appointment = (status: AppointmentStatus) => appointmentRecord({ status })

function stepOf(action: Advance['action'], actor: Actor = 'desk'): Advance {
  return {
    ...{ appointmentId: 'a', action, by: 'openid-9', reason: null },
    actorOn: async (found) => (found?.stationId === 'anju' ? actor : undefined),
    unknown: actor === 'desk' ? 'NOT_ALLOWED' : 'NOT_FOUND',
  }
}

beforeEach(() => {
  jest.clearAllMocks()
  jest.mocked(findDay).mockResolvedValue(undefined)
})

async function changesOf(status: AppointmentStatus, action: Advance['action'], now: number) {
  jest.mocked(findAppointment).mockResolvedValue(appointment(status))
  await advance(transaction, stepOf(action), now)
  return {
    fields: jest.mocked(changeAppointment).mock.calls[0]?.[2],
    place: jest.mocked(changeDay).mock.calls[0]?.[3].place,
  }
}

const RELEASED = { servedHour: 'released.a', callerHour: 'released.a' }

describe('a step changes the appointment and its day together', () => {
  test('who comes in is waiting from now on, and keeps place and hour', async () => {
    const fields = { status: 'checkedIn', open: true, checkedInAt: new Date(NINE) }
    expect(await changesOf('booked', 'checkIn', NINE)).toEqual({ fields, place: 0 })
  })

  test('who is done may be elsewhere in that hour', async () => {
    const fields = { status: 'completed', open: false, ...RELEASED }
    expect(await changesOf('checkedIn', 'complete', NINE)).toEqual({ fields, place: 0 })
  })

  test('who does not come gives back neither place nor hour', async () => {
    const fields = { status: 'noShow', open: false }
    expect(await changesOf('booked', 'markNoShow', NINE + 900_000)).toEqual({ fields, place: 0 })
  })

  test('who cancels gives back both', async () => {
    const fields = { status: 'cancelled', open: false, ...RELEASED }
    expect(await changesOf('booked', 'cancel', NINE)).toEqual({ fields, place: -1 })
  })

  test('the step says who did it, when and why', async () => {
    await changesOf('booked', 'cancel', NINE)
    const step = { at: new Date(NINE), action: 'cancel', by: 'openid-9', reason: null }
    expect(jest.mocked(changeAppointment).mock.calls[0]?.[3]).toEqual(step)
  })
})

describe('a step that is not open changes nothing', () => {
  const untouched = () => {
    expect(changeAppointment).not.toHaveBeenCalled()
    expect(changeDay).not.toHaveBeenCalled()
  }

  test('but says the code of the contract', async () => {
    jest.mocked(findAppointment).mockResolvedValue(appointment('cancelled'))
    const refused = advance(transaction, stepOf('cancel'), NINE)
    await expect(refused).rejects.toEqual(new Refusal('ALREADY_CANCELLED'))
    untouched()
  })

  test('the booker may not do what is the desk’s', async () => {
    jest.mocked(findAppointment).mockResolvedValue(appointment('booked'))
    const refused = advance(transaction, stepOf('checkIn', 'booker'), NINE)
    await expect(refused).rejects.toEqual(new Refusal('NOT_ALLOWED'))
    untouched()
  })

  test.each([
    ['one that is not there', undefined],
    ['one that is another’s', { ...appointment('booked'), stationId: 'pingtan' }],
  ])('%s is refused the desk, and not found by who booked', async (_which, found) => {
    jest.mocked(findAppointment).mockResolvedValue(found)
    const atDesk = advance(transaction, stepOf('checkIn'), NINE)
    await expect(atDesk).rejects.toEqual(new Refusal('NOT_ALLOWED'))
    const byBooker = advance(transaction, stepOf('cancel', 'booker'), NINE)
    await expect(byBooker).rejects.toEqual(new Refusal('NOT_FOUND'))
    untouched()
  })
})

describe('the counts change as if the day were counted afresh', () => {
  const counted = (status: AppointmentStatus, away: boolean): DeskCounts => ({
    total: Number(status !== 'cancelled'),
    waiting: Number(status === 'checkedIn'),
    completed: Number(status === 'completed'),
    noShow: Number(status === 'noShow'),
    away: Number(away && status !== 'cancelled'),
  })

  test.each(['onSite', 'homeVisit', 'errand'] as const)('%s, from and to each status', (way) => {
    for (const from of APPOINTMENT_STATUS_KEYS) {
      for (const to of APPOINTMENT_STATUS_KEYS) {
        const before = counted(from, way !== 'onSite')
        const after = { ...before }
        for (const [key, by] of Object.entries(countsChange({ status: from, way }, to))) {
          after[key as keyof DeskCounts] += by
        }
        expect([from, to, after]).toEqual([from, to, counted(to, way !== 'onSite')])
      }
    }
  })
})
