import {
  bookAppointment,
  cancelAppointment,
  cancelAtDesk,
  checkIn,
  completeAppointment,
  deskDay,
  freeSlots,
  markNoShow,
  myAppointments,
  oneAppointment,
  registerWalkIn,
} from '@contract/appointments'
import { loadStations, publishCalendar } from '@contract/stations'
import { instantOf } from '@contract/time'
import { CLERK, DAUGHTER, HEAD, OTHER_CLERK, STATION_ID, VETERAN } from '../world/actors'
import { booking, freeAt, served, slotAt } from '../world/booking'
import { ask, call, newRequestId, OPERATOR } from '../world/cloud'
import { readStations } from '../world/seedStations'
import { MONDAY, MONDAY_MORNING, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

const desk = (appointmentId: string) => ({ stationId: STATION_ID, appointmentId })
const counts = async () =>
  (await call(world, CLERK.openId, deskDay, { stationId: STATION_ID, date: MONDAY })).counts

describe('from a veteran’s tap to the staff desk', () => {
  test('he books, comes, is received, and the record says each step', async () => {
    const { appointmentId } = await call(
      world,
      VETERAN.openId,
      bookAppointment,
      booking({ note: '旧证丢了' }),
    )
    expect(await freeAt(world, MONDAY, '09:00')).toBe(1)

    const { appointments } = await call(world, VETERAN.openId, myAppointments, { open: true })
    expect(appointments).toMatchObject([
      { appointmentId, status: 'booked', name: '周建军', place: '巴川街道', windowName: '1号窗口' },
    ])

    const day = await call(world, CLERK.openId, deskDay, { stationId: STATION_ID, date: MONDAY })
    expect(day.counts).toEqual({ total: 1, waiting: 0, completed: 0, noShow: 0, away: 0 })
    expect(day.rows).toMatchObject([{ name: '周建军', phone: VETERAN.phone, note: '旧证丢了' }])

    world.clock.travelTo(instantOf(MONDAY, '08:50'))
    await call(world, CLERK.openId, checkIn, desk(appointmentId))
    expect(await counts()).toMatchObject({ total: 1, waiting: 1, completed: 0 })

    world.clock.travelTo(instantOf(MONDAY, '09:20'))
    await call(world, CLERK.openId, completeAppointment, desk(appointmentId))
    expect(await counts()).toMatchObject({ total: 1, waiting: 0, completed: 1 })

    const one = await call(world, VETERAN.openId, oneAppointment, { appointmentId })
    expect(one).toMatchObject({ status: 'completed', phone: VETERAN.phone, note: '旧证丢了' })
    expect(one.bring.map(({ item }) => item)).toContain('身份证')
    expect(one.steps.map(({ action }) => action)).toEqual(['book', 'checkIn', 'complete'])
    expect(await call(world, VETERAN.openId, myAppointments, { open: true })).toEqual({
      appointments: [],
    })
    const ended = await call(world, VETERAN.openId, myAppointments, { open: false })
    expect(ended.appointments).toHaveLength(1)
  })

  test('a daughter books a home visit for her father, with the address', async () => {
    const visit = booking({
      slotId: slotAt(MONDAY, '09:00', 4),
      matter: 'socialInsurance',
      way: 'homeVisit',
      served: served('赵德厚', DAUGHTER.phone, { relation: 'parent', address: '演示路8号' }),
    })
    await call(world, DAUGHTER.openId, bookAppointment, visit)
    const { rows, counts } = await call(world, HEAD.openId, deskDay, {
      stationId: STATION_ID,
      date: MONDAY,
    })
    expect(rows).toMatchObject([{ relation: 'parent', way: 'homeVisit', address: '演示路8号' }])
    expect(counts).toMatchObject({ total: 1, away: 1 })
  })

  test('who comes without an appointment waits with the others', async () => {
    world.clock.travelTo(instantOf(MONDAY, '09:10'))
    await call(world, CLERK.openId, registerWalkIn, {
      stationId: STATION_ID,
      matter: 'policy',
      served: served('谢大海', '19900000190'),
    })
    const { rows, counts } = await call(world, CLERK.openId, deskDay, {
      stationId: STATION_ID,
      date: MONDAY,
    })
    expect(rows).toMatchObject([{ channel: 'walkIn', status: 'checkedIn', name: '谢大海' }])
    expect(counts).toMatchObject({ total: 1, waiting: 1 })
  })

  describe('of two of one name', () => {
    const come = (phone?: string, more: { evenIfExpected?: boolean } = {}) =>
      call(world, CLERK.openId, registerWalkIn, {
        stationId: STATION_ID,
        matter: 'policy',
        served: { relation: 'self', name: '王建国', ...(phone !== undefined && { phone }) },
        ...more,
      })

    test.each([
      ['no number', undefined, undefined],
      ['a number for the first alone', '19900000191', undefined],
      ['a number for the second alone', undefined, '19900000191'],
    ])('with %s the desk is asked once, then both wait', async (_, first, second) => {
      const waiting = await come(first)
      expect(await come(second)).toEqual({
        appointmentId: waiting.appointmentId,
        expected: {
          appointmentId: waiting.appointmentId,
          startsAt: MONDAY_MORNING,
          ...{ matter: 'policy', way: 'onSite', status: 'checkedIn', mayRegister: true },
          ...(first !== undefined && { phone: first }),
        },
      })
      expect(await counts()).toMatchObject({ total: 1, waiting: 1 })
      await come(second, { evenIfExpected: true })
      expect(await counts()).toMatchObject({ total: 2, waiting: 2 })
    })

    test('with a number each nobody is asked', async () => {
      await come('19900000191')
      expect(await come('19900000192')).not.toHaveProperty('expected')
      expect(await counts()).toMatchObject({ total: 2, waiting: 2 })
    })

    test('who is done already is not asked about', async () => {
      const { appointmentId } = await come()
      await call(world, CLERK.openId, completeAppointment, desk(appointmentId))
      expect(await come()).not.toHaveProperty('expected')
    })
  })

  test('who is expected today is not registered a second time: the visit is named, to be checked in', async () => {
    const made = await call(world, VETERAN.openId, bookAppointment, booking())
    world.clock.travelTo(instantOf(MONDAY, '09:05'))
    const again = {
      stationId: STATION_ID,
      matter: 'policy' as const,
      served: served(VETERAN.name, VETERAN.phone),
    }
    expect(await call(world, CLERK.openId, registerWalkIn, again)).toEqual({
      ...made,
      expected: {
        ...made,
        startsAt: instantOf(MONDAY, '09:00'),
        // In this very hour nothing more can be put down.
        ...{ matter: 'preferential', way: 'onSite', status: 'booked', mayRegister: false },
      },
    })
    expect(await counts()).toMatchObject({ total: 1, waiting: 0 })
    await call(world, CLERK.openId, checkIn, { stationId: STATION_ID, ...made })
    expect(await call(world, CLERK.openId, registerWalkIn, again)).toMatchObject({
      ...made,
      expected: { status: 'checkedIn', mayRegister: false },
    })
  })

  test('who was taken for done by mistake waits again, and the counts with them', async () => {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    world.clock.travelTo(instantOf(MONDAY, '09:05'))
    await call(world, CLERK.openId, checkIn, desk(appointmentId))
    await call(world, CLERK.openId, completeAppointment, desk(appointmentId))
    await call(world, CLERK.openId, checkIn, desk(appointmentId))
    expect(await counts()).toMatchObject({ total: 1, waiting: 1, completed: 0 })
    await call(world, CLERK.openId, completeAppointment, desk(appointmentId))
    expect(await counts()).toMatchObject({ total: 1, waiting: 0, completed: 1 })
  })

  test('who does not come is marked so, and received all the same when late', async () => {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    const before = await ask(world, CLERK.openId, markNoShow, desk(appointmentId))
    expect(before).toMatchObject({ ok: false, code: 'TOO_EARLY' })
    world.clock.travelTo(instantOf(MONDAY, '09:15'))
    await call(world, CLERK.openId, markNoShow, desk(appointmentId))
    expect(await counts()).toMatchObject({ total: 1, noShow: 1 })
    await call(world, CLERK.openId, checkIn, desk(appointmentId))
    expect(await counts()).toMatchObject({ total: 1, noShow: 0, waiting: 1 })
  })
})

describe('cancelling', () => {
  test('gives the place back and keeps the record with its reason', async () => {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    await call(world, VETERAN.openId, cancelAppointment, { appointmentId, reason: 'unwell' })
    expect(await freeAt(world, MONDAY, '09:00')).toBe(2)
    const one = await call(world, VETERAN.openId, oneAppointment, { appointmentId })
    expect(one.status).toBe('cancelled')
    expect(one.steps).toMatchObject([
      { action: 'book' },
      { action: 'cancel', reason: '身体不舒服' },
    ])
    expect(await counts()).toMatchObject({ total: 0 })
    // The hour is free again for the same person.
    await call(world, VETERAN.openId, bookAppointment, booking())
  })

  test('a second time is refused, and gives back nothing more', async () => {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    await call(world, VETERAN.openId, cancelAppointment, { appointmentId, reason: 'busy' })
    const again = await ask(world, VETERAN.openId, cancelAppointment, {
      appointmentId,
      reason: 'busy',
    })
    expect(again).toMatchObject({ ok: false, code: 'ALREADY_CANCELLED' })
    expect(await freeAt(world, MONDAY, '09:00')).toBe(2)
  })

  test('is open until the slot begins, and the desk’s afterwards', async () => {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    world.clock.freeze(instantOf(MONDAY, '09:00'))
    const late = await ask(world, VETERAN.openId, cancelAppointment, {
      appointmentId,
      reason: 'busy',
    })
    expect(late).toMatchObject({ ok: false, code: 'TOO_LATE' })
    await call(world, CLERK.openId, cancelAtDesk, {
      ...desk(appointmentId),
      reason: '打电话说来不了',
    })
    expect(await counts()).toMatchObject({ total: 0 })
  })

  test('is for who booked alone: another person reads that there is no such thing', async () => {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    const notFound = { ok: false, code: 'NOT_FOUND' }
    const reason = 'mistake' as const
    expect(
      await ask(world, DAUGHTER.openId, cancelAppointment, { appointmentId, reason }),
    ).toMatchObject(notFound)
    expect(await ask(world, DAUGHTER.openId, oneAppointment, { appointmentId })).toMatchObject(
      notFound,
    )
    expect(
      await ask(world, DAUGHTER.openId, oneAppointment, { appointmentId: 'nothing' }),
    ).toMatchObject(notFound)
  })
})

describe('what cannot be booked says why', () => {
  const refused = async (changes: Parameters<typeof booking>[0]) => {
    const reply = await ask(world, VETERAN.openId, bookAppointment, booking(changes))
    return reply.ok ? 'OK' : reply.code
  }

  test('a slot in the past, from its first instant on', async () => {
    world.clock.freeze(instantOf(MONDAY, '09:00'))
    expect(await refused({})).toBe('SLOT_PAST')
    world.clock.freeze(instantOf(MONDAY, '09:00') - 1)
    expect(await refused({})).toBe('OK')
  })

  test('a day beyond the booking window of fourteen days', async () => {
    expect(await refused({ slotId: slotAt('2026-12-07', '09:00') })).toBe('OK')
    expect(await refused({ slotId: slotAt('2026-12-08', '09:00') })).toBe('BEYOND_BOOKING_WINDOW')
  })

  test('a weekend, a holiday, and the station’s own closed day', async () => {
    expect(await refused({ slotId: slotAt('2026-11-28', '09:00') })).toBe('DAY_CLOSED')
    const [centre, bachuan] = readStations()
    if (!centre || !bachuan) throw new Error('The seed has no stations')
    const closedDates = [{ date: '2026-11-24', reason: '开会学习' }]
    await call(world, OPERATOR, loadStations, { stations: [{ ...bachuan, closedDates }] })
    expect(await refused({ slotId: slotAt('2026-11-24', '09:00') })).toBe('DAY_CLOSED')
    world.clock.travelTo(instantOf('2026-09-28', '08:00'))
    expect(await refused({ slotId: slotAt('2026-10-01', '09:00') })).toBe('DAY_CLOSED')
    // A make-up Saturday is a workday.
    expect(await refused({ slotId: slotAt('2026-10-10', '09:00') })).toBe('OK')
  })

  test('a window of another station, or one that is not there', async () => {
    expect(await refused({ slotId: slotAt(MONDAY, '09:00', 1, 'tongliang-anju') })).toBe(
      'SLOT_OF_OTHER_STATION',
    )
    expect(await refused({ slotId: slotAt(MONDAY, '09:00', 9) })).toBe('SLOT_UNKNOWN')
    expect(await refused({ slotId: slotAt(MONDAY, '09:10') })).toBe('SLOT_UNKNOWN')
    expect(await refused({ slotId: slotAt(MONDAY, '12:00') })).toBe('SLOT_UNKNOWN')
    expect(await refused({ slotId: slotAt('2026-02-30', '09:00') })).toBe('SLOT_UNKNOWN')
    expect(await refused({ matter: 'employment' })).toBe('SLOT_UNKNOWN')
    expect(await refused({ way: 'phone' })).toBe('MATTER_NOT_OFFERED')
  })

  test('a year whose holidays are not published, until its calendar is loaded', async () => {
    world.clock.travelTo(instantOf('2026-12-28', '08:00'))
    const slotId = slotAt('2027-01-04', '09:00')
    expect(await refused({ slotId })).toBe('CALENDAR_NOT_PUBLISHED')
    const look = () =>
      call(world, VETERAN.openId, freeSlots, {
        stationId: STATION_ID,
        matter: 'preferential',
        way: 'onSite',
      })
    expect((await look()).days.find(({ date }) => date === '2027-01-04')?.state).toBe('unpublished')
    await call(world, OPERATOR, publishCalendar, {
      year: 2027,
      holidays: [{ date: '2027-01-01', name: '元旦' }],
      makeUpDays: ['2027-01-02'],
    })
    // A warm function forgets the old calendar after five minutes.
    world.clock.advance(6 * 60_000)
    expect(await refused({ slotId })).toBe('OK')
    const { days } = await look()
    expect(days.find(({ date }) => date === '2027-01-01')).toMatchObject({
      state: 'closed',
      closedBecause: '元旦',
    })
    expect(days.find(({ date }) => date === '2027-01-02')?.state).toBe('open')
  })

  test('a fourth appointment of one caller on one day', async () => {
    const on = (starts: string, n: number) =>
      ask(
        world,
        DAUGHTER.openId,
        bookAppointment,
        booking({
          slotId: slotAt(MONDAY, starts),
          served: served(`赵${'一二三四五'[n]}`, `1990000020${n}`, { relation: 'relative' }),
        }),
      )
    for (const [n, starts] of ['09:00', '10:00', '11:00'].entries()) {
      expect(await on(starts, n)).toMatchObject({ ok: true })
    }
    expect(await on('14:00', 4)).toMatchObject({ ok: false, code: 'TOO_MANY_ON_DAY' })
  })
})

describe('who is who', () => {
  test('two people with the same name are two people', async () => {
    const first = served('王建国', '19900000021')
    const second = served('王建国', '19900000022')
    await call(world, VETERAN.openId, bookAppointment, booking({ served: first }))
    await call(world, DAUGHTER.openId, bookAppointment, booking({ served: second }))
    expect(await counts()).toMatchObject({ total: 2 })
  })

  test('one person cannot hold two slots in one hour, whoever books and at whatever station', async () => {
    await call(world, VETERAN.openId, bookAppointment, booking())
    const later = booking({ slotId: slotAt(MONDAY, '09:30') })
    expect(await ask(world, VETERAN.openId, bookAppointment, later)).toMatchObject({
      code: 'ALREADY_BOOKED',
    })
    // Booked by the daughter, for the same man.
    const forFather = {
      ...later,
      served: served(VETERAN.name, VETERAN.phone, { relation: 'parent' }),
    }
    expect(await ask(world, DAUGHTER.openId, bookAppointment, forFather)).toMatchObject({
      code: 'ALREADY_BOOKED',
    })
    // For himself under another name.
    const renamed = { ...later, served: served('周建', '19900000023') }
    expect(await ask(world, VETERAN.openId, bookAppointment, renamed)).toMatchObject({
      code: 'ALREADY_BOOKED',
    })
    const elsewhere = booking({
      stationId: 'tongliang-anju',
      slotId: slotAt(MONDAY, '09:30', 1, 'tongliang-anju'),
    })
    expect(await ask(world, VETERAN.openId, bookAppointment, elsewhere)).toMatchObject({
      code: 'ALREADY_BOOKED',
    })
    expect(await freeAt(world, MONDAY, '09:30')).toBe(2)
    await call(world, VETERAN.openId, bookAppointment, booking({ slotId: slotAt(MONDAY, '10:00') }))
  })

  test('the desk is for the staff of its own station', async () => {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    world.clock.travelTo(instantOf(MONDAY, '08:50'))
    const day = { stationId: STATION_ID, date: MONDAY }
    const notAllowed = { ok: false, code: 'NOT_ALLOWED' }
    for (const openId of [VETERAN.openId, OTHER_CLERK.openId, undefined]) {
      expect(await ask(world, openId, deskDay, day)).toMatchObject(notAllowed)
      expect(await ask(world, openId, checkIn, desk(appointmentId))).toMatchObject(notAllowed)
      expect(await ask(world, openId, checkIn, desk('nothing'))).toMatchObject(notAllowed)
    }
    const atAnju = { stationId: 'tongliang-anju', appointmentId }
    expect(await ask(world, OTHER_CLERK.openId, checkIn, atAnju)).toMatchObject(notAllowed)
    expect(await counts()).toMatchObject({ waiting: 0 })
  })
})

describe('a request sent twice', () => {
  test('is done once and answered the same, also after the appointment was cancelled', async () => {
    const requestId = newRequestId()
    const first = await call(world, VETERAN.openId, bookAppointment, booking(), requestId)
    expect(await call(world, VETERAN.openId, bookAppointment, booking(), requestId)).toEqual(first)
    await call(world, VETERAN.openId, cancelAppointment, { ...first, reason: 'busy' })
    expect(await call(world, VETERAN.openId, bookAppointment, booking(), requestId)).toEqual(first)
    expect(await freeAt(world, MONDAY, '09:00')).toBe(2)
  })

  test('is another’s own under the same id', async () => {
    const requestId = newRequestId()
    const first = await call(world, VETERAN.openId, bookAppointment, booking(), requestId)
    const hers = booking({ served: served('赵桂芳', DAUGHTER.phone) })
    const second = await call(world, DAUGHTER.openId, bookAppointment, hers, requestId)
    expect(second.appointmentId).not.toBe(first.appointmentId)
  })

  test('with other contents is refused at the id', async () => {
    const requestId = newRequestId()
    await call(world, VETERAN.openId, bookAppointment, booking(), requestId)
    const other = booking({ slotId: slotAt(MONDAY, '10:00') })
    const reply = await ask(world, VETERAN.openId, bookAppointment, other, requestId)
    // The second is a booking of its own that succeeds only if nobody looks at the id.
    expect(reply).toMatchObject({ ok: false, code: 'BAD_INPUT', issues: [{ path: 'requestId' }] })
  })
})

test('the clock closes what nobody recorded, once, and staff can still say what happened', async () => {
  const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
  world.clock.travelTo(instantOf('2026-11-24', '00:10'))
  const fire = () => fetch(`${world.url}/control/timers/clock/tick`, { method: 'POST' })
  expect((await fire()).ok).toBe(true)
  expect((await fire()).ok).toBe(true)
  const one = await call(world, VETERAN.openId, oneAppointment, { appointmentId })
  expect(one.status).toBe('unrecorded')
  expect(one.steps.map(({ action }) => action)).toEqual(['book', 'leaveUnrecorded'])
  await call(world, CLERK.openId, completeAppointment, desk(appointmentId))
  expect(await counts()).toMatchObject({ completed: 1 })
  expect(MONDAY_MORNING).toBeLessThan(world.clock.now())
})
