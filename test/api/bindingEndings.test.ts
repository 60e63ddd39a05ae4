import {
  bindByCard,
  bindingsOfPerson,
  endBinding,
  endOwnBinding,
  forgetMe,
  inviteFamily,
  myBindings,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { openPerson, personOpenings } from '@contract/people'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  addWithCard,
  byCardInput,
  daughterOf,
  tiesOf,
  told,
} from '../world/binding'
import { ask, call, newRequestId } from '../world/cloud'
import { startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const atStation = { stationId: STATION_ID }
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }

const tieIdOf = async (personId: string, as: 'self' | 'family') =>
  (await tiesOf(world, personId)).find((tie) => tie.as === as)?.tieId ?? ''

const askOwn = (openId: string, personId: string) =>
  ask(world, openId, bindingsOfPerson, { personId, ended: false })
const open = (openId: string, personId: string) => ask(world, openId, openPerson, { personId })

describe('a tie ends at once', () => {
  test('by the person, who takes off one of the family; the record stays', async () => {
    const person = await addBound(world)
    const { personId } = person
    const openId = await addDaughter(world, person)
    const tieId = await tieIdOf(personId, 'family')
    await call(world, person.openId, endBinding, { personId, tieId })
    expect(await open(openId, personId)).toMatchObject(NOT_ALLOWED)
    expect((await call(world, openId, myBindings, {})).bindings).toEqual([])
    expect(await tiesOf(world, personId)).toMatchObject([{ as: 'self' }])
    expect(await tiesOf(world, personId, true)).toEqual([
      {
        tieId,
        as: 'family',
        kinship: 'child',
        familyName: '周小梅',
        way: 'invited',
        boundAt: expect.any(Number),
        consent: { by: 'person', version: CONSENT.version, at: expect.any(Number) },
        ended: { at: expect.any(Number), by: 'person' },
      },
    ])
  })

  test('by the station, which says why; once ended it stays as it ended', async () => {
    const person = await addBound(world)
    const { personId } = person
    const openId = await addDaughter(world, person)
    const input = { ...atStation, personId, tieId: await tieIdOf(personId, 'family') }
    const requestId = newRequestId()
    await call(world, CLERK.openId, endBinding, { ...input, why: '本人打电话来说的' }, requestId)
    await call(world, CLERK.openId, endBinding, { ...input, why: '本人打电话来说的' }, requestId)
    await call(world, HEAD.openId, endBinding, { ...input, why: '再点一次' })
    expect(await open(openId, personId)).toMatchObject(NOT_ALLOWED)
    expect(await tiesOf(world, personId, true)).toMatchObject([
      { ended: { by: 'station', member: { name: CLERK.name }, why: '本人打电话来说的' } },
    ])
    const self = { ...atStation, personId, tieId: await tieIdOf(personId, 'self'), why: '换手机' }
    await call(world, CLERK.openId, endBinding, self)
    expect(await askOwn(person.openId, personId)).toMatchObject(NOT_ALLOWED)
  })

  test('by who is bound, as person or as family; asked for again it is answered as the first time', async () => {
    const person = await addBound(world)
    const { personId } = person
    const openId = await addDaughter(world, person)
    for (const each of [openId, person.openId]) {
      const requestId = newRequestId()
      await call(world, each, endOwnBinding, { personId }, requestId)
      expect(await open(each, personId)).toMatchObject(NOT_ALLOWED)
      expect(await ask(world, each, endOwnBinding, { personId }, requestId)).toMatchObject({
        ok: true,
      })
      expect(await ask(world, each, endOwnBinding, { personId })).toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    expect(await tiesOf(world, personId)).toEqual([])
    expect((await tiesOf(world, personId, true)).map(({ as, ended }) => [as, ended?.by])).toEqual([
      ['self', 'own'],
      ['family', 'own'],
    ])
  })

  test('by who wants to be forgotten, all of them, and a new one may follow', async () => {
    const card = await addWithCard(world)
    const father = await addToFile(world, {}, card.householdId)
    const mother = await addBound(world)
    const openId = await addDaughter(world, mother)
    await call(world, openId, bindByCard, byCardInput(card, father))
    expect((await call(world, openId, myBindings, {})).bindings).toHaveLength(2)
    // Their ties, and all the files and all the stations at once.
    const [last] = world.calls.list({ functionName: 'bindings', limit: 1 })
    expect(last?.databaseOperations).toBe(3)
    await call(world, openId, forgetMe, {})
    expect((await call(world, openId, myBindings, {})).bindings).toEqual([])
    expect(await open(openId, father.personId)).toMatchObject(NOT_ALLOWED)
    expect(await open(openId, mother.personId)).toMatchObject(NOT_ALLOWED)
    await call(world, openId, forgetMe, {})
    await call(world, openId, bindByCard, byCardInput(card, father))
    expect(await askOwn(openId, father.personId)).toMatchObject({ ok: true })
    expect(await tiesOf(world, father.personId, true)).toMatchObject([{ way: 'card' }])
  })

  test('for nobody who has no say: another station, another person, and nothing that is there is told', async () => {
    const [person, other] = [await addBound(world), await addBound(world)]
    const { personId } = person
    const tieId = await tieIdOf(personId, 'self')
    const there = { stationId: 'tongliang-anju', personId, tieId, why: '试一试' }
    const foreign = await ask(world, OTHER_CLERK.openId, endBinding, there)
    const missing = { ...there, personId: 'no-such-person', tieId: 'no-such-tie' }
    expect(foreign).toMatchObject(NOT_ALLOWED)
    expect(told(await ask(world, OTHER_CLERK.openId, endBinding, missing))).toEqual(told(foreign))
    const look = { stationId: 'tongliang-anju', personId, ended: false }
    expect(told(await ask(world, OTHER_CLERK.openId, bindingsOfPerson, look))).toEqual(
      told(foreign),
    )
    for (const input of [
      { personId, tieId },
      { personId: other.personId, tieId },
    ]) {
      expect(told(await ask(world, other.openId, endBinding, input))).toEqual(told(foreign))
    }
    expect(await askOwn(person.openId, personId)).toMatchObject({ ok: true })
  })
})

test('a tie of another file is refused as none, in the answer and in the work', async () => {
  const [person, other] = [await addBound(world), await addBound(world)]
  const { personId } = person
  const daughter = await addDaughter(world, other)
  const past = await tieIdOf(other.personId, 'family')
  await call(world, daughter, endOwnBinding, { personId: other.personId })
  const foreign = [await tieIdOf(other.personId, 'self'), past, 'nothing']
  const told: unknown[] = []
  for (const tieId of foreign) {
    const reply = await ask(world, CLERK.openId, endBinding, {
      ...{ ...atStation, personId, tieId, why: '不是本人' },
    })
    const [last] = world.calls.list({ functionName: 'bindings', limit: 1 })
    told.push([reply.ok || reply.code, last?.databaseOperations])
  }
  const [first] = told
  expect(first).toEqual(['NOT_ALLOWED', expect.any(Number)])
  expect(told).toEqual([first, first, first])
})

test('the person sees which member looked at who is bound', async () => {
  const person = await addBound(world)
  await tiesOf(world, person.personId)
  const { openings } = await call(world, person.openId, personOpenings, {
    personId: person.personId,
  })
  expect(openings).toMatchObject([{ by: { name: CLERK.name } }])
})

test('a long history comes by pages, the latest first', async () => {
  const person = await addBound(world)
  const { personId } = person
  for (let n = 0; n < 21; n++) {
    const openId = await addDaughter(world, person)
    await call(world, openId, endOwnBinding, { personId })
  }
  const asked = { ...atStation, personId, ended: true }
  const first = await call(world, CLERK.openId, bindingsOfPerson, asked)
  expect(first.ties).toHaveLength(20)
  const rest = await call(world, CLERK.openId, bindingsOfPerson, { ...asked, after: first.next })
  expect(rest.ties).toHaveLength(1)
  expect(rest.next).toBeUndefined()
  const ends = [...first.ties, ...rest.ties].map(({ ended }) => ended?.at ?? 0)
  expect(ends).toEqual([...ends].sort((a, b) => b - a))
  expect(new Set([...first.ties, ...rest.ties].map(({ tieId }) => tieId)).size).toBe(21)
})

test('the database holds neither the name of the family nor why a tie ended', async () => {
  const person = await addBound(world)
  const { personId } = person
  await addDaughter(world, person)
  const tieId = await tieIdOf(personId, 'family')
  await call(world, CLERK.openId, endBinding, { ...atStation, personId, tieId, why: '家里闹矛盾' })
  await call(world, person.openId, inviteFamily, daughterOf(person))
  for (const name of ['bindings', 'pastBindings', 'bindingOffers']) {
    const stored = world.database.documents(name, { limit: 1000 })
    expect(stored.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored)).not.toMatch(/周小梅|家里闹矛盾/)
  }
})

test('the log names neither phone nor name nor code', () => {
  const log = JSON.stringify(
    world.calls.list({ functionName: 'bindings', limit: 1000 }).map((each) => each.console),
  )
  expect(log).toContain('bindings.byCard')
  expect(log).not.toMatch(/19900\d{6}|9901011950|周|stranger-/)
})
