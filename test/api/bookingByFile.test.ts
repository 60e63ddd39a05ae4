/** Booking for who has a file: the tie says for whom one may, and the file says who it is. */
import {
  bookAppointment,
  bookedForFile,
  cancelAppointment,
  checkIn,
  deskDay,
  expectedVisits,
  markNoShow,
  myAppointments,
  oneAppointment,
  registerWalkIn,
} from '@contract/appointments'
import { endBinding, endOwnBinding } from '@contract/bindings'
import { endPerson, personOpenings } from '@contract/people'
import { instantOf } from '@contract/time'
import { CLERK, HEAD, STATION_ID, VETERAN } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  bindTo,
  type OnFile,
  stranger,
  tiesOf,
} from '../world/binding'
import { booking, freeAt, served, slotAt } from '../world/booking'
import { ask, call } from '../world/cloud'
import { editFile, fileOf } from '../world/people'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

type Bound = OnFile & { openId: string }
const AT = { stationId: STATION_ID }

/** What is sent to book Monday at nine for somebody's file. */
function byFile(
  { personId }: Pick<OnFile, 'personId'>,
  changes: Partial<ReturnType<typeof booking>> = {},
) {
  return booking({ forPersonId: personId, served: {}, ...changes })
}

/** The same visit booked by name and number, as anybody can. */
function byName({ name, phone }: OnFile, starts = '09:00') {
  return booking({ slotId: slotAt(MONDAY, starts), served: served(name, phone, OF_PARENT) })
}
const OF_PARENT = { relation: 'parent' } as const
const AT_HOME = { ...OF_PARENT, address: '演示路1号' }

const atNineThirty = { slotId: slotAt(MONDAY, '09:30') }
const homeVisit = {
  slotId: slotAt(MONDAY, '09:00', 4),
  matter: 'socialInsurance',
  way: 'homeVisit',
} as const

async function fatherAndDaughter(): Promise<{ father: Bound; daughter: string }> {
  const father = await addBound(world)
  return { father, daughter: await addDaughter(world, father) }
}

async function rows() {
  return (await call(world, CLERK.openId, deskDay, { ...AT, date: MONDAY })).rows
}

const openOnes = async (openId: string) =>
  (await call(world, openId, myAppointments, { open: true })).appointments

describe('the file says who it is', () => {
  test('the person books with nothing but the time, and the desk finds the file', async () => {
    const zhou = await addBound(world)
    const { appointmentId } = await call(world, zhou.openId, bookAppointment, byFile(zhou))
    const { personId, name } = zhou
    const [row] = await rows()
    expect(row).toMatchObject({ appointmentId, personId, name, relation: 'self' })
    // The file says the number, to who opens it; and that is recorded.
    expect(row).not.toHaveProperty('phone')
    expect(await openOnes(zhou.openId)).toMatchObject([
      { appointmentId, relation: 'self', bookedBy: 'caller' },
    ])
  })

  test('a daughter books for her father, at home and by another number', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const visit = byFile(father, homeVisit)
    // Neither knows where he lives.
    expect(await ask(world, daughter, bookAppointment, visit)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'served.address' }],
    })
    const { version } = await fileOf(world, father.personId)
    await editFile(world, father.personId, version, { home: { address: '演示村三组8号' } })
    const phone = '19900000077'
    await call(world, daughter, bookAppointment, { ...visit, served: { phone } })
    expect(await rows()).toMatchObject([
      { name: father.name, phone, address: '演示村三组8号', relation: 'parent', way: 'homeVisit' },
    ])
  })

  test('whoever is on file without a number says one', async () => {
    const zhou = await addBound(world)
    const { version } = await fileOf(world, zhou.personId)
    const { name, idNumber } = zhou
    await editFile(world, zhou.personId, version, { identity: { name, idNumber } })
    expect(await ask(world, zhou.openId, bookAppointment, byFile(zhou))).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'served.phone', message: '请填手机号。' }],
    })
  })

  test('a name or a relation beside it is refused, and without a file both are asked for', async () => {
    const zhou = await addBound(world)
    const named = byFile(zhou, { served: served('王建国', zhou.phone) })
    expect(await ask(world, zhou.openId, bookAppointment, named)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'served.relation' }, { path: 'served.name' }],
    })
    const nobody = booking({ served: {} })
    expect(await ask(world, zhou.openId, bookAppointment, nobody)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'served.relation' }, { path: 'served.name' }, { path: 'served.phone' }],
    })
  })
})

describe('for whom one may', () => {
  const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }

  test('nobody who is not tied to the file, whether there is one or not', async () => {
    const zhou = await addBound(world)
    for (const personId of [zhou.personId, 'nobody']) {
      for (const openId of [stranger(), CLERK.openId, HEAD.openId]) {
        expect(await ask(world, openId, bookAppointment, byFile({ personId }))).toMatchObject(
          NOT_ALLOWED,
        )
      }
    }
    expect(await rows()).toEqual([])
  })

  test('at another station a file does not count', async () => {
    const zhou = await addBound(world)
    const stationId = 'tongliang-anju'
    const elsewhere = byFile(zhou, { stationId, slotId: slotAt(MONDAY, '09:00', 1, stationId) })
    expect(await ask(world, zhou.openId, bookAppointment, elsewhere)).toMatchObject(NOT_ALLOWED)
  })

  test('a tie that has ended books no more; what it booked stays', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const { version } = await fileOf(world, father.personId)
    await editFile(world, father.personId, version, { home: { address: '演示村三组8号' } })
    const visit = byFile(father, { ...homeVisit, note: '腿脚不便' })
    const { appointmentId } = await call(world, daughter, bookAppointment, visit)
    const before = await call(world, daughter, oneAppointment, { appointmentId })
    expect(before).toMatchObject({ note: '腿脚不便', fromFile: ['phone', 'address'] })
    // Nor did the phone ever hold what the file says.
    expect(JSON.stringify(before)).not.toMatch(new RegExp(`演示村|${father.phone}`))
    await call(world, daughter, endOwnBinding, { personId: father.personId })
    const again = byFile(father, { slotId: slotAt(MONDAY, '10:00') })
    expect(await ask(world, daughter, bookAppointment, again)).toMatchObject(NOT_ALLOWED)
    const left = await call(world, daughter, oneAppointment, { appointmentId })
    expect(left).toEqual({ ...before, untied: true })
    expect(await openOnes(daughter)).toMatchObject([{ appointmentId }])
    expect(await openOnes(father.openId)).toMatchObject([{ appointmentId }])
    await call(world, daughter, cancelAppointment, { appointmentId, reason: 'busy' })
  })

  test('a file that has ended is not booked for, and the text says what to do', async () => {
    const { father, daughter } = await fatherAndDaughter()
    await call(world, HEAD.openId, endPerson, {
      ...AT,
      ...{ personId: father.personId, reason: 'moved', on: '2026-11-20', why: '搬到外地去了' },
    })
    expect(await ask(world, daughter, bookAppointment, byFile(father))).toMatchObject({
      code: 'BOOKING_FOR_ENDED_FILE',
      message: expect.stringContaining('值班电话'),
    })
  })
})

describe('the hour of who has a file', () => {
  test('is one for the person and for family, whoever is first', async () => {
    const { father, daughter } = await fatherAndDaughter()
    await call(world, daughter, bookAppointment, byFile(father))
    const own = byFile(father, atNineThirty)
    expect(await ask(world, father.openId, bookAppointment, own)).toMatchObject({
      code: 'ALREADY_BOOKED',
    })
    // Another number does not make another person.
    const other = { ...own, served: { phone: '19900000077' } }
    expect(await ask(world, father.openId, bookAppointment, other)).toMatchObject({
      code: 'ALREADY_BOOKED',
    })
    expect(await freeAt(world, MONDAY, '09:30')).toBe(2)
  })

  test('booked twice at once, by the person and by family, is booked once', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const replies = await Promise.all([
      ask(world, father.openId, bookAppointment, byFile(father)),
      ask(world, daughter, bookAppointment, byFile(father, atNineThirty)),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.filter((each) => !each.ok && each.code === 'ALREADY_BOOKED')).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
  })

  test('cannot be learnt of by who merely knows name and number', async () => {
    const zhou = await addBound(world)
    const before = await ask(world, stranger(), bookAppointment, byName(zhou, '10:00'))
    await call(world, zhou.openId, bookAppointment, byFile(zhou))
    const after = await ask(world, stranger(), bookAppointment, byName(zhou, '09:30'))
    expect([before.ok, after.ok]).toEqual([true, true])
  })

  test('cannot be taken by who merely knows name and number', async () => {
    const zhou = await addBound(world)
    await call(world, stranger(), bookAppointment, byName(zhou))
    await call(world, zhou.openId, bookAppointment, byFile(zhou, atNineThirty))
    expect(await rows()).toHaveLength(2)
  })

  test('is the caller’s too: by file and by name the same WeChat has one visit', async () => {
    const zhou = await addBound(world)
    await call(world, zhou.openId, bookAppointment, byFile(zhou))
    const typed = booking({ ...atNineThirty, served: served(zhou.name, zhou.phone) })
    expect(await ask(world, zhou.openId, bookAppointment, typed)).toMatchObject({
      code: 'ALREADY_BOOKED',
    })
  })
})

describe('who it is for', () => {
  test('sees what family booked, each visit once, and may give it back', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const phone = '19900000077'
    const wish = byFile(father, { served: { phone }, note: '我陪他来' })
    const { appointmentId } = await call(world, daughter, bookAppointment, wish)
    const later = byFile(father, { slotId: slotAt(MONDAY, '10:00') })
    const own = await call(world, father.openId, bookAppointment, later)
    expect(await openOnes(father.openId)).toMatchObject([
      { appointmentId, relation: 'self', bookedBy: 'family' },
      { ...own, relation: 'self', bookedBy: 'caller' },
    ])
    const one = await call(world, father.openId, oneAppointment, { appointmentId })
    expect(one).toMatchObject({ phone, note: '我陪他来', bookedBy: 'family', fromFile: [] })
    await call(world, father.openId, cancelAppointment, { appointmentId, reason: 'busy' })
    expect(await freeAt(world, MONDAY, '09:00')).toBe(2)
    const seen = await call(world, daughter, oneAppointment, { appointmentId })
    expect(seen).toMatchObject({ status: 'cancelled', relation: 'parent' })
  })

  test('with another WeChat, sees as their own what they booked before', async () => {
    const zhou = await addBound(world)
    const { appointmentId } = await call(world, zhou.openId, bookAppointment, byFile(zhou))
    await call(world, zhou.openId, endOwnBinding, { personId: zhou.personId })
    const now = await bindTo(world, zhou)
    expect(await openOnes(now)).toMatchObject([{ appointmentId, bookedBy: 'person' }])
  })

  test('until the hour comes, as who booked', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const { appointmentId } = await call(world, daughter, bookAppointment, byFile(father))
    world.clock.travelTo(instantOf(MONDAY, '09:00'))
    const late = await ask(world, father.openId, cancelAppointment, {
      appointmentId,
      reason: 'busy',
    })
    expect(late).toMatchObject({ code: 'TOO_LATE' })
  })

  test('family sees and gives back only what they booked themselves', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const { appointmentId } = await call(world, father.openId, bookAppointment, byFile(father))
    expect(await openOnes(daughter)).toEqual([])
    const NOT_FOUND = { ok: false, code: 'NOT_FOUND' }
    expect(await ask(world, daughter, oneAppointment, { appointmentId })).toMatchObject(NOT_FOUND)
    const wish = { appointmentId, reason: 'busy' } as const
    expect(await ask(world, daughter, cancelAppointment, wish)).toMatchObject(NOT_FOUND)
  })

  test('whose own tie the station ended sees nothing of the file any more', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const { appointmentId } = await call(world, daughter, bookAppointment, byFile(father))
    await takeOff(father, { familyStays: true })
    expect(await openOnes(father.openId)).toEqual([])
    expect(await ask(world, father.openId, oneAppointment, { appointmentId })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('reads page by page, each once and in order', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
    const times = ['09:00', '10:00', '11:00', '14:00', '15:00', '16:00']
    const made: string[] = []
    for (const date of days) {
      for (const [index, starts] of times.entries()) {
        const openId = index < 3 ? father.openId : daughter
        const wish = byFile(father, { slotId: slotAt(date, starts) })
        made.push((await call(world, openId, bookAppointment, wish)).appointmentId)
      }
    }
    const first = await call(world, father.openId, myAppointments, { open: true })
    const rest = await call(world, father.openId, myAppointments, { open: true, after: first.next })
    const read = [...first.appointments, ...rest.appointments]
    expect(read.map(({ appointmentId }) => appointmentId)).toEqual(made)
    expect(rest.next).toBeUndefined()
  })
})

/** The station takes off who was not the person. */
async function takeOff({ personId }: OnFile, { familyStays = false } = {}): Promise<void> {
  const ties = await tiesOf(world, personId)
  const tieId = `${ties.find(({ as }) => as === 'self')?.tieId}`
  const ending = { ...AT, personId, tieId, why: '不是本人', familyStays }
  await call(world, CLERK.openId, endBinding, ending)
}

describe('who was taken off a file', () => {
  const reason = 'busy'

  async function losesIt(openId: string, appointmentId: string): Promise<void> {
    const NOT_FOUND = { ok: false, code: 'NOT_FOUND' }
    expect(await openOnes(openId)).toEqual([])
    expect(await ask(world, openId, oneAppointment, { appointmentId })).toMatchObject(NOT_FOUND)
    const wish = { appointmentId, reason } as const
    expect(await ask(world, openId, cancelAppointment, wish)).toMatchObject(NOT_FOUND)
  }

  test('by the station, neither sees nor cancels what they booked by it; the person does', async () => {
    const zhou = await addBound(world)
    const { appointmentId } = await call(world, zhou.openId, bookAppointment, byFile(zhou))
    await takeOff(zhou)
    await losesIt(zhou.openId, appointmentId)
    const now = await bindTo(world, zhou)
    expect(await openOnes(now)).toMatchObject([{ appointmentId }])
    await call(world, now, cancelAppointment, { appointmentId, reason })
  })

  test('by the person, who was family, the same', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const { appointmentId } = await call(world, daughter, bookAppointment, byFile(father))
    const { personId } = father
    const ties = await tiesOf(world, personId)
    const tieId = `${ties.find(({ as }) => as === 'family')?.tieId}`
    await call(world, father.openId, endBinding, { personId, tieId })
    await losesIt(daughter, appointmentId)
    expect(await openOnes(father.openId)).toMatchObject([{ appointmentId }])
  })

  test('reads on past whole pages of what is no longer theirs', async () => {
    const { father, daughter } = await fatherAndDaughter()
    const days = ['23', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`)
    for (const date of [...days, '2026-12-01']) {
      for (const starts of ['09:00', '10:00', '11:00']) {
        const wish = byFile(father, { slotId: slotAt(date, starts) })
        await call(world, daughter, bookAppointment, wish)
      }
    }
    const later = booking({
      slotId: slotAt('2026-12-02', '09:00'),
      served: served('李秀英', '19900000077'),
    })
    const kept = await call(world, daughter, bookAppointment, later)
    const ties = await tiesOf(world, father.personId)
    const tieId = `${ties.find(({ as }) => as === 'family')?.tieId}`
    await call(world, father.openId, endBinding, { personId: father.personId, tieId })
    const page = await call(world, daughter, myAppointments, { open: true })
    expect(page).toMatchObject({ appointments: [kept] })
    expect(page).not.toHaveProperty('next')
  })

  test('keeps what they booked by name', async () => {
    const zhou = await addBound(world)
    const typed = booking({ served: served(zhou.name, zhou.phone) })
    const { appointmentId } = await call(world, zhou.openId, bookAppointment, typed)
    await takeOff(zhou)
    expect(await openOnes(zhou.openId)).toMatchObject([{ appointmentId, bookedBy: 'caller' }])
    await call(world, zhou.openId, cancelAppointment, { appointmentId, reason })
  })
})

describe('at the desk', () => {
  function come(who: { personId?: string; name?: string; phone?: string }) {
    const { personId, name = '周建军', phone } = who
    return {
      ...AT,
      matter: 'policy' as const,
      ...(personId && { personId }),
      served: { relation: 'self' as const, name, ...(phone && { phone }) },
    }
  }
  const NINE = instantOf(MONDAY, '09:05')
  const VISIT = { matter: 'preferential', way: 'onSite', status: 'booked' } as const

  test('somebody is put down by the file: the name of the file, and none of its numbers', async () => {
    const zhou = await addToFile(world)
    const wish = { ...come({ personId: zhou.personId, name: '周' }), note: '脾气急' }
    const { appointmentId } = await call(world, CLERK.openId, registerWalkIn, wish)
    const [row] = await rows()
    expect(row).toMatchObject({ appointmentId, personId: zhou.personId, name: zhou.name })
    expect(row).not.toHaveProperty('phone')
    const openId = await bindTo(world, zhou)
    expect(await openOnes(openId)).toMatchObject([{ appointmentId, bookedBy: 'desk' }])
    const one = await call(world, openId, oneAppointment, { appointmentId })
    expect(row).toHaveProperty('note', '脾气急')
    expect(one).not.toHaveProperty('note')
  })

  test('name and number of one file are that file', async () => {
    const zhou = await addToFile(world)
    await call(world, CLERK.openId, registerWalkIn, come({ name: '周 建军', phone: zhou.phone }))
    const other = come({ name: '周建国', phone: zhou.phone })
    await call(world, CLERK.openId, registerWalkIn, other)
    const [first, second] = await rows()
    expect([first?.personId, second?.personId].sort()).toEqual([zhou.personId, undefined].sort())
  })

  test('who is expected today is not put down again, however that was booked: the visit is named', async () => {
    const [byOwnFile, byOwnName] = [await addBound(world), await addToFile(world)]
    const late = byFile(byOwnFile, { slotId: slotAt(MONDAY, '10:30') })
    const first = await call(world, byOwnFile.openId, bookAppointment, late)
    const second = await call(world, VETERAN.openId, bookAppointment, byName(byOwnName))
    world.clock.travelTo(NINE)
    const wishes = [
      { ...come({ personId: byOwnFile.personId }), first },
      { ...come({ name: byOwnFile.name, phone: byOwnFile.phone }), first },
      { ...come({ personId: byOwnName.personId }), first: second },
      { ...come({ name: byOwnName.name, phone: byOwnName.phone }), first: second },
    ]
    for (const { first: expected, ...wish } of wishes) {
      const output = await call(world, CLERK.openId, registerWalkIn, wish)
      expect(output).toMatchObject({ ...expected, expected: { matter: 'preferential' } })
    }
    expect(await rows()).toHaveLength(2)
    await call(world, CLERK.openId, checkIn, { ...AT, ...first })
    const [, row] = await rows()
    expect(row).toMatchObject({ ...first, status: 'checkedIn' })
  })

  test('who is expected later may be put down for something else, but not twice in an hour', async () => {
    const zhou = await addBound(world)
    const late = byFile(zhou, { slotId: slotAt(MONDAY, '10:30') })
    await call(world, zhou.openId, bookAppointment, late)
    world.clock.travelTo(NINE)
    const wish = { ...come({ personId: zhou.personId }), evenIfExpected: true }
    expect(await call(world, CLERK.openId, registerWalkIn, wish)).not.toHaveProperty('expected')
    expect(await ask(world, CLERK.openId, registerWalkIn, wish)).toMatchObject({
      code: 'ALREADY_EXPECTED',
    })
    expect(await rows()).toHaveLength(2)
  })

  test('who waits already is named, whatever the hour: put down as come, or booked and received', async () => {
    const [walkedIn, booked] = [await addToFile(world), await addBound(world)]
    const later = byFile(booked, { slotId: slotAt(MONDAY, '09:30') })
    const visit = await call(world, booked.openId, bookAppointment, later)
    world.clock.travelTo(instantOf(MONDAY, '08:58'))
    const { personId } = walkedIn
    const waiting = await call(world, CLERK.openId, registerWalkIn, come({ personId }))
    await call(world, CLERK.openId, checkIn, { ...AT, ...visit })
    world.clock.travelTo(instantOf(MONDAY, '09:01'))
    const again = await call(world, HEAD.openId, registerWalkIn, come({ personId }))
    expect(again).toMatchObject({
      ...waiting,
      expected: { status: 'checkedIn', mayRegister: true },
    })
    const bookedAgain = come({ personId: booked.personId })
    expect(await call(world, HEAD.openId, registerWalkIn, bookedAgain)).toMatchObject({
      ...visit,
      // Their own visit holds this very hour.
      expected: { status: 'checkedIn', mayRegister: false },
    })
    expect(await rows()).toHaveLength(2)
    const beside = { ...come({ personId }), evenIfExpected: true }
    expect(await call(world, HEAD.openId, registerWalkIn, beside)).not.toHaveProperty('expected')
    expect(await rows()).toHaveLength(3)
  })

  test('the desk learns for what somebody is down today: by the file, or by name and number', async () => {
    const [zhou, namesake] = [await addBound(world), await addToFile(world)]
    const own = byFile(zhou, { slotId: slotAt(MONDAY, '10:30') })
    const visit = await call(world, zhou.openId, bookAppointment, own)
    const other = { ...namesake, name: zhou.name }
    const named = await call(world, VETERAN.openId, bookAppointment, byName(other, '09:30'))
    world.clock.travelTo(NINE)
    const expected = (who: { personId?: string; name?: string; phone?: string }) =>
      call(world, CLERK.openId, expectedVisits, { ...AT, ...who })

    const { person, visits } = await expected({ personId: zhou.personId })
    expect(person).toMatchObject({ personId: zhou.personId, name: zhou.name })
    // The one by name may be theirs too: whose number it is tells.
    expect(visits).toMatchObject([{ ...named, phone: namesake.phone }, visit])
    expect(visits[1]).not.toHaveProperty('phone')
    const { openings } = await call(world, HEAD.openId, personOpenings, {
      ...AT,
      personId: zhou.personId,
    })
    expect(openings).toEqual([])

    expect(await expected({ name: '周 建军' })).toMatchObject({ visits: [named, visit] })
    const byNumber = await expected({ name: zhou.name, phone: zhou.phone })
    expect(byNumber).toMatchObject({ visits: [named, visit] })
    expect(byNumber).not.toHaveProperty('person')
    expect(await expected({ name: '谢大海' })).toEqual({ visits: [] })

    await call(world, CLERK.openId, checkIn, { ...AT, ...visit })
    expect(await expected({ personId: zhou.personId })).toMatchObject({
      visits: [{ ...visit, status: 'checkedIn' }, named],
    })
  })

  test('who is expected is not hidden by what others gave up in the same name, or by visits elsewhere', async () => {
    const zhou = await addToFile(world)
    const other = stranger()
    for (let n = 0; n < 20; n++) {
      const { appointmentId } = await call(world, other, bookAppointment, byName(zhou))
      await call(world, other, cancelAppointment, { appointmentId, reason: 'busy' })
    }
    const atHome = { ...homeVisit, served: served(zhou.name, VETERAN.phone, AT_HOME) }
    await call(world, stranger(), bookAppointment, booking(atHome))
    const missed = await call(world, stranger(), bookAppointment, byName(zhou))
    const phone = '19900000099'
    const visit = await call(
      world,
      stranger(),
      bookAppointment,
      byName({ ...zhou, phone }, '10:00'),
    )
    world.clock.travelTo(instantOf(MONDAY, '09:20'))
    await call(world, CLERK.openId, markNoShow, { ...AT, ...missed })
    const { visits } = await call(world, CLERK.openId, expectedVisits, { ...AT, name: zhou.name })
    expect(visits).toMatchObject([missed, visit])
    const [last] = world.calls.list({ functionName: 'appointments', limit: 1 })
    expect(last?.unindexedQueries).toEqual([])
  })

  test('by the name that the list shows they are found, also once the file has another', async () => {
    const zhou = await addBound(world)
    const visit = await call(world, zhou.openId, bookAppointment, byFile(zhou))
    const { version, parts } = await fileOf(world, zhou.personId, true)
    const identity = { ...parts.identity, name: '周建均' }
    await editFile(world, zhou.personId, version, { identity })
    expect(await rows()).toMatchObject([{ ...visit, name: '周建均' }])
    const asked = { ...AT, name: '周 建均' }
    expect(await call(world, CLERK.openId, expectedVisits, asked)).toMatchObject({
      visits: [visit],
    })
    const [last] = world.calls.list({ functionName: 'appointments', limit: 1 })
    expect(last).toMatchObject({ unindexedQueries: [], databaseOperations: 4 })
    const wish = come({ name: '周建均' })
    const output = await call(world, CLERK.openId, registerWalkIn, wish)
    expect(output).toMatchObject({ ...visit, expected: { status: 'booked' } })
    expect(await rows()).toHaveLength(1)
  })

  test('a number that is none of the file’s tells who came from a namesake booked by it', async () => {
    const zhou = await addBound(world)
    const visit = await call(world, zhou.openId, bookAppointment, byFile(zhou))
    const own = come({ name: zhou.name, phone: zhou.phone })
    expect(await call(world, CLERK.openId, registerWalkIn, own)).toMatchObject(visit)
    const other = come({ name: zhou.name, phone: '19900999999' })
    expect(await call(world, CLERK.openId, registerWalkIn, other)).not.toHaveProperty('expected')
    expect(await rows()).toHaveLength(2)
  })

  test('what is booked for a file that has ended is told still, today’s and what comes later', async () => {
    const zhou = await addBound(world)
    const { personId } = zhou
    const today = await call(world, zhou.openId, bookAppointment, byFile(zhou))
    const startsLater = byFile(zhou, { slotId: slotAt('2026-11-26', '10:00') })
    const later = await call(world, zhou.openId, bookAppointment, startsLater)
    const gone = byFile(zhou, { slotId: slotAt('2026-11-27', '10:00') })
    const { appointmentId } = await call(world, zhou.openId, bookAppointment, gone)
    await call(world, zhou.openId, cancelAppointment, { appointmentId, reason: 'busy' })
    const ending = { reason: 'died', on: '2026-11-20', why: '家里人来说的' } as const
    await call(world, HEAD.openId, endPerson, { ...AT, personId, ...ending })
    const asked = { ...AT, personId }
    expect(await call(world, CLERK.openId, expectedVisits, asked)).toMatchObject({
      person: { personId },
      visits: [today],
    })
    expect(await call(world, CLERK.openId, bookedForFile, asked)).toEqual({
      booked: [
        { ...today, startsAt: instantOf(MONDAY, '09:00'), ...VISIT },
        { ...later, startsAt: instantOf('2026-11-26', '10:00'), ...VISIT },
      ],
    })
    const [last] = world.calls.list({ functionName: 'appointments', limit: 1 })
    expect(last?.unindexedQueries).toEqual([])
  })

  test('another station’s file is refused as none', async () => {
    const zhou = await addToFile(world)
    const wu = { stationId: 'tongliang-anju' }
    for (const personId of [zhou.personId, 'nobody']) {
      const wish = { ...come({ personId }), ...wu }
      const expected = { ...wu, personId }
      expect(await ask(world, 'local-clerk-wu', expectedVisits, expected)).toMatchObject({
        code: 'NOT_ALLOWED',
      })
      expect(await ask(world, 'local-clerk-wu', registerWalkIn, wish)).toMatchObject({
        code: 'NOT_ALLOWED',
      })
    }
  })
})
