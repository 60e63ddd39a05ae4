import {
  acceptOffer,
  bindByCard,
  bindingsOfPerson,
  endBinding,
  myBindings,
  offerBinding,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { endHousehold, replaceCards } from '@contract/contactCards'
import { endPerson, openPerson } from '@contract/people'
import type { Reply } from '@contract/procedure'
import { addDays, instantOf } from '@contract/time'
import { CLERK, STATION_ID } from '../world/actors'
import {
  addToFile,
  addWithCard,
  byCardInput,
  stranger,
  tiesOf,
  told,
  withSameTail,
} from '../world/binding'
import { ask, call, newRequestId } from '../world/cloud'
import { codeOf } from '../world/households'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.clock.travelTo(MONDAY_MORNING))

const consent = CONSENT.version
const atStation = { stationId: STATION_ID }
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }
const refused = (code: string) => ({ ok: false, code })

/** What only the person may ask. */
const askOwn = (openId: string, personId: string) =>
  ask(world, openId, bindingsOfPerson, { personId, ended: false })

describe('by the card of the household', () => {
  test('the code, the name and the end of the ID number open the file, and the record says how', async () => {
    const card = await addWithCard(world)
    const person = await addToFile(world, {}, card.householdId)
    await addToFile(world, { name: '李淑芬' }, card.householdId)
    const openId = stranger()
    expect(await askOwn(openId, person.personId)).toMatchObject(NOT_ALLOWED)
    const output = await call(world, openId, bindByCard, byCardInput(card, person))
    expect(output).toEqual({ personId: person.personId })

    expect((await call(world, openId, myBindings, {})).bindings).toEqual([
      {
        personId: person.personId,
        name: '周建军',
        as: 'self',
        boundAt: expect.any(Number),
        stationId: STATION_ID,
        stationName: '巴川街道退役军人服务站',
        dutyPhone: expect.stringMatching(/^[0-9-]+$/),
      },
    ])
    expect(await tiesOf(world, person.personId)).toEqual([
      {
        tieId: expect.stringMatching(/^[\w-]{20}$/),
        as: 'self',
        way: 'card',
        boundAt: expect.any(Number),
        consent: { by: 'self', version: CONSENT.version, at: expect.any(Number) },
      },
    ])
    expect(await askOwn(openId, person.personId)).toMatchObject({ ok: true })
    const file = await call(world, openId, openPerson, { personId: person.personId })
    expect(file.name).toBe('周建军')
  })

  test('nothing tells which answer was wrong, nor whether there is such a card or person', async () => {
    const card = await addWithCard(world)
    const person = await addToFile(world, {}, card.householdId)
    const nameless = { name: '何长顺', noIdNumber: 'neverIssued' } as const
    const without = await addToFile(world, nameless, card.householdId)
    const left = await addToFile(world, { name: '孙立新' }, card.householdId)
    await call(world, CLERK.openId, endPerson, {
      ...atStation,
      personId: left.personId,
      reason: 'moved',
      on: MONDAY,
      why: '搬到外地去了',
    })
    const elsewhere = await addToFile(world, { name: '马德福' })
    const dead = await addWithCard(world)
    const ofDead = await addToFile(world, {}, dead.householdId)
    const households = { ...atStation, householdIds: [dead.householdId] }
    await call(world, CLERK.openId, replaceCards, { ...households, why: 'lost' })
    const over = await addWithCard(world)
    const ofOver = await addToFile(world, {}, over.householdId)
    const mover = { ...atStation, personId: ofOver.personId }
    const moved = { reason: 'moved', on: MONDAY, why: '搬走了' } as const
    await call(world, CLERK.openId, endPerson, { ...mover, ...moved })
    const household = { ...atStation, householdId: over.householdId }
    await call(world, CLERK.openId, endHousehold, { ...household, why: '搬走了' })

    const replies = await Promise.all(
      [
        byCardInput({ ...card, code: '0'.repeat(26) }, person),
        byCardInput(dead, ofDead),
        byCardInput(over, ofOver),
        { ...byCardInput(card, person), name: '周建君' },
        { ...byCardInput(card, person), idTail: '000X' },
        byCardInput(card, elsewhere),
        byCardInput(card, without),
        byCardInput(card, left),
      ].map((input) => ask(world, stranger(), bindByCard, input)),
    )
    expect(replies[0]).toMatchObject(refused('BINDING_NOT_MATCHED'))
    for (const reply of replies) expect(told(reply)).toEqual(told(replies[0] as Reply))

    const renewed = { ...dead, code: await codeOf(world, dead.householdId) }
    expect(await ask(world, stranger(), bindByCard, byCardInput(renewed, ofDead))).toMatchObject({
      ok: true,
    })
  })

  test('five wrong answers are the last of the day, and the same one again is no new one', async () => {
    const card = await addWithCard(world)
    const person = await addToFile(world, {}, card.householdId)
    const right = byCardInput(card, person)
    const openId = stranger()
    const wrong = (n: number) => ({ ...right, code: '2'.repeat(26), idTail: `000${n}` })
    for (const n of [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]) {
      expect(await ask(world, openId, bindByCard, wrong(n))).toMatchObject(
        refused('BINDING_NOT_MATCHED'),
      )
    }
    expect(await ask(world, openId, bindByCard, right)).toMatchObject(refused('TOO_MANY_TRIES'))
    world.clock.freeze(instantOf(addDays(MONDAY, 1)) - 1)
    expect(await ask(world, openId, bindByCard, right)).toMatchObject(refused('TOO_MANY_TRIES'))
    world.clock.freeze(instantOf(addDays(MONDAY, 1)))
    expect(await ask(world, openId, bindByCard, right)).toMatchObject({ ok: true })
  })

  test('right answers are no wrong ones: six of a household are bound on one day', async () => {
    const card = await addWithCard(world)
    for (const name of ['周建军', '李淑芬', '周大海', '周小梅', '周平', '周安']) {
      const person = await addToFile(world, { name }, card.householdId)
      const reply = await ask(world, stranger(), bindByCard, byCardInput(card, person))
      expect(reply).toMatchObject({ ok: true })
    }
  })

  test('two of a household of one name and one end of the ID number are told apart at the desk', async () => {
    const card = await addWithCard(world)
    const father = await addToFile(world, {}, card.householdId)
    expect(await ask(world, stranger(), bindByCard, byCardInput(card, father))).toMatchObject({
      ok: true,
    })
    const idNumber = withSameTail(father.idNumber)
    const son = await addToFile(world, { idNumber }, card.householdId)
    expect(son.idTail).toBe(father.idTail)
    expect(await ask(world, stranger(), bindByCard, byCardInput(card, son))).toMatchObject(
      refused('BINDING_NOT_MATCHED'),
    )
  })

  test('a repeated request is answered as the first', async () => {
    const card = await addWithCard(world)
    const person = await addToFile(world, {}, card.householdId)
    const [openId, requestId] = [stranger(), newRequestId()]
    const input = byCardInput(card, person)
    const first = await call(world, openId, bindByCard, input, requestId)
    expect(await call(world, openId, bindByCard, input, requestId)).toEqual(first)
    // Another request is another guess: who is somebody already is told so, whatever they guess.
    expect(await ask(world, openId, bindByCard, input)).toMatchObject(
      refused('BOUND_TO_OTHER_FILE'),
    )
    expect(await tiesOf(world, person.personId)).toHaveLength(1)
  })

  test('without the consent nothing is looked up', async () => {
    const input = { code: '0'.repeat(26), name: '周建军', idTail: '12', consent: 0 }
    const reply = await ask(world, stranger(), bindByCard, input as never)
    expect(reply).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      issues: [{ path: 'idTail' }, { path: 'consent' }],
    })
  })
})

describe('one user is one person, one person has one WeChat', () => {
  test('another WeChat is told no more than for a wrong answer, and the desk can end the first tie', async () => {
    const card = await addWithCard(world)
    const person = await addToFile(world, {}, card.householdId)
    const [old, renewed] = [stranger(), stranger()]
    await call(world, old, bindByCard, byCardInput(card, person))
    const again = () => ask(world, renewed, bindByCard, byCardInput(card, person))
    for (let n = 0; n < 6; n++) {
      expect(await again()).toMatchObject(refused('BINDING_NOT_MATCHED'))
    }
    const { personId } = person
    const offer = { ...atStation, personId, as: 'self' } as const
    expect(await ask(world, CLERK.openId, offerBinding, offer)).toMatchObject(
      refused('ALREADY_BOUND_ELSEWHERE'),
    )
    const [tie] = await tiesOf(world, personId)
    const tieId = tie?.tieId ?? ''
    await call(world, CLERK.openId, endBinding, { ...atStation, personId, tieId, why: '换了手机' })
    expect(await again()).toMatchObject({ ok: true })
    expect(await askOwn(old, personId)).toMatchObject(NOT_ALLOWED)
    expect(await askOwn(renewed, personId)).toMatchObject({ ok: true })
  })

  test('who is one person already is not another, but may act as family', async () => {
    const card = await addWithCard(world)
    const person = await addToFile(world, {}, card.householdId)
    const wife = await addToFile(world, { name: '李淑芬' }, card.householdId)
    const openId = stranger()
    await call(world, openId, bindByCard, byCardInput(card, person))
    expect(await ask(world, openId, bindByCard, byCardInput(card, wife))).toMatchObject(
      refused('BOUND_TO_OTHER_FILE'),
    )
    const { code } = await call(world, CLERK.openId, offerBinding, {
      ...atStation,
      personId: wife.personId,
      as: 'family',
      kinship: 'spouse',
      familyName: '周建军',
      consentOnPaper: true,
    })
    await call(world, openId, acceptOffer, { code, consent })
    const { bindings } = await call(world, openId, myBindings, {})
    expect(bindings).toMatchObject([
      { personId: person.personId, as: 'self' },
      { personId: wife.personId, as: 'family', kinship: 'spouse' },
    ])
  })
})
