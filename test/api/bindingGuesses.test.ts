import {
  acceptOffer,
  bindByCard,
  bindByPhone,
  inviteFamily,
  offerBinding,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { TIES_MAX, WRONG_AT_CARD_MAX, WRONG_TRIES_MAX } from '@contract/bindings/bindingTerms'
import { replaceCards } from '@contract/contactCards'
import { mergePeople } from '@contract/people'
import type { Reply } from '@contract/procedure'
import { addDays, instantOf } from '@contract/time'
import { CLERK, STATION_ID } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  addWithCard,
  bindTo,
  byCardInput,
  daughterOf,
  type OnFile,
  stranger,
  told,
  type WithCard,
} from '../world/binding'
import { ask, call } from '../world/cloud'
import { codeOf } from '../world/households'
import { fileOf } from '../world/people'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.clock.travelTo(MONDAY_MORNING))

const consent = CONSENT.version
const atStation = { stationId: STATION_ID }
const refused = (code: string) => ({ ok: false, code })

const guess = (openId: string, card: WithCard, person: OnFile, idTail = person.idTail) =>
  ask(world, openId, bindByCard, { ...byCardInput(card, person), idTail })

/** So many wrong answers at a card, five of each who gives them. */
async function guessWrong(card: WithCard, person: OnFile, times: number): Promise<void> {
  let openId = stranger()
  for (let n = 0; n < times; n++) {
    if (n % WRONG_TRIES_MAX === 0) openId = stranger()
    const reply = await guess(openId, card, person, `9${String(n).padStart(3, '0')}`)
    expect(reply).toMatchObject(refused('BINDING_NOT_MATCHED'))
  }
}

async function addGuessed(times: number): Promise<{ card: WithCard; person: OnFile }> {
  const card = await addWithCard(world)
  const person = await addToFile(world, {}, card.householdId)
  await guessWrong(card, person, times)
  return { card, person }
}

test('who has not guessed wrong gets in at a card at which others have', async () => {
  const { card, person } = await addGuessed(WRONG_AT_CARD_MAX - 1)
  expect(await guess(stranger(), card, person)).toMatchObject({ ok: true })
})

test('twenty wrong answers shut a card for everybody, today and on other days; so does one that is none', async () => {
  const { card, person } = await addGuessed(WRONG_AT_CARD_MAX)
  const none = { ...card, code: '1'.repeat(26) }
  await guessWrong(none, person, WRONG_AT_CARD_MAX)
  for (const day of [0, 1, 30]) {
    world.clock.freeze(instantOf(addDays(MONDAY, day), '09:00'))
    const shut = await guess(stranger(), card, person)
    expect(shut).toMatchObject(refused('TOO_MANY_TRIES'))
    expect(told(await guess(stranger(), none, person))).toEqual(told(shut))
  }
})

test('a new card opens it again', async () => {
  const { card, person } = await addGuessed(WRONG_AT_CARD_MAX)
  const { householdId } = card
  const households = { ...atStation, householdIds: [householdId] }
  await call(world, CLERK.openId, replaceCards, { ...households, why: 'lost' })
  const renewed = { householdId, code: await codeOf(world, householdId) }
  expect(await guess(stranger(), renewed, person)).toMatchObject({ ok: true })
})

test('somebody of the household who is bound at the desk opens it again', async () => {
  const { card, person } = await addGuessed(WRONG_AT_CARD_MAX)
  const { personId } = await addToFile(world, { name: '李淑芬' }, card.householdId)
  const offered = { ...atStation, personId, as: 'self' } as const
  const { code } = await call(world, CLERK.openId, offerBinding, offered)
  await call(world, stranger(), acceptOffer, { code, consent })
  expect(await guess(stranger(), card, person)).toMatchObject({ ok: true })
})

test('a right answer of one of the household does not: who lives there could guess on', async () => {
  const { card, person } = await addGuessed(WRONG_AT_CARD_MAX - 1)
  expect(await guess(stranger(), card, person)).toMatchObject({ ok: true })
  const wife = await addToFile(world, { name: '李淑芬' }, card.householdId)
  await guess(stranger(), card, wife, '0000')
  expect(await guess(stranger(), card, wife)).toMatchObject(refused('TOO_MANY_TRIES'))
})

test('one who is patient has five wrong answers at a card, not five a day', async () => {
  const card = await addWithCard(world)
  const person = await addToFile(world, {}, card.householdId)
  const openId = stranger()
  for (let day = 0; day < WRONG_TRIES_MAX; day++) {
    world.clock.freeze(instantOf(addDays(MONDAY, day), '09:00'))
    const reply = await guess(openId, card, person, `900${day}`)
    expect(reply).toMatchObject(refused('BINDING_NOT_MATCHED'))
  }
  world.clock.freeze(instantOf(addDays(MONDAY, WRONG_TRIES_MAX), '09:00'))
  expect(await guess(openId, card, person)).toMatchObject(refused('TOO_MANY_TRIES'))
  expect(await guess(stranger(), card, person)).toMatchObject({ ok: true })
})

test('a right answer for who is bound already reads like a wrong one, and is a try', async () => {
  const card = await addWithCard(world)
  const people: OnFile[] = []
  for (const name of ['周建军', '李淑芬', '周大海', '周小梅', '周平']) {
    const person = await addToFile(world, { name }, card.householdId)
    expect(await guess(stranger(), card, person)).toMatchObject({ ok: true })
    people.push(person)
  }
  const free = await addToFile(world, { name: '周安' }, card.householdId)
  const openId = stranger()
  const wrong = await guess(stranger(), card, free, '0000')
  for (const person of people) {
    expect(told(await guess(openId, card, person))).toEqual(told(wrong))
  }
  expect(await guess(openId, card, free)).toMatchObject(refused('TOO_MANY_TRIES'))
})

/** What a reply tells, and how many database operations it took. */
async function toldWith(asking: Promise<Reply>) {
  const reply = await asking
  const [last] = world.calls.list({ functionName: 'bindings', limit: 1 })
  return { ...told(reply), databaseOperations: last?.databaseOperations }
}

describe('a right guess that is refused is like a wrong one, in the answer and in the work', () => {
  test('by card: of who is bound, whose ties are full, and whose file others went into', async () => {
    const card = await addWithCard(world)
    const bound = await addToFile(world, { name: '周建军' }, card.householdId)
    await bindTo(world, bound)
    const full = await addToFile(world, { name: '周大海' }, card.householdId)
    const openId = await bindTo(world, full)
    for (let n = 1; n < TIES_MAX; n++) await addDaughter(world, { ...full, openId })
    const kept = await addToFile(world, { name: '周小梅' }, card.householdId)
    const gone = await addBound(world)
    await call(world, CLERK.openId, mergePeople, {
      ...atStation,
      keep: { personId: kept.personId, version: (await fileOf(world, kept.personId)).version },
      merge: { personId: gone.personId, version: (await fileOf(world, gone.personId)).version },
      take: [],
      why: '同一个人',
    })
    for (const person of [bound, full, kept]) {
      const openId = stranger()
      await guess(openId, card, person, '9000')
      const wrong = await toldWith(guess(openId, card, person, '9001'))
      expect(wrong).toMatchObject(refused('BINDING_NOT_MATCHED'))
      expect(await toldWith(guess(openId, card, person))).toEqual(wrong)
      const nobody = { ...person, name: '王无名' }
      expect(await toldWith(guess(openId, card, nobody))).toEqual(wrong)
    }
  })

  test('by card: of who is somebody else already, or tied to too many files, who uses up no try', async () => {
    const card = await addWithCard(world)
    const bound = await addToFile(world, { name: '周建军' }, card.householdId)
    await bindTo(world, bound)
    const free = await addToFile(world, { name: '周小军' }, card.householdId)
    const { openId } = await addBound(world)
    const many = stranger()
    for (let n = 0; n < TIES_MAX; n++) {
      const person = await addBound(world)
      const { code } = await call(world, person.openId, inviteFamily, daughterOf(person))
      await call(world, many, acceptOffer, { code, consent })
    }
    for (const [caller, code] of [
      [openId, 'BOUND_TO_OTHER_FILE'],
      [many, 'TOO_MANY_TIES'],
    ] as const) {
      const wrong = await toldWith(guess(caller, card, free, '9000'))
      expect(wrong).toMatchObject(refused(code))
      for (const person of [bound, free]) {
        expect(await toldWith(guess(caller, card, person))).toEqual(wrong)
      }
      for (let n = 1; n <= WRONG_TRIES_MAX; n++) {
        expect(await toldWith(guess(caller, card, free, `900${n}`))).toEqual(wrong)
      }
    }
  })

  test('by phone: of who is bound, and of who is somebody else already', async () => {
    const person = await addBound(world)
    const byPhone = (caller: string, name: string) =>
      ask(world, caller, bindByPhone, {
        ...atStation,
        name,
        phoneCode: world.wechat.createPhoneCode(person.phone, world.clock.now()),
        consent,
      })
    const openId = stranger()
    await byPhone(openId, '周一')
    const wrong = await toldWith(byPhone(openId, '周二'))
    expect(wrong).toMatchObject(refused('BINDING_NOT_MATCHED'))
    expect(await toldWith(byPhone(openId, person.name))).toEqual(wrong)
    const { openId: somebody } = await addBound(world)
    const other = await toldWith(byPhone(somebody, '周三'))
    expect(other).toMatchObject(refused('BOUND_TO_OTHER_FILE'))
    expect(await toldWith(byPhone(somebody, person.name))).toEqual(other)
  })
})
