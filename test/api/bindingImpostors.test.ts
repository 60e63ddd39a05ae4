import { acceptOffer, endBinding, endOwnBinding, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { openPerson } from '@contract/people'
import { CLERK, STATION_ID } from '../world/actors'
import { addBound, addDaughter, stranger, tiesOf } from '../world/binding'
import { ask, call } from '../world/cloud'
import { startWorld, type World } from '../world/startWorld'

let world: World

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
