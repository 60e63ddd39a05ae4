import { bindByCard, endOwnBinding, offerBinding } from '@contract/bindings'
import { CARD_TRIES_DAYS } from '@contract/bindings/bindingTerms'
import { addDays, instantOf } from '@contract/time'
import { CLERK, STATION_ID } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  addWithCard,
  byCardInput,
  stranger,
} from '../world/binding'
import { ask, call } from '../world/cloud'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const idsIn = (name: string) =>
  world.database.documents(name, { limit: 1000 }).map(({ _id }) => String(_id))

/** Runs the clock's jobs, and returns what each came to. */
async function tick(): Promise<Record<string, unknown>> {
  const response = await fetch(`${world.url}/control/timers/clock/tick`, { method: 'POST' })
  const { result } = (await response.json()) as { result: { jobs: Record<string, unknown> } }
  return result.jobs
}

test('the clock removes tries that count no more and codes that expired, and no tie', async () => {
  const card = await addWithCard(world)
  const person = await addToFile(world, {}, card.householdId)
  const wrong = { ...byCardInput(card, person), idTail: '0000' }
  await ask(world, stranger(), bindByCard, wrong)
  const bound = await addBound(world)
  const openId = await addDaughter(world, bound)
  await call(world, openId, endOwnBinding, { personId: bound.personId })
  const offered = { stationId: STATION_ID, personId: person.personId, as: 'self' } as const
  await call(world, CLERK.openId, offerBinding, offered)
  expect(idsIn('bindingTries')).toHaveLength(2)
  expect(idsIn('bindingOffers')).toHaveLength(3)
  const ties = [idsIn('bindings'), idsIn('pastBindings')]

  world.clock.freeze(instantOf(addDays(MONDAY, 1)) - 1)
  // The two of the desk have expired, the invitation has not.
  expect(await tick()).toMatchObject({
    'bindings.forgetOldTries': 0,
    'bindings.forgetOldOffers': 2,
  })
  world.clock.freeze(instantOf(addDays(MONDAY, 1)))
  expect(await tick()).toMatchObject({ 'bindings.forgetOldTries': 1 })
  expect(idsIn('bindingTries')).toEqual([expect.stringMatching(/^card\./)])
  world.clock.freeze(instantOf(addDays(MONDAY, 2)))
  expect(await tick()).toMatchObject({ 'bindings.forgetOldOffers': 1 })
  expect(idsIn('bindingOffers')).toEqual([])
  world.clock.freeze(instantOf(addDays(MONDAY, CARD_TRIES_DAYS + 1)) - 1)
  expect(await tick()).toMatchObject({ 'bindings.forgetOldTries': 0 })
  world.clock.freeze(instantOf(addDays(MONDAY, CARD_TRIES_DAYS + 1)))
  expect(await tick()).toMatchObject({ 'bindings.forgetOldTries': 1 })
  expect(idsIn('bindingTries')).toEqual([])
  expect([idsIn('bindings'), idsIn('pastBindings')]).toEqual(ties)
})
