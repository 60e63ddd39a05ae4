import {
  bookAppointment,
  cancelAppointment,
  myAppointments,
  oneAppointment,
} from '@contract/appointments'
import {
  acceptOffer,
  endBinding,
  endOwnBinding,
  inviteFamily,
  offerBinding,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { openPerson } from '@contract/people'
import { CLERK, STATION_ID } from '../world/actors'
import { addBound, addDaughter, bindTo, daughterOf, stranger, tiesOf } from '../world/binding'
import { booking } from '../world/booking'
import { ask, call } from '../world/cloud'
import { type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const consent = CONSENT.version
const atStation = { stationId: STATION_ID }
const open = (openId: string, personId: string) => ask(world, openId, openPerson, { personId })

const tieOf = async (personId: string, ended = false) =>
  (await tiesOf(world, personId, ended)).find(({ as }) => as === 'self')?.tieId ?? ''

const takeOff = (personId: string, tieId: string, rest: object = {}) =>
  call(world, CLERK.openId, endBinding, {
    ...atStation,
    personId,
    tieId,
    why: '不是本人',
    ...rest,
  })

/** One of the family bound at the desk, and so by nobody's invitation. */
async function addAtDesk(personId: string): Promise<string> {
  const { code } = await call(world, CLERK.openId, offerBinding, {
    ...atStation,
    personId,
    as: 'family',
    kinship: 'spouse',
    familyName: '李淑芬',
    consentOnPaper: true,
  })
  const openId = stranger()
  await call(world, openId, acceptOffer, { code, consent })
  return openId
}

test('with an impostor go all whom the impostor let in, and nobody else', async () => {
  const impostor = await addBound(world)
  const { personId } = impostor
  const letIn = [await addDaughter(world, impostor), await addDaughter(world, impostor)]
  const wife = await addAtDesk(personId)
  const gone = await addDaughter(world, impostor)
  await call(world, gone, endOwnBinding, { personId })
  const tieId = await tieOf(personId)
  expect(await takeOff(personId, tieId)).toEqual({ familyEnded: 2 })
  for (const openId of [impostor.openId, ...letIn]) {
    expect(await open(openId, personId)).toMatchObject({ code: 'NOT_ALLOWED' })
  }
  expect(await open(wife, personId)).toMatchObject({ ok: true })
  const ended = { by: 'station', member: { name: CLERK.name }, why: '不是本人' }
  const past = await tiesOf(world, personId, true)
  expect(past.filter((tie) => tie.ended?.by === 'station')).toMatchObject([
    { ended },
    { ended },
    { ended },
  ])
  expect(await takeOff(personId, tieId)).toEqual({ familyEnded: 0 })
})

test('an impostor who slipped off before leaves nobody behind that the station cannot take off', async () => {
  const impostor = await addBound(world)
  const { personId } = impostor
  const letIn = await addDaughter(world, impostor)
  await call(world, impostor.openId, endOwnBinding, { personId })
  expect(await open(letIn, personId)).toMatchObject({ ok: true })
  expect(await takeOff(personId, await tieOf(personId, true))).toEqual({ familyEnded: 1 })
  expect(await open(letIn, personId)).toMatchObject({ code: 'NOT_ALLOWED' })
  const [self] = (await tiesOf(world, personId, true)).filter(({ as }) => as === 'self')
  expect(self?.ended?.by).toBe('own')
})

describe('who slipped off before keeps nothing of what they booked, once the station takes them off', () => {
  const NOT_FOUND = { ok: false, code: 'NOT_FOUND' }
  const reason = 'busy'
  const openOnes = async (openId: string) =>
    (await call(world, openId, myAppointments, { open: true })).appointments

  beforeEach(() => world.renew())

  async function book(openId: string, forPersonId: string): Promise<string> {
    const wish = booking({ forPersonId, served: {}, note: '我走不动' })
    return (await call(world, openId, bookAppointment, wish)).appointmentId
  }

  async function losesIt(openId: string, appointmentId: string): Promise<void> {
    expect(await openOnes(openId)).toEqual([])
    expect(await ask(world, openId, oneAppointment, { appointmentId })).toMatchObject(NOT_FOUND)
    const wish = { appointmentId, reason } as const
    expect(await ask(world, openId, cancelAppointment, wish)).toMatchObject(NOT_FOUND)
  }

  test('an impostor; it is kept who ended the tie, and who took them off and why', async () => {
    const impostor = await addBound(world)
    const { personId } = impostor
    const appointmentId = await book(impostor.openId, personId)
    await call(world, impostor.openId, endOwnBinding, { personId })
    expect(await openOnes(impostor.openId)).toHaveLength(1)
    const tieId = await tieOf(personId, true)
    await takeOff(personId, tieId)
    await takeOff(personId, tieId, { why: '再点一次' })
    await losesIt(impostor.openId, appointmentId)
    expect(await tiesOf(world, personId, true)).toMatchObject([
      { ended: { by: 'own', takenOff: { member: { name: CLERK.name }, why: '不是本人' } } },
    ])
    const stored = world.database.documents('pastBindings', { limit: 1000 })
    expect(JSON.stringify(stored)).not.toContain('不是本人')
    const now = await bindTo(world, { personId })
    expect(await openOnes(now)).toMatchObject([{ appointmentId }])
    await call(world, now, cancelAppointment, { appointmentId, reason })
  })

  test('whom an impostor had let in, and who went first too; nobody is taken off where the family stays', async () => {
    const impostor = await addBound(world)
    const { personId } = impostor
    const openId = await addDaughter(world, impostor)
    const appointmentId = await book(openId, personId)
    await call(world, openId, endOwnBinding, { personId })
    const tieId = await tieOf(personId)
    await takeOff(personId, tieId, { why: '换了手机', familyStays: true })
    expect(await openOnes(openId)).toHaveLength(1)
    expect(await takeOff(personId, tieId)).toEqual({ familyEnded: 0 })
    await losesIt(openId, appointmentId)
    const family = (await tiesOf(world, personId, true)).find(({ as }) => as === 'family')
    expect(family?.ended).toMatchObject({
      ...{ by: 'own', takenOff: { member: { name: CLERK.name } } },
    })
  })

  test('one of the family; what others ended stays as it was', async () => {
    const person = await addBound(world)
    const { personId } = person
    const openId = await addDaughter(world, person)
    const appointmentId = await book(openId, personId)
    await call(world, openId, endOwnBinding, { personId })
    const [tie] = await tiesOf(world, personId, true)
    const tieId = tie?.tieId ?? ''
    // The person takes nobody off who went: that is for the station.
    await call(world, person.openId, endBinding, { personId, tieId })
    expect(await openOnes(openId)).toHaveLength(1)
    expect(await takeOff(personId, tieId)).toEqual({})
    await losesIt(openId, appointmentId)

    const other = await addDaughter(world, person)
    const family = (await tiesOf(world, personId)).find(({ as }) => as === 'family')
    const ended = { personId, tieId: family?.tieId ?? '' }
    await call(world, person.openId, endBinding, ended)
    await takeOff(personId, ended.tieId)
    const [last] = await tiesOf(world, personId, true)
    expect(last?.ended).toEqual({ at: expect.any(Number), by: 'person' })
    expect(await open(other, personId)).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('by a tie before the one that was ended, by the person or the station; until then they keep it', async () => {
    const person = await addBound(world)
    const { personId } = person
    const openId = await addDaughter(world, person)
    const appointmentId = await book(openId, personId)
    const comesBack = async () => {
      const { code } = await call(world, person.openId, inviteFamily, daughterOf(person))
      await call(world, openId, acceptOffer, { code, consent })
      return { personId, tieId: (await tiesOf(world, personId)).find(isFamily)?.tieId ?? '' }
    }
    const isFamily = ({ as }: { as: string }) => as === 'family'
    await call(world, openId, endOwnBinding, { personId })
    await call(world, person.openId, endBinding, await comesBack())
    await losesIt(openId, appointmentId)
    // Let in once more it is theirs again, and as long as nobody takes them off.
    const { tieId } = await comesBack()
    expect(await openOnes(openId)).toMatchObject([{ appointmentId }])
    await call(world, openId, endOwnBinding, { personId })
    expect(await openOnes(openId)).toMatchObject([{ appointmentId, untied: true }])
    await takeOff(personId, tieId)
    await losesIt(openId, appointmentId)
  })
})

test('a new phone leaves the family where they are, by the person or at the desk', async () => {
  const person = await addBound(world)
  const { personId } = person
  const daughter = await addDaughter(world, person)
  await call(world, person.openId, endOwnBinding, { personId })
  expect(await open(daughter, personId)).toMatchObject({ ok: true })

  const { code } = await call(world, CLERK.openId, offerBinding, {
    ...atStation,
    personId,
    as: 'self',
  })
  await call(world, stranger(), acceptOffer, { code, consent })
  // The daughter rests on the person's first tie, and not on that of the new phone.
  expect(await takeOff(personId, await tieOf(personId))).toEqual({ familyEnded: 0 })
  expect(await open(daughter, personId)).toMatchObject({ ok: true })

  const other = await addBound(world)
  const son = await addDaughter(world, other)
  const rest = { why: '换了手机', familyStays: true }
  expect(await takeOff(other.personId, await tieOf(other.personId), rest)).toEqual({})
  expect(await open(son, other.personId)).toMatchObject({ ok: true })
})

test('who is let in at the moment in which the impostor is taken off goes too', async () => {
  for (let round = 0; round < 8; round++) {
    const impostor = await addBound(world)
    const { personId } = impostor
    const tieId = await tieOf(personId)
    await Promise.all([
      addDaughter(world, impostor).catch(() => undefined),
      takeOff(personId, tieId),
    ])
    expect(await tiesOf(world, personId)).toEqual([])
  }
})
