/** The hour of who has a file, where two files are made one and made two again. */
import {
  bookAppointment,
  cancelAppointment,
  deskDay,
  expectedVisits,
  moveAppointment,
  myAppointments,
  oneAppointment,
  registerWalkIn,
} from '@contract/appointments'
import { acceptOffer, endOwnBinding, inviteFamily } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { mergePeople, undoMerge } from '@contract/people'
import { instantOf } from '@contract/time'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { addBound, addDaughter, bindTo, daughterOf, type OnFile } from '../world/binding'
import { booking, slotAt } from '../world/booking'
import { ask, call } from '../world/cloud'
import { addFile, fileOf } from '../world/people'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

type Bound = OnFile & { openId: string }
const AT = { stationId: STATION_ID }
const ALREADY_BOOKED = { ok: false, code: 'ALREADY_BOOKED' }

/** What is sent to book Monday for somebody's file. */
function at(starts: string, { personId }: Pick<OnFile, 'personId'>) {
  return booking({ forPersonId: personId, served: {}, slotId: slotAt(MONDAY, starts) })
}

async function merge(
  kept: Pick<OnFile, 'personId'>,
  merged: Pick<OnFile, 'personId'>,
): Promise<string> {
  const named = async ({ personId }: Pick<OnFile, 'personId'>) => ({
    personId,
    version: (await fileOf(world, personId)).version,
  })
  const { mergeId } = await call(world, HEAD.openId, mergePeople, {
    ...AT,
    keep: await named(kept),
    merge: await named(merged),
    take: [],
    why: '是同一个人',
  })
  return mergeId
}

async function undo(mergeId: string): Promise<void> {
  await call(world, HEAD.openId, undoMerge, { ...AT, mergeId, why: '不是同一个人' })
}

async function openOnes(openId: string) {
  return (await call(world, openId, myAppointments, { open: true })).appointments
}

test('two files made one have one hour; made two again, each has its own visit', async () => {
  const [kept, other] = [await addBound(world), await addBound(world)]
  const daughter = await addDaughter(world, other)
  const mergeId = await merge(kept, other)
  const { appointmentId } = await call(world, daughter, bookAppointment, at('09:00', other))
  for (const each of [kept, other]) {
    const again = await ask(world, each.openId, bookAppointment, at('09:30', each))
    expect(again).toMatchObject(ALREADY_BOOKED)
  }
  expect(await openOnes(kept.openId)).toMatchObject([{ appointmentId, bookedBy: 'family' }])
  await undo(mergeId)
  expect(await openOnes(kept.openId)).toEqual([])
  expect(await openOnes(other.openId)).toMatchObject([{ appointmentId }])
  // The hour went with the visit: who has none in it may book, and who has one may not.
  expect(await ask(world, other.openId, bookAppointment, at('09:30', other))).toMatchObject(
    ALREADY_BOOKED,
  )
  await call(world, kept.openId, bookAppointment, at('09:30', kept))
})

test('made two again, who has no visit may be put down at the desk', async () => {
  const [kept, other] = [await addBound(world), await addBound(world)]
  const mergeId = await merge(kept, other)
  await call(world, other.openId, bookAppointment, at('09:00', other))
  await undo(mergeId)
  world.clock.travelTo(instantOf(MONDAY, '09:05'))
  const come = ({ personId, name }: OnFile) => ({
    ...{ ...AT, matter: 'policy' as const, personId },
    served: { relation: 'self' as const, name },
  })
  const put = await call(world, CLERK.openId, registerWalkIn, come(kept))
  expect(put).not.toHaveProperty('expected')
  expect(await call(world, CLERK.openId, registerWalkIn, come(other))).toHaveProperty('expected')
})

test('what was booked before the files were made one holds the hour of both', async () => {
  const [kept, other] = [await addBound(world), await addBound(world)]
  const { appointmentId } = await call(world, other.openId, bookAppointment, at('09:00', other))
  await merge(kept, other)
  expect(await ask(world, kept.openId, bookAppointment, at('09:30', kept))).toMatchObject(
    ALREADY_BOOKED,
  )
  await call(world, kept.openId, cancelAppointment, { appointmentId, reason: 'busy' })
  await call(world, kept.openId, bookAppointment, at('09:30', kept))
})

test('tied anew to the file into which that of the former tie went, one moves what was booked by that', async () => {
  const [kept, other] = [await addBound(world), await addBound(world)]
  const daughter = await addDaughter(world, other)
  const { appointmentId } = await call(world, daughter, bookAppointment, at('09:00', other))
  await call(world, daughter, endOwnBinding, { personId: other.personId })
  const mergeId = await merge(kept, other)
  const read = () => call(world, daughter, oneAppointment, { appointmentId })
  const move = (starts: string) =>
    ask(world, daughter, moveAppointment, { appointmentId, slotId: slotAt(MONDAY, starts) })
  expect(await read()).toMatchObject({ untied: true })
  const { code } = await call(world, kept.openId, inviteFamily, daughterOf(kept))
  await call(world, daughter, acceptOffer, { code, consent: CONSENT.version })
  expect(await read()).not.toHaveProperty('untied')
  expect(await openOnes(daughter)).toMatchObject([{ appointmentId, name: kept.name }])
  expect(await move('10:00')).toMatchObject({ ok: true })
  await undo(mergeId)
  expect(await read()).toMatchObject({ untied: true })
  expect(await move('11:00')).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
})

test('by both ids at once, one wins', async () => {
  const [kept, other] = [await addBound(world), await addBound(world)]
  await merge(kept, other)
  const replies = await Promise.all([
    ask(world, kept.openId, bookAppointment, at('09:00', kept)),
    ask(world, other.openId, bookAppointment, at('09:30', other)),
  ])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.filter((each) => !each.ok && each.code === 'ALREADY_BOOKED')).toHaveLength(1)
})

test('what is left to the file is that of the file as it is today: made two again, each has its own', async () => {
  const [keptId, otherId] = [
    await addFile(world, {
      identity: { name: '周建军', phone: '19900551301' },
      home: { village: '东村', address: '东村1号' },
    }),
    await addFile(world, {
      identity: { name: '冯大山', phone: '19900551302' },
      home: { village: '西村', address: '西村9号' },
    }),
  ]
  const openId = await bindTo(world, { personId: otherId })
  const mergeId = await merge({ personId: keptId }, { personId: otherId })
  const book = (starts: string, changes: object) =>
    call(world, openId, bookAppointment, { ...at(starts, { personId: otherId }), ...changes })
  const atHome = { slotId: slotAt(MONDAY, '09:00', 4), matter: 'socialInsurance' } as const
  const { appointmentId } = await book('09:00', { ...atHome, way: 'homeVisit' })
  const onSite = await book('10:00', {})
  const rowsAtDesk = async () =>
    (await call(world, CLERK.openId, deskDay, { ...AT, date: MONDAY })).rows
  const kept = { name: '周建军', address: '东村1号' }
  expect(await rowsAtDesk()).toMatchObject([kept, { name: kept.name }])
  await undo(mergeId)
  const other = { name: '冯大山', address: '西村9号', personId: otherId }
  const rows = await rowsAtDesk()
  expect(rows).toMatchObject([other, { name: other.name }])
  // A visit at home needs no number, and one at the station neither.
  for (const row of rows) expect(row).not.toHaveProperty('phone')
  expect(rows[1]).not.toHaveProperty('address')
  expect(await openOnes(openId)).toMatchObject([{ name: other.name }, { name: other.name }])
  const one = await call(world, openId, oneAppointment, { appointmentId })
  expect(one).toMatchObject({ name: other.name, fromFile: ['phone', 'address'] })
  expect(one).not.toHaveProperty('address')

  world.clock.travelTo(instantOf(MONDAY, '09:05'))
  const expected = await call(world, CLERK.openId, expectedVisits, { ...AT, name: other.name })
  expect(expected.visits).toMatchObject([onSite])
  world.clock.travelTo(instantOf('2026-11-24', '09:05'))
  // The day is over: where somebody lives now is told by the file, and that is recorded.
  expect((await rowsAtDesk())[0]).not.toHaveProperty('address')
})

test('whatever is merged, taken back, booked and cancelled: one visit an hour, and no hour without one', async () => {
  const [first, second] = [await addBound(world), await addBound(world)]
  const callers: [openId: string, file: Bound][] = [
    [first.openId, first],
    [second.openId, second],
    [await addDaughter(world, first), first],
    [await addDaughter(world, second), second],
  ]
  const random = randomFrom(20261123)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]
  const held: { appointmentId: string; openId: string; personId: string; hour: string }[] = []
  let mergeId: string | undefined
  for (let step = 0; step < 120; step += 1) {
    const [openId, file] = pick(callers) ?? []
    const starts = pick(['09:00', '09:30', '10:00', '10:30']) ?? '09:00'
    const dice = random()
    if (!openId || !file) continue
    if (dice < 0.15) {
      if (mergeId === undefined) {
        mergeId = await merge(
          ...((random() < 0.5 ? [first, second] : [second, first]) as [Bound, Bound]),
        )
      } else {
        await undo(mergeId)
        mergeId = undefined
      }
    } else if (dice < 0.4) {
      const index = Math.floor(random() * held.length)
      const [gone] = held.splice(index, 1)
      if (!gone) continue
      const { appointmentId } = gone
      await call(world, gone.openId, cancelAppointment, { appointmentId, reason: 'busy' })
    } else {
      const hour = starts.slice(0, 2)
      const { personId } = file
      const isTheirs = (id: string) => id === personId || mergeId !== undefined
      const holds = held.some((each) => each.hour === hour && isTheirs(each.personId))
      const reply = await ask(world, openId, bookAppointment, at(starts, file))
      expect([step, reply.ok || reply.code]).toEqual([step, holds ? 'ALREADY_BOOKED' : true])
      if (reply.ok) held.push({ ...reply.output, openId, personId, hour })
    }
  }
  const { rows } = await call(world, CLERK.openId, deskDay, { ...AT, date: MONDAY })
  const open = rows.filter(({ status }) => status === 'booked')
  expect(open.map((row) => row.appointmentId).sort()).toEqual(
    held.map((each) => each.appointmentId).sort(),
  )
})

/** The same numbers each time, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
