import { acceptOffer, bindByCard, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { WRONG_AT_CARD_MAX, WRONG_TRIES_MAX } from '@contract/bindings/bindingTerms'
import { replaceCards } from '@contract/contactCards'
import { addDays, instantOf } from '@contract/time'
import { CLERK, STATION_ID } from '../world/actors'
import {
  addToFile,
  addWithCard,
  byCardInput,
  type OnFile,
  stranger,
  told,
  type WithCard,
} from '../world/binding'
import { ask, call } from '../world/cloud'
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
