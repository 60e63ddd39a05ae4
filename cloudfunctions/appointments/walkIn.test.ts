import { instantOf } from '@contract/time'
import { appointmentRecord, stationRecord } from '../../test/doubles/records'
import { findByPhone, findNames, findPersons, type Person, personOfStation } from '../people/public'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { servedHoursOf } from './holds'
import {
  type Appointment,
  addAppointment,
  changeDay,
  findHolding,
  findMayCome,
  findMayComeByFile,
} from './store'
import { walkIn } from './walkIn'

jest.mock('../shared/database', () => ({}))
jest.mock('../stations/public', () => ({ findStation: jest.fn() }))
jest.mock('../people/public', () => ({
  findByPhone: jest.fn(),
  findNames: jest.fn(),
  findPersons: jest.fn(),
  personOfStation: jest.fn(),
}))
jest.mock('./store', () => ({
  addAppointment: jest.fn(),
  changeDay: jest.fn(),
  findDay: jest.fn(),
  findHolding: jest.fn(),
  findMayCome: jest.fn(),
  findMayComeByFile: jest.fn(),
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
  jest.mocked(findNames).mockResolvedValue(new Map())
  jest.mocked(findPersons).mockResolvedValue(new Map())
  jest.mocked(findHolding).mockResolvedValue([])
  jest.mocked(findMayCome).mockResolvedValue([])
  jest.mocked(findMayComeByFile).mockResolvedValue([])
})

const file: Person = {
  personId: 'file-1',
  askedId: 'file-1',
  ids: ['file-1'],
  stationId: 'anju',
  name: '李长明',
  householdId: null,
  village: null,
  idNumber: null,
  phones: ['19900000000'],
  ended: false,
}
const byFile = { ...visit, personId: file.personId }

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

describe('who has a visit today is not put down a second time', () => {
  const who = { fileIds: [], name: visit.served.name, phones: [visit.served.phone] }
  const at = (starts: string, changes: Partial<Appointment> = {}) =>
    appointmentRecord({
      _id: `at-${starts}`,
      startsAt: new Date(instantOf('2026-11-23', starts)),
      sequence: `2026-11-23T${starts}`,
      servedHour: `${servedHoursOf(who, '2026-11-23', starts)[0]}`,
      ...changes,
    })
  const come = (found: Appointment[], more: Partial<Parameters<typeof walkIn>[0]> = {}) => {
    jest.mocked(findHolding).mockResolvedValue(found)
    return walkIn({ ...visit, ...more }, context)
  }

  test('but named with the first that is still to come', async () => {
    const found = [at('16:00'), at('11:00'), at('08:00', { way: 'homeVisit' })]
    expect(await come(found)).toEqual({
      appointmentId: 'at-11:00',
      expected: {
        appointmentId: 'at-11:00',
        startsAt: instantOf('2026-11-23', '11:00'),
        ...{ matter: 'policy', way: 'onSite', status: 'booked', mayRegister: true },
      },
    })
    expect(addAppointment).not.toHaveBeenCalled()
  })

  test('nor who waits already, whatever the hour: that is named before what is still to come', async () => {
    const found = [at('08:30'), at('11:00', { status: 'checkedIn' })]
    expect(await come(found)).toMatchObject({
      appointmentId: 'at-11:00',
      expected: { status: 'checkedIn', mayRegister: true },
    })
    expect(addAppointment).not.toHaveBeenCalled()
    expect(await come(found, { evenIfExpected: true })).not.toHaveProperty('expected')
    expect(addAppointment).toHaveBeenCalledTimes(1)
  })

  test('nor who did not come at nine and comes late', async () => {
    const found = [at('09:00', { status: 'noShow', open: false })]
    expect(await come(found)).toMatchObject({ appointmentId: 'at-09:00' })
  })

  test.each([
    ['one at another station', { stationId: 'pingtan' }],
    ['one at home', { way: 'homeVisit' as const }],
  ])('%s does not count', async (_, changes) => {
    expect(await come([at('11:00', changes)])).not.toHaveProperty('expected')
    expect(addAppointment).toHaveBeenCalledTimes(1)
  })

  test('where that is in this very hour, nothing more can be put down in it', async () => {
    const found = [at('09:30')]
    expect(await come(found)).toMatchObject({
      appointmentId: 'at-09:30',
      expected: { mayRegister: false },
    })
    await expect(come(found, { evenIfExpected: true })).rejects.toEqual(
      new Refusal('ALREADY_EXPECTED'),
    )
  })

  test.each([
    ['waits already', { status: 'checkedIn' as const }],
    ['is called in it', { way: 'phone' as const }],
  ])('nor who %s in this hour: that is named too', async (_, changes) => {
    expect(await come([at('09:00', changes)])).toMatchObject({
      appointmentId: 'at-09:00',
      expected: { ...changes, mayRegister: false },
    })
    expect(addAppointment).not.toHaveBeenCalled()
  })

  test('what another station has in this hour is not named, and holds it', async () => {
    await expect(come([at('09:00', { stationId: 'pingtan' })])).rejects.toEqual(
      new Refusal('ALREADY_EXPECTED'),
    )
  })

  test('unless it is for something else, as the desk says', async () => {
    expect(await come([at('11:00')], { evenIfExpected: true })).not.toHaveProperty('expected')
    expect(addAppointment).toHaveBeenCalledTimes(1)
  })
})

describe('what changes between the search and the write counts as it is at the write', () => {
  const meanwhile = (now: Person) =>
    jest
      .mocked(personOfStation)
      .mockImplementation(async (_station, _id, transaction) => (transaction ? now : file))

  test.each([
    ['picked', byFile],
    ['told by name and number', visit],
  ])('a file that has ended, %s, is not written', async (_, wish) => {
    jest.mocked(findByPhone).mockResolvedValue([file])
    meanwhile({ ...file, ended: true })
    await expect(walkIn(wish, context)).rejects.toEqual(new Refusal('BOOKING_FOR_ENDED_FILE'))
    expect(addAppointment).not.toHaveBeenCalled()
  })

  test('of a file that was merged the name is that of the kept one, and the id stays', async () => {
    meanwhile({ ...file, personId: 'file-2', name: '李长鸣', ids: ['file-2', 'file-1'] })
    await walkIn(byFile, context)
    expect(jest.mocked(addAppointment).mock.calls[0]?.[1]).toMatchObject({
      personId: 'file-1',
      name: '李长鸣',
    })
  })

  test('a matter that the station has given up is not written', async () => {
    jest
      .mocked(findStation)
      .mockImplementation(async (_id, transaction) =>
        transaction ? { ...station, windows: [] } : station,
      )
    await expect(walkIn(visit, context)).rejects.toEqual(new Refusal('MATTER_NOT_OFFERED'))
  })
})
