import { instantOf } from '@contract/time'
import { stationRecord } from '../../test/doubles/records'
import { findByPhone } from '../people/public'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { addAppointment, changeDay } from './store'
import { walkIn } from './walkIn'

jest.mock('../shared/database', () => ({}))
jest.mock('../stations/public', () => ({ findStation: jest.fn() }))
jest.mock('../people/public', () => ({ findByPhone: jest.fn() }))
jest.mock('./store', () => ({
  addAppointment: jest.fn(),
  changeDay: jest.fn(),
  findDay: jest.fn(),
}))

process.env.BLIND_KEY = '1'.repeat(64)
process.env.SEAL_KEYS = `1:${'1'.repeat(64)}`

const station = stationRecord()
const visit = {
  stationId: 'anju',
  matter: 'policy',
  served: { relation: 'self', name: '李长明', phone: '19900000000' },
} as const
const context: WriteContext = {
  callerId: 'openid-clerk',
  requestKey: 'request-1',
  now: instantOf('2026-11-23', '09:20'),
  commit: (work) => work({ documents: jest.fn() }),
}

beforeEach(() => {
  jest.resetAllMocks()
  jest.mocked(findStation).mockResolvedValue(station)
  jest.mocked(findByPhone).mockResolvedValue([])
})

describe('somebody who comes without an appointment', () => {
  test('waits, is on record as the clerk’s entry, and is nobody’s booking', async () => {
    await walkIn(visit, context)
    expect(jest.mocked(addAppointment).mock.calls[0]?.[1]).toMatchObject({
      status: 'checkedIn',
      channel: 'walkIn',
      callerId: null,
      servedHour: expect.stringMatching(/@2026-11-23T09$/),
      steps: [{ action: 'walkIn', by: 'openid-clerk' }],
    })
    expect(jest.mocked(changeDay).mock.calls[0]?.[3]).toMatchObject({ place: 0, callerId: null })
  })

  test('but was expected in this hour is to be found in the list instead', async () => {
    const duplicate = new Error('E11000 duplicate key error index: servedHour dup key: { : "x" }')
    jest.mocked(addAppointment).mockRejectedValue(duplicate)
    await expect(walkIn(visit, context)).rejects.toEqual(new Refusal('ALREADY_EXPECTED'))
  })
})
