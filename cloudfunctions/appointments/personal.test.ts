import { PERSONAL } from '@contract/appointments/seenAppointment'
import { appointmentRecord } from '../../test/doubles/records'
import { collections } from '../collections'
import { personalOf, sealPersonal } from './personal'
import type { Appointment } from './store'

jest.mock('../shared/database', () => ({}))

process.env.SEAL_KEYS = `1:${'1'.repeat(64)}`

const ID = 'appointment-1'
const told = { phone: '19900000000', address: '演示路1号', note: '腿脚不便' }

function appointment(personal: ReturnType<typeof sealPersonal>, _id = ID): Appointment {
  return appointmentRecord({ _id, ...personal })
}

const sealed = () => sealPersonal(ID, told, told.note)

describe('what is personal is sealed in the database', () => {
  test('in just the fields that the list of collections names', () => {
    const { sealed: named } = collections.find(({ name }) => name === 'appointments') ?? {}
    expect(Object.keys(sealed()).sort()).toEqual([...(named ?? [])].sort())
  })

  test('so that nothing of it can be read', () => {
    for (const [field, text] of Object.entries(sealed())) {
      expect([field, text]).toEqual([field, expect.stringMatching(/^1(\.[\w-]+){3}$/)])
      expect(told).not.toMatchObject({ [field]: text })
    }
  })

  test('and opens for who may read it', () => {
    expect(personalOf(appointment(sealed()), PERSONAL)).toEqual(told)
    expect(personalOf(appointment(sealed()), ['note'])).toEqual({ note: told.note })
  })
})

describe('what was not told is not there', () => {
  test('neither sealed nor read', () => {
    const personal = sealPersonal(ID, { phone: told.phone }, undefined)
    expect(personal).toMatchObject({ address: null, note: null })
    expect(personalOf(appointment(personal), PERSONAL)).toEqual({ phone: told.phone })
  })

  test('an empty note is none', () => {
    expect(sealPersonal(ID, told, '').note).toBeNull()
  })
})

describe('what is sealed opens at its place only', () => {
  test('not in another appointment', () => {
    expect(() => personalOf(appointment(sealed(), 'appointment-2'), PERSONAL)).toThrow(
      'appointments.phone does not match its seal',
    )
  })

  test.each(['address', 'note'] as const)('not as the %s of the same one', (field) => {
    const { phone, ...rest } = sealed()
    expect(() => personalOf(appointment({ ...rest, phone, [field]: phone }), PERSONAL)).toThrow(
      `appointments.${field} does not match its seal`,
    )
  })
})
