import { appointmentRecord } from '../../test/doubles/records'
import { Refusal } from '../shared/refusal'
import { type DayRecord, NO_COUNTS } from './dayRecord'
import {
  fileHoursOf,
  freedFileHoursOf,
  holdsOf,
  refuseDoubleHour,
  refuseHeldHour,
  releasedHolds,
  servedHoursOf,
  servedHoursOn,
} from './holds'
import type { Whom } from './whomOf'

jest.mock('../shared/database', () => ({ collection: jest.fn(), command: {} }))

process.env.BLIND_KEY = '1'.repeat(64)

const father = { relation: 'parent', name: '李长明', phone: '19900000000' } as const
const oneself = { relation: 'self', name: '李晓华', phone: '19900000001' } as const

function holds(
  id: string,
  served: Whom['served'],
  starts = '09:00',
  callerId: string | null = 'openid-1',
  date = '2026-11-23',
  personId: string | null = null,
) {
  return holdsOf(id, { served, personId }, date, starts, callerId)
}

describe('who is served can be at one window in an hour', () => {
  const held = holds('a', father).servedHour

  test('whoever books, and for whom they say they book', () => {
    expect(holds('b', father, '09:00', 'openid-2').servedHour).toBe(held)
    expect(holds('b', { ...father, relation: 'self' }, '09:00', 'openid-2').servedHour).toBe(held)
    expect(holds('b', father, '09:00', null).servedHour).toBe(held)
  })

  test.each([
    ['09:00', true],
    ['09:30', true],
    ['09:59', true],
    ['08:59', false],
    ['10:00', false],
    ['19:00', false],
  ])('%s is the hour of 09:00: %s', (starts, same) => {
    expect(holds('b', father, starts).servedHour === held).toBe(same)
  })

  test('the same hour of another day is another', () => {
    expect(holds('b', father, '09:00', 'openid-1', '2026-11-24').servedHour).not.toBe(held)
  })

  test('two people of one name, or with one phone, are two', () => {
    expect(holds('b', { ...father, phone: '19900000009' }).servedHour).not.toBe(held)
    expect(holds('b', { ...father, name: '李长亮' }).servedHour).not.toBe(held)
  })

  test.each([
    ['孙七', '孙 七'],
    ['孙七', '孙七。'],
    ['孙七', '孙\u3000七'],
    ['孙七', '孙·七'],
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提'],
    ['阿卜杜拉·买买提', '阿卜杜拉.买买提'],
    ["O'Neill", 'o neill'],
    ['LI Lei', 'ＬＩ　Ｌｅｉ'],
  ])('%s and %s are one name: only its letters count', (name, other) => {
    const served = holds('a', { ...father, name }).servedHour
    expect(holds('b', { ...father, name: other }).servedHour).toBe(served)
  })

  test.each([
    ['孙七', '孙七七'],
    ['孙七', '七孙'],
    ['孙七', '孫七'],
    ['孙七', '孙'],
  ])('%s and %s are two', (name, other) => {
    const served = holds('a', { ...father, name }).servedHour
    expect(holds('b', { ...father, name: other }).servedHour).not.toBe(served)
  })

  test('a name cannot be moved into the phone', () => {
    const split = { ...father, name: '李', phone: '长明\n19900000000' }
    expect(holds('b', split).servedHour).not.toBe(held)
  })

  test('shows neither name nor phone', () => {
    expect(held).not.toMatch(/李|1990000/)
    expect(held).toMatch(/^[\w-]{43}@2026-11-23T09$/)
  })
})

describe('who has a file is told by that', () => {
  const byFile = (served: Whom['served'], personId: string) =>
    holds('b', served, '09:30', 'openid-2', '2026-11-23', personId)

  test('whatever number was given, and not by name and number', () => {
    const held = byFile(father, 'file-1').servedHour
    expect(held).toBe('file.file-1@2026-11-23T09')
    expect(byFile({ ...father, phone: '19900000009' }, 'file-1').servedHour).toBe(held)
    expect(byFile(father, 'file-2').servedHour).not.toBe(held)
    expect(holds('a', father).servedHour).not.toBe(held)
  })

  test('who books for themselves is still told by WeChat too', () => {
    expect(byFile(oneself, 'file-1').callerHour).toBe('openid-2@2026-11-23T09')
    expect(byFile(father, 'file-1').callerHour).toBe('released.b')
  })

  test('the desk asks by all of them at once', () => {
    const { name, phone } = father
    const who = { fileIds: ['file-1', 'file-2'], name, phones: [phone, '19900000009'] }
    expect(servedHoursOf(who, '2026-11-23', '09:30')).toEqual([
      'file.file-1@2026-11-23T09',
      'file.file-2@2026-11-23T09',
      holds('a', father).servedHour,
      holds('a', { ...father, phone: '19900000009' }).servedHour,
    ])
  })
})

describe('files that are one hold one hour between them', () => {
  const day: DayRecord = {
    ...{ stationId: 'anju', date: '2026-11-23', taken: {}, callers: {} },
    ...{ fileHours: { 'file-2_09': 1, 'file-3_09': 0 }, counts: NO_COUNTS },
  }
  const refuses = (fileIds: string[], starts: string) => {
    try {
      refuseHeldHour('ALREADY_BOOKED', day, fileIds, starts)
      return false
    } catch (error) {
      expect(error).toEqual(new Refusal('ALREADY_BOOKED'))
      return true
    }
  }

  test.each([
    [['file-1', 'file-2'], '09:30', true],
    [['file-2'], '09:00', true],
    [['file-1', 'file-2'], '10:00', false],
    [['file-1', 'file-2'], '08:59', false],
    [['file-1'], '09:30', false],
    [['file-1', 'file-3'], '09:30', false],
    [[], '09:30', false],
  ])('%j at %s: %s', (fileIds, starts, refused) => {
    expect(refuses(fileIds, starts)).toBe(refused)
  })

  test('on a day of which nothing is known yet none is held', () => {
    expect(() => refuseHeldHour('ALREADY_BOOKED', undefined, ['file-2'], '09:00')).not.toThrow()
  })

  test('each visit by the id that it was made for, until it is given up, once', () => {
    const held = appointmentRecord({ personId: 'file-2' })
    expect([fileHoursOf(held), freedFileHoursOf(held)]).toEqual([
      { 'file-2_09': 1 },
      { 'file-2_09': -1 },
    ])
    const released = { ...held, ...releasedHolds(held._id) }
    expect([fileHoursOf(released), freedFileHoursOf(released)]).toEqual([{}, {}])
    expect(fileHoursOf(appointmentRecord())).toEqual({})
  })
})

test('the desk asks of a whole day: each of its hours, and no others', () => {
  const who = { fileIds: ['file-1'], name: '周建军', phones: [] }
  const hours = servedHoursOn(who, '2026-11-23')
  expect([hours.length, hours[0], hours[9], hours[23]]).toEqual([
    24,
    'file.file-1@2026-11-23T00',
    ...servedHoursOf(who, '2026-11-23', '09:30'),
    'file.file-1@2026-11-23T23',
  ])
})

describe('who books for themselves is known by WeChat, however they spell their name', () => {
  test('so the second time in an hour collides', () => {
    const first = holds('a', oneself).callerHour
    expect(first).toBe('openid-1@2026-11-23T09')
    expect(holds('b', { ...oneself, name: '李 晓华' }, '09:30').callerHour).toBe(first)
  })

  test('for others they may book as many as they like in an hour', () => {
    expect(holds('a', father).callerHour).toBe('released.a')
    expect(holds('b', father).callerHour).toBe('released.b')
  })

  test('a walk-in holds no hour of a caller, for there is none', () => {
    expect(holds('a', oneself, '09:00', null).callerHour).toBe('released.a')
  })
})

describe('an appointment that is over holds nothing', () => {
  test('but values of its own, since a missing one would collide', () => {
    expect(releasedHolds('a')).toEqual({ servedHour: 'released.a', callerHour: 'released.a' })
    expect(releasedHolds('b')).not.toEqual(releasedHolds('a'))
  })
})

describe('an hour that is held already is refused as such', () => {
  const failing = (error: unknown) => () => Promise.reject(error)
  const duplicate = (index: string) =>
    new Error(`E11000 duplicate key error collection: x index: ${index} dup key: { : "y" }`)

  test.each([
    ['servedHour', 'ALREADY_BOOKED'],
    ['callerHour', 'ALREADY_BOOKED'],
    ['servedHour', 'ALREADY_EXPECTED'],
    ['callerHour', 'ALREADY_EXPECTED'],
  ] as const)('by %s, with the code asked for: %s', async (index, code) => {
    await expect(refuseDoubleHour(code, failing(duplicate(index)))).rejects.toEqual(
      new Refusal(code),
    )
  })

  test.each([duplicate('_id_'), new Refusal('SLOT_FULL'), new Error('broken'), 'junk'])(
    'any other failure passes: %s',
    async (error) => {
      await expect(refuseDoubleHour('ALREADY_BOOKED', failing(error))).rejects.toBe(error)
    },
  )

  test('and so does success', async () => {
    await expect(refuseDoubleHour('ALREADY_BOOKED', async () => 'booked')).resolves.toBe('booked')
  })
})
