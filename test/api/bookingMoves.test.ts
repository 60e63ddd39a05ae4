/** An appointment is moved: one place is given up for another, both or neither. */
import {
  bookAppointment,
  bookedClosedDays,
  cancelAppointment,
  cancelAtDesk,
  checkIn,
  deskDay,
  moveAppointment,
  moveAtDesk,
  myAppointments,
  oneAppointment,
} from '@contract/appointments'
import { acceptOffer, endOwnBinding, inviteFamily } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { endPerson } from '@contract/people'
import { closeStationOn, loadStations } from '@contract/stations'
import { addDays, instantOf } from '@contract/time'
import { CLERK, DAUGHTER, HEAD, OTHER_CLERK, STATION_ID, VETERAN } from '../world/actors'
import { addBound, addDaughter, daughterOf } from '../world/binding'
import { booking, freeAt, nthServed, served, slotAt } from '../world/booking'
import { ask, call, newRequestId, OPERATOR } from '../world/cloud'
import { editFile, fileOf } from '../world/people'
import { readStations } from '../world/seedStations'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

const AT = { stationId: STATION_ID }
const TUESDAY = '2026-11-24'

const book = (changes: Parameters<typeof booking>[0] = {}, openId = VETERAN.openId) =>
  call(world, openId, bookAppointment, booking(changes))
const atDesk = (date: string) => call(world, CLERK.openId, deskDay, { ...AT, date })
const one = (appointmentId: string, openId = VETERAN.openId) =>
  call(world, openId, oneAppointment, { appointmentId })
const codeOf = async (asked: ReturnType<typeof ask>) => {
  const reply = await asked
  return reply.ok ? 'OK' : reply.code
}
const moveTo = (appointmentId: string, date: string, starts: string, openId = VETERAN.openId) =>
  codeOf(ask(world, openId, moveAppointment, { appointmentId, slotId: slotAt(date, starts) }))
const deskMoves = (appointmentId: string, date: string, starts: string, openId = CLERK.openId) =>
  codeOf(ask(world, openId, moveAtDesk, { ...AT, appointmentId, slotId: slotAt(date, starts) }))

test('who booked moves it to another day: place, counts, order and record follow', async () => {
  const { appointmentId } = await book()
  const before = {
    monday: await freeAt(world, MONDAY, '09:00'),
    tuesday: await freeAt(world, TUESDAY, '10:00'),
  }
  expect(await moveTo(appointmentId, TUESDAY, '10:00')).toBe('OK')
  expect(await freeAt(world, MONDAY, '09:00')).toBe((before.monday ?? 0) + 1)
  expect(await freeAt(world, TUESDAY, '10:00')).toBe((before.tuesday ?? 0) - 1)
  expect(await atDesk(MONDAY)).toMatchObject({ counts: { total: 0 }, rows: [] })
  expect(await atDesk(TUESDAY)).toMatchObject({
    counts: { total: 1, waiting: 0 },
    rows: [{ appointmentId, startsAt: instantOf(TUESDAY, '10:00'), phone: VETERAN.phone }],
  })
  const { appointments } = await call(world, VETERAN.openId, myAppointments, { open: true })
  expect(appointments).toMatchObject([{ appointmentId, startsAt: instantOf(TUESDAY, '10:00') }])
  expect((await one(appointmentId)).steps).toEqual([
    { at: expect.any(Number), action: 'book' },
    {
      at: expect.any(Number),
      action: 'move',
      moved: { from: instantOf(MONDAY, '09:00'), to: instantOf(TUESDAY, '10:00'), by: 'booker' },
    },
  ])
})

test('within one day, and within one hour, the day is right too', async () => {
  const { appointmentId } = await book()
  const free = await freeAt(world, MONDAY, '09:00')
  for (const starts of ['09:30', '10:30', '09:00']) {
    expect(await moveTo(appointmentId, MONDAY, starts)).toBe('OK')
  }
  expect(await freeAt(world, MONDAY, '09:00')).toBe(free)
  expect((await atDesk(MONDAY)).counts.total).toBe(1)
  // Moved to its own time it stays, and nothing is written.
  expect(await moveTo(appointmentId, MONDAY, '09:00')).toBe('OK')
  expect((await one(appointmentId)).steps).toHaveLength(4)
})

test('the hour that is left is free again, the new one is held', async () => {
  const { appointmentId } = await book()
  await moveTo(appointmentId, TUESDAY, '10:00')
  expect(await codeOf(ask(world, VETERAN.openId, bookAppointment, booking()))).toBe('OK')
  const sameHour = booking({ slotId: slotAt(TUESDAY, '10:30') })
  expect(await codeOf(ask(world, VETERAN.openId, bookAppointment, sameHour))).toBe('ALREADY_BOOKED')
  expect(await moveTo(appointmentId, MONDAY, '09:30')).toBe('ALREADY_BOOKED')
  expect((await atDesk(TUESDAY)).counts.total).toBe(1)
})

test('the desk moves what is booked on a closed day, late too, and the closed day is empty then', async () => {
  const { appointmentId } = await book()
  await call(world, HEAD.openId, closeStationOn, { ...AT, date: MONDAY, reason: '开会学习' })
  world.clock.travelTo(instantOf(MONDAY, '09:30'))
  expect(await deskMoves(appointmentId, MONDAY, '10:00')).toBe('DAY_CLOSED')
  expect(await moveTo(appointmentId, TUESDAY, '09:00')).toBe('TOO_LATE')
  expect(await deskMoves(appointmentId, TUESDAY, '09:00')).toBe('OK')
  expect(await call(world, HEAD.openId, bookedClosedDays, AT)).toEqual({ days: [] })
  const moved = await one(appointmentId)
  expect(moved).not.toHaveProperty('closedBecause')
  expect(moved.steps.at(-1)?.moved?.by).toBe('desk')
})

test('the rules are those of a booking', async () => {
  const { appointmentId } = await book()
  const beyond = addDays(MONDAY, 28)
  for (const [date, starts, code] of [
    [MONDAY, '07:00', 'SLOT_PAST'],
    [MONDAY, '09:10', 'SLOT_UNKNOWN'],
    ['2026-11-28', '09:00', 'DAY_CLOSED'],
    [beyond, '09:00', 'BEYOND_BOOKING_WINDOW'],
  ] as const) {
    expect(await moveTo(appointmentId, date, starts)).toBe(code)
  }
  const elsewhere = { appointmentId, slotId: slotAt(TUESDAY, '09:00', 1, 'tongliang-anju') }
  expect(await codeOf(ask(world, VETERAN.openId, moveAppointment, elsewhere))).toBe(
    'SLOT_OF_OTHER_STATION',
  )
  for (const n of [1, 2, 3]) {
    const starts = `${8 + n}:00`.padStart(5, '0')
    await book({
      slotId: slotAt(TUESDAY, starts),
      served: { ...nthServed(n), relation: 'relative' },
    })
  }
  expect(await moveTo(appointmentId, TUESDAY, '14:30')).toBe('TOO_MANY_ON_DAY')
  // The limit is the booker's: the desk may.
  expect(await deskMoves(appointmentId, TUESDAY, '14:30')).toBe('OK')
  expect(await moveTo(appointmentId, MONDAY, '10:00')).toBe('OK')
})

test('what one may book for a day does not stop the desk, be it the booker who sits there', async () => {
  const ofNth = (n: number) => ({ ...nthServed(n), relation: 'relative' as const })
  const { appointmentId } = await book({ served: ofNth(0) }, CLERK.openId)
  for (const [n, starts] of ['09:00', '10:00', '11:00'].entries()) {
    await book({ slotId: slotAt(TUESDAY, starts), served: ofNth(n + 1) }, CLERK.openId)
  }
  const moved = [appointmentId, TUESDAY, '14:30', CLERK.openId] as const
  expect(await moveTo(...moved)).toBe('TOO_MANY_ON_DAY')
  expect(await deskMoves(...moved)).toBe('OK')
})

test('where its window no longer has the matter, it goes to another of the same time', async () => {
  const { appointmentId } = await book()
  const [own] = readStations().filter(({ stationId }) => stationId === STATION_ID)
  if (!own) throw new Error('The seed has no station of the stories')
  const [first, second, ...others] = own.windows
  if (!first || !second) throw new Error('The station of the stories has no two windows')
  const exchanged = [
    { ...first, matters: second.matters },
    { ...second, matters: first.matters },
  ]
  const stations = [{ ...own, windows: [...exchanged, ...others] }]
  await call(world, OPERATOR, loadStations, { stations })
  const slotId = slotAt(MONDAY, '09:00', second.windowNo)
  await call(world, CLERK.openId, moveAtDesk, { ...AT, appointmentId, slotId })
  expect(await one(appointmentId)).toMatchObject({
    windowName: second.name,
    startsAt: instantOf(MONDAY, '09:00'),
  })
  expect(await freeAt(world, MONDAY, '09:00')).toBe(second.capacity - 1)
  expect((await atDesk(MONDAY)).counts.total).toBe(1)
})

describe('by a file', () => {
  const byFile = ({ personId }: { personId: string }) =>
    booking({ forPersonId: personId, served: {} })

  test('who has ended their tie cannot move it, reads the name as it was, and may cancel', async () => {
    const father = await addBound(world)
    const daughter = await addDaughter(world, father)
    const { personId } = father
    const { appointmentId } = await call(world, daughter, bookAppointment, byFile(father))
    expect(await moveTo(appointmentId, TUESDAY, '09:00', daughter)).toBe('OK')
    await call(world, daughter, endOwnBinding, { personId })
    expect(await moveTo(appointmentId, TUESDAY, '10:00', daughter)).toBe('NOT_ALLOWED')
    const { version, parts } = await fileOf(world, personId, true)
    const identity = { ...parts.identity, name: '周建均' }
    await editFile(world, personId, version, { identity })
    const left = { name: father.name, bookedBy: 'caller', untied: true }
    expect(await one(appointmentId, daughter)).toMatchObject(left)
    const { appointments } = await call(world, daughter, myAppointments, { open: true })
    expect(appointments).toMatchObject([left])
    // To the person it is theirs as before.
    expect(await one(appointmentId, father.openId)).toMatchObject({ name: '周建均' })
    expect(await moveTo(appointmentId, TUESDAY, '11:00', father.openId)).toBe('OK')
    const wish = { appointmentId, reason: 'busy' } as const
    expect(await codeOf(ask(world, daughter, cancelAppointment, wish))).toBe('OK')
  })

  test('who is tied anew moves it again', async () => {
    const father = await addBound(world)
    const daughter = await addDaughter(world, father)
    const { personId } = father
    const { appointmentId } = await call(world, daughter, bookAppointment, byFile(father))
    await call(world, daughter, endOwnBinding, { personId })
    const { code } = await call(world, father.openId, inviteFamily, daughterOf(father))
    await call(world, daughter, acceptOffer, { code, consent: CONSENT.version })
    expect(await one(appointmentId, daughter)).not.toHaveProperty('untied')
    expect(await moveTo(appointmentId, TUESDAY, '09:00', daughter)).toBe('OK')
  })

  test('that has ended it stays at its time, and the refusal says what to do', async () => {
    const zhou = await addBound(world)
    const { personId } = zhou
    const { appointmentId } = await call(world, zhou.openId, bookAppointment, byFile(zhou))
    const ending = { reason: 'moved', on: '2026-11-20', why: '搬到外地去了' } as const
    await call(world, HEAD.openId, endPerson, { ...AT, personId, ...ending })
    expect(await deskMoves(appointmentId, TUESDAY, '09:00')).toBe('MOVE_FOR_ENDED_FILE')
    expect(await moveTo(appointmentId, TUESDAY, '09:00', zhou.openId)).toBe('MOVE_FOR_ENDED_FILE')
    expect((await atDesk(MONDAY)).rows).toMatchObject([{ appointmentId, status: 'booked' }])
  })
})

test('just before it starts one may move it oneself, as it starts no more; received, nobody may', async () => {
  const { appointmentId } = await book()
  world.clock.travelTo(instantOf(MONDAY, '09:00'))
  expect(await moveTo(appointmentId, TUESDAY, '09:00')).toBe('TOO_LATE')
  await call(world, CLERK.openId, checkIn, { ...AT, appointmentId })
  expect(await deskMoves(appointmentId, TUESDAY, '09:00')).toBe('NOT_OPEN')
  await call(world, CLERK.openId, cancelAtDesk, { ...AT, appointmentId, reason: '走了' })
  expect(await deskMoves(appointmentId, TUESDAY, '09:00')).toBe('ALREADY_CANCELLED')
})

test('others and the desk of another station learn nothing of it', async () => {
  const { appointmentId } = await book()
  expect(await moveTo(appointmentId, TUESDAY, '09:00', DAUGHTER.openId)).toBe('NOT_FOUND')
  expect(await moveTo('nothing', TUESDAY, '09:00')).toBe('NOT_FOUND')
  expect(await deskMoves(appointmentId, TUESDAY, '09:00', OTHER_CLERK.openId)).toBe('NOT_ALLOWED')
})

test('sent twice it is moved once, whatever came between', async () => {
  const { appointmentId } = await book()
  const requestId = newRequestId()
  const wish = { appointmentId, slotId: slotAt(TUESDAY, '10:00') }
  await call(world, VETERAN.openId, moveAppointment, wish, requestId)
  await call(world, VETERAN.openId, moveAppointment, { ...wish, slotId: slotAt(TUESDAY, '11:00') })
  await call(world, VETERAN.openId, moveAppointment, wish, requestId)
  const { startsAt, steps } = await one(appointmentId)
  expect(startsAt).toBe(instantOf(TUESDAY, '11:00'))
  expect(steps).toHaveLength(3)
})

describe('at once', () => {
  test('of two who move to the last place one gets it, and the other keeps theirs', async () => {
    const crowd = ['a', 'b'].map((name, n) => ({ openId: `mover-${name}`, served: nthServed(n) }))
    const taken = await freeAt(world, TUESDAY, '10:00')
    for (let n = 1; n < (taken ?? 0); n += 1) {
      await book({ slotId: slotAt(TUESDAY, '10:00'), served: nthServed(50 + n) }, `other-${n}`)
    }
    const made = []
    for (const { openId, served } of crowd)
      made.push({ openId, ...(await book({ served }, openId)) })
    const codes = await Promise.all(
      made.map(({ openId, appointmentId }) => moveTo(appointmentId, TUESDAY, '10:00', openId)),
    )
    expect(codes.sort()).toEqual(['OK', 'SLOT_FULL'])
    expect(await freeAt(world, TUESDAY, '10:00')).toBe(0)
    expect((await atDesk(MONDAY)).counts.total).toBe(1)
  })

  test('moved and cancelled at once it ends as one of both, and the days agree', async () => {
    const { appointmentId } = await book()
    const free = {
      monday: await freeAt(world, MONDAY, '09:00'),
      tuesday: await freeAt(world, TUESDAY, '10:00'),
    }
    const [moved, cancelled] = await Promise.all([
      deskMoves(appointmentId, TUESDAY, '10:00'),
      codeOf(ask(world, VETERAN.openId, cancelAppointment, { appointmentId, reason: 'busy' })),
    ])
    // Whoever is second meets what the first left: a cancelled one, or a later hour to cancel.
    expect(cancelled).toBe('OK')
    expect(['OK', 'ALREADY_CANCELLED']).toContain(moved)
    expect((await one(appointmentId)).status).toBe('cancelled')
    expect(await freeAt(world, MONDAY, '09:00')).toBe((free.monday ?? 0) + 1)
    expect(await freeAt(world, TUESDAY, '10:00')).toBe(free.tuesday)
    expect((await atDesk(MONDAY)).counts.total).toBe(0)
    expect((await atDesk(TUESDAY)).counts.total).toBe(0)
  })

  test('moved while who booked ends their tie it stands at one of both times, and moves no more', async () => {
    const father = await addBound(world)
    const daughter = await addDaughter(world, father)
    const { personId } = father
    const wish = booking({ forPersonId: personId, served: {} })
    const { appointmentId } = await call(world, daughter, bookAppointment, wish)
    const [moved, ended] = await Promise.all([
      moveTo(appointmentId, TUESDAY, '10:00', daughter),
      codeOf(ask(world, daughter, endOwnBinding, { personId })),
    ])
    expect(ended).toBe('OK')
    expect(['OK', 'NOT_ALLOWED']).toContain(moved)
    expect(await moveTo(appointmentId, TUESDAY, '11:00', daughter)).toBe('NOT_ALLOWED')
    const [monday, tuesday] = [await atDesk(MONDAY), await atDesk(TUESDAY)]
    expect([monday.counts.total, tuesday.counts.total]).toEqual(moved === 'OK' ? [0, 1] : [1, 0])
  })

  test('two desks that move one to two times leave it at one of them', async () => {
    const { appointmentId } = await book({
      served: served('李秀英', '19900000055', { relation: 'parent' }),
    })
    await Promise.all([
      deskMoves(appointmentId, TUESDAY, '10:00'),
      deskMoves(appointmentId, TUESDAY, '11:00', HEAD.openId),
    ])
    const { rows, counts } = await atDesk(TUESDAY)
    expect(rows).toHaveLength(1)
    expect(counts.total).toBe(1)
    expect((await atDesk(MONDAY)).counts.total).toBe(0)
  })
})
