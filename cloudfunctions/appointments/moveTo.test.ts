import { APPOINTMENTS_PER_DAY_MAX } from '@contract/appointments/appointmentShapes'
import { slotIdOf } from '@contract/appointments/slots'
import { instantOf } from '@contract/time'
import { appointmentRecord, DATE, stationRecord } from '../../test/doubles/records'
import { findEndedTies, findTie, ownFileIds } from '../bindings/public'
import { findPerson, personOfStation } from '../people/public'
import type { Transaction } from '../shared/database'
import type { WriteContext } from '../shared/serve'
import { calendarDays, findStation } from '../stations/public'
import { cancel } from './cancel'
import { NO_COUNTS } from './dayRecord'
import { move } from './move'
import { changeAppointment, findAppointment, findDay } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../bindings/public', () => ({
  findEndedTies: jest.fn(),
  findTie: jest.fn(),
  ownFileIds: jest.fn(),
}))
jest.mock('../people/public', () => ({
  findPerson: jest.fn(),
  personOfStation: jest.fn(),
}))
jest.mock('../stations/public', () => ({
  ...jest.requireActual<object>('../stations/public'),
  calendarDays: jest.fn(),
  findStation: jest.fn(),
}))
jest.mock('./store', () => ({
  ...jest.requireActual<object>('./store'),
  changeAppointment: jest.fn(),
  changeDay: jest.fn(),
  findAppointment: jest.fn(),
  findDay: jest.fn(),
}))

process.env.BLIND_KEY = '1'.repeat(64)

const NEXT_DATE = '2026-11-24'
const MERGED = { personId: 'file-1', ids: ['file-2', 'file-1'] }
const transaction: Transaction = { documents: jest.fn() }

/** Moves what the daughter booked to the next day. */
function moveAs(callerId: string): Promise<unknown> {
  const starts = { windowNo: 1, date: NEXT_DATE, starts: '09:00' } as const
  const slotId = slotIdOf({ stationId: 'anju', ...starts })
  return move({ appointmentId: 'a', slotId }, contextOf(callerId))
}

function contextOf(callerId: string): WriteContext {
  return {
    ...{ callerId, requestKey: 'request-1', now: instantOf(DATE, '08:00') },
    commit: (work) => work(transaction),
  }
}

beforeEach(() => {
  jest.resetAllMocks()
  const byDaughter = { callerId: 'daughter', tieId: 'tie-1', personId: MERGED.personId }
  jest.mocked(findAppointment).mockResolvedValue(appointmentRecord({ ...byDaughter, phone: null }))
  jest.mocked(findStation).mockResolvedValue(stationRecord())
  jest
    .mocked(calendarDays)
    .mockResolvedValue(new Map([[NEXT_DATE, { kind: 'workday', name: undefined }]]))
  jest.mocked(findEndedTies).mockResolvedValue({ byOthers: [], untied: [] })
  jest.mocked(findTie).mockResolvedValue({ tieId: 'tie-1', as: 'family', kinship: 'child' })
  jest.mocked(ownFileIds).mockImplementation(async (who) => (who === 'father' ? MERGED.ids : []))
  const file = {
    ...{ ...MERGED, askedId: MERGED.personId, stationId: 'anju', name: '李长明' },
    ...{ householdId: null, village: null, idNumber: null, phones: [], ended: false },
  }
  jest.mocked(findPerson).mockResolvedValue(file)
  jest.mocked(personOfStation).mockResolvedValue(file)
})

test('a tie that has ended since it was looked for moves nothing; by any id of the file it moves', async () => {
  await moveAs('daughter')
  expect(findTie).toHaveBeenCalledWith('daughter', MERGED.ids, transaction)
  expect(changeAppointment).toHaveBeenCalledTimes(1)
  jest.mocked(findTie).mockResolvedValue(undefined)
  await expect(moveAs('daughter')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(changeAppointment).toHaveBeenCalledTimes(1)
})

test('nor does it cancel anything; what was booked by name, and by the person, needs none', async () => {
  jest.mocked(findTie).mockResolvedValue(undefined)
  const cancelAs = (callerId: string) =>
    cancel({ appointmentId: 'a', reason: 'busy' }, contextOf(callerId))
  await expect(cancelAs('daughter')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(changeAppointment).not.toHaveBeenCalled()
  await cancelAs('father')
  const byName = { callerId: 'daughter', tieId: null, personId: null }
  jest.mocked(findAppointment).mockResolvedValue(appointmentRecord(byName))
  await cancelAs('daughter')
  expect(changeAppointment).toHaveBeenCalledTimes(2)
})

test('what one may book on a day is no limit to the person for whom family booked', async () => {
  jest.mocked(findDay).mockImplementation(async (_transaction, stationId, date) => ({
    ...{ stationId, date, taken: {}, fileHours: {}, counts: NO_COUNTS },
    callers: { daughter: APPOINTMENTS_PER_DAY_MAX, father: APPOINTMENTS_PER_DAY_MAX },
  }))
  await expect(moveAs('daughter')).rejects.toMatchObject({ code: 'TOO_MANY_ON_DAY' })
  await moveAs('father')
  expect(changeAppointment).toHaveBeenCalledTimes(1)
})
