import {
  acceptOffer,
  inviteFamily,
  offerPicture,
  readOffer,
  waitingOffers,
  withdrawOffer,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { FAMILY_OFFER_MS, WAITING_OFFERS_MAX } from '@contract/bindings/bindingTerms'
import { addBound, addDaughter, daughterOf, stranger } from '../world/binding'
import { ask, call, newRequestId } from '../world/cloud'
import { MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.clock.travelTo(MONDAY_MORNING))

const consent = CONSENT.version
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }
const UNKNOWN = { ok: false, code: 'OFFER_UNKNOWN' }
type Person = Awaited<ReturnType<typeof addBound>>

const waiting = async ({ openId, personId }: Person) =>
  (await call(world, openId, waitingOffers, { personId })).offers

/** Invites the daughter; the code, and what it is named by. */
async function invite(person: Person) {
  const { code } = await call(world, person.openId, inviteFamily, daughterOf(person))
  const offerId = (await waiting(person)).at(-1)?.offerId ?? ''
  return { code, wish: { personId: person.personId, offerId } }
}

test('a code that waits is listed without itself, and nobody can use it once it is taken back', async () => {
  const person = await addBound(world)
  const { code, wish } = await invite(person)
  const listed = await waiting(person)
  expect(listed).toEqual([
    {
      offerId: wish.offerId,
      kinship: 'child',
      familyName: '周小梅',
      expiresAt: expect.any(Number),
    },
  ])
  expect(JSON.stringify(listed)).not.toContain(code)
  const requestId = newRequestId()
  await call(world, person.openId, withdrawOffer, wish, requestId)
  await call(world, person.openId, withdrawOffer, wish, requestId)
  expect(await waiting(person)).toEqual([])
  expect(await ask(world, stranger(), readOffer, { code })).toMatchObject(UNKNOWN)
  expect(await ask(world, stranger(), offerPicture, { code })).toMatchObject(UNKNOWN)
  expect(await ask(world, stranger(), acceptOffer, { code, consent })).toMatchObject(UNKNOWN)
})

test('only who made it sees it and takes it back', async () => {
  const person = await addBound(world)
  const daughter = await addDaughter(world, person)
  const other = await addBound(world)
  const { code, wish } = await invite(person)
  const { personId, offerId } = wish
  expect(await ask(world, daughter, waitingOffers, { personId })).toMatchObject(NOT_ALLOWED)
  expect(await ask(world, daughter, withdrawOffer, wish)).toMatchObject(NOT_ALLOWED)
  expect(await waiting(other)).toEqual([])
  const asOwn = { personId: other.personId, offerId }
  expect(await ask(world, other.openId, withdrawOffer, asOwn)).toMatchObject(NOT_ALLOWED)
  const unknown = { personId: other.personId, offerId: 'never-made' }
  expect(await ask(world, other.openId, withdrawOffer, unknown)).toMatchObject(NOT_ALLOWED)
  expect(await ask(world, stranger(), readOffer, { code })).toMatchObject({ ok: true })
})

test('one that was used waits no more, and taking it back says so', async () => {
  const person = await addBound(world)
  const { code, wish } = await invite(person)
  await call(world, stranger(), acceptOffer, { code, consent })
  expect(await waiting(person)).toEqual([])
  const reply = await ask(world, person.openId, withdrawOffer, wish)
  expect(reply).toMatchObject({ ok: false, code: 'OFFER_USED' })
})

test('it waits until it expires', async () => {
  const person = await addBound(world)
  const { wish } = await invite(person)
  const expiresAt = (await waiting(person))[0]?.expiresAt ?? 0
  expect(expiresAt).toBeLessThanOrEqual(world.clock.now() + FAMILY_OFFER_MS)
  world.clock.travelTo(expiresAt - 60_000)
  expect(await waiting(person)).toHaveLength(1)
  world.clock.travelTo(expiresAt)
  expect(await waiting(person)).toEqual([])
  await call(world, person.openId, withdrawOffer, wish)
})

test('twenty may wait, three at once too; one that is taken back, used or too old makes room', async () => {
  const person = await addBound(world)
  const inviting = () => ask(world, person.openId, inviteFamily, daughterOf(person))
  const tooMany = { ok: false, code: 'TOO_MANY_OFFERS' }
  const { code, wish } = await invite(person)
  const threeAtOnce = () => Promise.all([inviting(), inviting(), inviting()])
  for (let made = 1; made < WAITING_OFFERS_MAX - 1; made += 3) await threeAtOnce()
  const replies = await threeAtOnce()
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.find(({ ok }) => !ok)).toMatchObject(tooMany)
  expect(await waiting(person)).toHaveLength(WAITING_OFFERS_MAX)
  await call(world, stranger(), acceptOffer, { code, consent })
  expect(await inviting()).toMatchObject({ ok: true })
  expect(await inviting()).toMatchObject(tooMany)
  const offerId = (await waiting(person))[0]?.offerId ?? ''
  await call(world, person.openId, withdrawOffer, { ...wish, offerId })
  expect(await inviting()).toMatchObject({ ok: true })
  world.clock.travelTo(world.clock.now() + FAMILY_OFFER_MS)
  expect(await inviting()).toMatchObject({ ok: true })
})

test('used and taken back at once, it is one of the two', async () => {
  for (let round = 0; round < 4; round++) {
    const person = await addBound(world)
    const { code, wish } = await invite(person)
    const [used, back] = await Promise.all([
      ask(world, stranger(), acceptOffer, { code, consent }),
      ask(world, person.openId, withdrawOffer, wish),
    ])
    expect([used.ok, back.ok].filter(Boolean)).toHaveLength(1)
    const refused = used.ok ? back : used
    expect(refused).toMatchObject(used.ok ? { code: 'OFFER_USED' } : UNKNOWN)
  }
})
