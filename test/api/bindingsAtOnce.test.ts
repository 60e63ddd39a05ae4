import {
  acceptOffer,
  bindByCard,
  endOwnBinding,
  forgetMe,
  myBindings,
  offerBinding,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { WRONG_AT_CARD_MAX } from '@contract/bindings/bindingTerms'
import type { Reply } from '@contract/procedure'
import { CLERK, STATION_ID } from '../world/actors'
import {
  addBound,
  addToFile,
  addWithCard,
  byCardInput,
  type OnFile,
  stranger,
  tiesOf,
  type WithCard,
} from '../world/binding'
import { ask, call } from '../world/cloud'
import { randomFrom } from '../world/randomFrom'
import { startWorld, type World } from '../world/startWorld'

const ROUNDS = 20
const SEED = 20_261_123

let world: World

beforeAll(async () => {
  world = await startWorld({ workers: 8 })
})
afterAll(() => world.end())

const consent = CONSENT.version
const family = {
  as: 'family',
  kinship: 'child',
  familyName: '周小梅',
  consentOnPaper: true,
} as const
const codesOf = (replies: readonly Reply[]) =>
  replies.map((reply) => (reply.ok ? 'OK' : reply.code)).sort()

test('two who say at once to be one person: one of them is', async () => {
  const card = await addWithCard(world)
  for (let round = 0; round < ROUNDS; round++) {
    const person = await addToFile(world, {}, card.householdId)
    const users = [stranger(), stranger()]
    const replies = await Promise.all(
      users.map((openId) => ask(world, openId, bindByCard, byCardInput(card, person))),
    )
    expect(codesOf(replies)).toEqual(['BINDING_NOT_MATCHED', 'OK'])
    expect(await tiesOf(world, person.personId)).toHaveLength(1)
  }
})

test('one who says at once to be two persons is one of them', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    // A card of its own: the refused one is a try, and twenty shut a card.
    const card = await addWithCard(world)
    const people = [
      await addToFile(world, {}, card.householdId),
      await addToFile(world, { name: '李淑芬' }, card.householdId),
    ]
    const openId = stranger()
    const replies = await Promise.all(
      people.map((person) => ask(world, openId, bindByCard, byCardInput(card, person))),
    )
    const [refusal, ok] = codesOf(replies)
    expect(ok).toBe('OK')
    // Whichever came first: told only after the guess, it would say that this one was right as well.
    expect(['BINDING_NOT_MATCHED', 'BOUND_TO_OTHER_FILE']).toContain(refusal)
    expect((await call(world, openId, myBindings, {})).bindings).toHaveLength(1)
  }
})

test('one code scanned by two at once lets one of them in', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { personId } = await addToFile(world)
    const { code } = await call(world, CLERK.openId, offerBinding, {
      stationId: STATION_ID,
      personId,
      ...family,
    })
    const replies = await Promise.all(
      [stranger(), stranger()].map((openId) => ask(world, openId, acceptOffer, { code, consent })),
    )
    expect(codesOf(replies)).toEqual(['OFFER_UNKNOWN', 'OK'])
    expect(await tiesOf(world, personId)).toHaveLength(1)
  }
})

test('thirty guesses at once are twenty guesses', async () => {
  const card = await addWithCard(world)
  const person = await addToFile(world, {}, card.householdId)
  const guesses = Array.from({ length: 30 }, (_, n) => `9${String(n).padStart(3, '0')}`)
  const replies = await Promise.all(
    guesses.map((idTail) =>
      ask(world, stranger(), bindByCard, { ...byCardInput(card, person), idTail }),
    ),
  )
  const codes = codesOf(replies)
  const looked = codes.filter((code) => code === 'BINDING_NOT_MATCHED')
  expect(looked).toHaveLength(WRONG_AT_CARD_MAX)
  expect(new Set(codes)).toEqual(new Set(['BINDING_NOT_MATCHED', 'TOO_MANY_TRIES']))
})

test('eight at a time, whatever they do: what is kept of users and files is what the ties say', async () => {
  const card = await addWithCard(world)
  const people: OnFile[] = []
  for (const name of ['赵一鸣', '钱大为', '孙立新', '李国强']) {
    people.push(await addToFile(world, { name }, card.householdId))
  }
  const users = Array.from({ length: 6 }, () => stranger())
  const random = randomFrom(SEED)
  const codes: string[] = []
  for (let round = 0; round < 15; round++) {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => act(random, card, people, users)),
    )
    codes.push(...codesOf(replies))
  }
  expect(codes.filter((code) => code === 'FAILED' || code === 'BUSY')).toEqual([])
  expect(codes.filter((code) => code === 'OK').length).toBeGreaterThan(20)

  const bindings = documents<BindingRecord>('bindings').filter(({ openId }) =>
    users.includes(openId),
  )
  const active = bindings.filter(({ endedAt }) => endedAt === null)
  for (const openId of users) {
    const own = active.filter((each) => each.openId === openId)
    expect(stateOf('bindingUsers', openId)).toMatchObject({
      ties: own.length,
      selfPersonId: own.find(({ as }) => as === 'self')?.personId ?? null,
    })
    expect(own.filter(({ as }) => as === 'self').length).toBeLessThanOrEqual(1)
  }
  for (const { personId } of people) {
    const own = active.filter((each) => each.personId === personId)
    expect(stateOf('bindingPersons', personId)).toMatchObject({
      ties: own.length,
      selfOpenId: own.find(({ as }) => as === 'self')?.openId ?? null,
    })
    expect(own.filter(({ as }) => as === 'self').length).toBeLessThanOrEqual(1)
  }
  const past = documents<{ openId: string; tieId: string }>('pastBindings')
  const ended = past.filter(({ openId }) => users.includes(openId)).map(({ tieId }) => tieId)
  for (const { endedAt, tieId } of bindings) expect(ended.includes(tieId)).toBe(endedAt !== null)
})

interface BindingRecord {
  openId: string
  personId: string
  as: 'self' | 'family'
  tieId: string
  endedAt: Date | null
}

function documents<Fields>(name: string): Fields[] {
  return world.database.documents(name, { limit: 1000 }) as unknown as Fields[]
}

/** What is kept of a user or a file; one that was never tied has nothing. */
function stateOf(name: string, id: string): object {
  const found = documents<{ _id: string }>(name).find(({ _id }) => _id === id)
  return found ?? { ties: 0, selfPersonId: null, selfOpenId: null }
}

/** One thing that somebody may try at any time; many are refused, and must then change nothing. */
async function act(
  random: (below: number) => number,
  card: WithCard,
  people: readonly OnFile[],
  users: readonly string[],
): Promise<Reply> {
  const openId = users[random(users.length)] ?? ''
  const person = people[random(people.length)]
  const deed = random(6)
  if (!person) throw new Error('There is nobody on file')
  const { personId } = person
  if (deed < 2) return ask(world, openId, bindByCard, byCardInput(card, person))
  if (deed < 4) {
    const offered = { stationId: STATION_ID, personId, ...family } as const
    const { code } = await call(world, CLERK.openId, offerBinding, offered)
    return ask(world, openId, acceptOffer, { code, consent })
  }
  if (deed === 4) return ask(world, openId, endOwnBinding, { personId })
  return random(3) > 0
    ? ask(world, openId, endOwnBinding, { personId })
    : ask(world, openId, forgetMe, {})
}

test('who ends a tie twice at once ends it once, and can be bound again', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { openId, personId } = await addBound(world)
    const replies = await Promise.all(
      [1, 2].map(() => ask(world, openId, endOwnBinding, { personId })),
    )
    expect(codesOf(replies)).toEqual(['NOT_FOUND', 'OK'])
    expect(world.database.documents('bindingUsers', { limit: 1000 })).toContainEqual({
      _id: openId,
      selfPersonId: null,
      ties: 0,
    })
  }
})
