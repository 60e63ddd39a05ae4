import type { Way } from '@contract/matters'
import { instantOf } from '@contract/time'
import { appointmentRecord, DATE } from '../../test/doubles/records'
import { findPersonsAtHome, type PersonAtHome } from '../people/public'
import { asOnFileAtDesk } from './onFile'
import type { Appointment } from './store'

jest.mock('../people/public', () => ({ findPersonsAtHome: jest.fn() }))

const PHONE = '19900000001'
const ADDRESS = '演示村三组8号'
const file: PersonAtHome = {
  ...{ personId: 'file-2', askedId: 'file-1', ids: ['file-2', 'file-1'], stationId: 'anju' },
  ...{ name: '周建军', householdId: null, village: null, idNumber: null, ended: false },
  ...{ phones: [PHONE, '19900000002'], address: ADDRESS },
}

beforeEach(() => {
  jest.mocked(findPersonsAtHome).mockResolvedValue(new Map([['file-1', file]]))
})

async function shown(changes: Partial<Appointment>, now = instantOf(DATE, '23:59')) {
  const appointment = appointmentRecord({ personId: 'file-1', ...changes })
  return (await asOnFileAtDesk([appointment], now))(appointment)
}

describe('the desk reads of the file what the way needs, as it is today', () => {
  test.each<[Way, Appointment['fromFile'], object]>([
    ['onSite', ['phone'], {}],
    ['homeVisit', ['phone', 'address'], { address: ADDRESS }],
    ['errand', ['address'], { address: ADDRESS }],
    ['homeVisit', ['phone'], {}],
    ['phone', ['phone'], { phone: PHONE }],
    ['phone', [], {}],
  ])('%s, with %j left to it', async (way, fromFile, contacts) => {
    expect(await shown({ way, fromFile })).toEqual({ name: file.name, contacts })
  })

  test('until the day is over', async () => {
    const visit = { way: 'homeVisit', fromFile: ['address'] } as const
    expect(await shown(visit, instantOf('2026-11-24', '00:00'))).toEqual({
      ...{ name: file.name, contacts: {} },
    })
  })

  test('and unless it was cancelled', async () => {
    const visit = { way: 'homeVisit', fromFile: ['address'], status: 'cancelled' } as const
    expect(await shown(visit)).toEqual({ name: file.name, contacts: {} })
  })

  test('and of none for who is known by name', async () => {
    const byName = { personId: null, way: 'phone', fromFile: [] } as const
    expect(await shown(byName)).toEqual({ name: '李长明', contacts: {} })
  })
})
