import {
  mergePeople,
  myCorrections,
  OPEN_CORRECTIONS_MAX,
  openCorrections,
  personOpenings,
  proposeCorrection,
  settleCorrection,
} from '@contract/people'
import { maskIdNumber, type PartName } from '@contract/people/personFile'
import type { Correction, PeopleCounts } from '@contract/people/personViews'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID, VETERAN } from '../world/actors'
import { addBound, addDaughter } from '../world/binding'
import { ask, call } from '../world/cloud'
import { addFile, countsNow, countsSince, fileOf } from '../world/people'
import { MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World

let before: PeopleCounts

beforeAll(async () => {
  world = await startWorld({ workers: 4 })
})
afterAll(() => world.end())
beforeEach(async () => {
  world.clock.travelTo(MONDAY_MORNING)
  before = await countsNow(world)
})

const AT = { stationId: STATION_ID }
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }

const propose = (openId: string, personId: string, part: PartName, text = '电话换了') =>
  ask(world, openId, proposeCorrection, { personId, part, text })
const settle = (correctionId: string, decision: 'accepted' | 'declined' = 'accepted') =>
  ask(world, CLERK.openId, settleCorrection, { ...AT, correctionId, decision, reply: '改好了' })
const waiting = async (...personIds: string[]) => {
  const found: Correction[] = []
  let after: string | undefined
  do {
    const page = await call(world, HEAD.openId, openCorrections, { ...AT, after })
    found.push(...page.corrections)
    after = page.next
  } while (after !== undefined)
  return found.filter(({ personId }) => personIds.includes(personId))
}
const grown = async () => (await countsSince(world, before)).corrections ?? 0

async function proposed(openId: string, personId: string, part: PartName): Promise<string> {
  const reply = await propose(openId, personId, part)
  if (!reply.ok) throw new Error(reply.code)
  return reply.output.correctionId
}

describe('the person says what is wrong in the file', () => {
  test('the station reads it, answers, and the person reads the answer', async () => {
    const { openId, personId } = await addBound(world)
    const correctionId = await proposed(openId, personId, 'identity')
    expect(await waiting(personId)).toMatchObject([
      {
        correctionId,
        personId,
        name: '周建军',
        part: 'identity',
        text: '电话换了',
        byFamily: false,
      },
    ])
    expect(await grown()).toBe(1)
    expect(await fileOf(world, personId)).toMatchObject({ openCorrections: 1, version: 1 })

    expect(await settle(correctionId)).toMatchObject({ ok: true })
    expect(await settle(correctionId, 'declined')).toMatchObject({ code: 'NOT_OPEN' })
    expect(await waiting(personId)).toEqual([])
    expect(await grown()).toBe(0)
    const { corrections } = await call(world, openId, myCorrections, { personId })
    expect(corrections).toMatchObject([
      { status: 'accepted', reply: '改好了', settledBy: { name: CLERK.name } },
    ])
  })

  test('who of the station read it is the person’s to see, once an hour', async () => {
    world.clock.freeze(MONDAY_MORNING)
    const first = await addBound(world)
    await proposed(first.openId, first.personId, 'health')
    await call(world, CLERK.openId, openCorrections, AT)
    const second = await addBound(world)
    await proposed(second.openId, second.personId, 'home')
    await call(world, CLERK.openId, openCorrections, AT)
    for (const { openId, personId } of [first, second]) {
      const { openings } = await call(world, openId, personOpenings, { personId })
      expect(openings).toMatchObject([{ by: { name: CLERK.name }, parts: ['corrections'] }])
    }
  })

  test('the family’s page is filled with what it sees', async () => {
    const person = await addBound(world)
    const { personId } = person
    const daughter = await addDaughter(world, person)
    await proposed(daughter, personId, 'home')
    for (let n = 0; n < 21; n++) {
      world.clock.advance(60_000)
      const correctionId = await proposed(person.openId, personId, 'health')
      await settle(correctionId)
    }
    const { corrections, ...rest } = await call(world, daughter, myCorrections, { personId })
    expect(corrections).toMatchObject([{ part: 'home' }])
    expect(rest).not.toHaveProperty('next')
  })

  test('the oldest waits in front', async () => {
    const { openId, personId } = await addBound(world)
    const first = await proposed(openId, personId, 'home')
    world.clock.advance(60_000)
    const second = await proposed(openId, personId, 'work')
    expect((await waiting(personId)).map(({ correctionId }) => correctionId)).toEqual([
      first,
      second,
    ])
    const own = await call(world, openId, myCorrections, { personId })
    expect(own.corrections.map(({ correctionId }) => correctionId)).toEqual([second, first])
  })

  test('ten may wait, also when they come at once', async () => {
    const { openId, personId } = await addBound(world)
    const tries = Array.from({ length: OPEN_CORRECTIONS_MAX + 2 }, () =>
      propose(openId, personId, 'home'),
    )
    const replies = await Promise.all(tries)
    expect(replies.filter(({ ok }) => ok)).toHaveLength(OPEN_CORRECTIONS_MAX)
    const refused = replies.filter((each) => !each.ok && each.code === 'TOO_MANY_CORRECTIONS')
    expect(refused).toHaveLength(2)
    expect(await grown()).toBe(OPEN_CORRECTIONS_MAX)
  })

  test('ten of one person, also where they were written to a file that went into another', async () => {
    const { openId, personId } = await addBound(world)
    for (let n = 0; n < OPEN_CORRECTIONS_MAX; n++) await proposed(openId, personId, 'home')
    const keptId = await addFile(world, { identity: { name: '周建军' } })
    await call(world, CLERK.openId, mergePeople, {
      ...AT,
      keep: { personId: keptId, version: 1 },
      merge: { personId, version: 1 },
      take: [],
      why: '同一个人',
    })
    expect(await propose(openId, personId, 'home')).toMatchObject({ code: 'TOO_MANY_CORRECTIONS' })
  })

  test('the family of the parts that it sees, and of no others', async () => {
    const person = await addBound(world)
    const daughter = await addDaughter(world, person)
    expect(await propose(daughter, person.personId, 'health')).toMatchObject(NOT_ALLOWED)
    await proposed(daughter, person.personId, 'home')
    await proposed(person.openId, person.personId, 'health')
    const hers = await call(world, daughter, myCorrections, { personId: person.personId })
    expect(hers.corrections).toMatchObject([{ part: 'home', byFamily: true }])
    expect(await waiting(person.personId)).toHaveLength(2)
  })

  test('the family reads no whole ID number in what was written; person and station do', async () => {
    const person = await addBound(world)
    const { personId, openId, idNumber } = person
    const daughter = await addDaughter(world, person)
    await propose(openId, personId, 'identity', `身份证号应为${idNumber}，电话${person.phone}`)
    const [{ correctionId } = { correctionId: '' }] = await waiting(personId)
    const reply = `是${idNumber}，改好了`
    await call(world, CLERK.openId, settleCorrection, {
      ...{ ...AT, correctionId, decision: 'accepted', reply },
    })
    const hers = await call(world, daughter, myCorrections, { personId })
    expect(JSON.stringify(hers)).not.toContain(idNumber)
    expect(JSON.stringify(hers)).not.toContain(person.phone)
    expect(hers.corrections[0]?.reply).toBe(`是${maskIdNumber(idNumber)}，改好了`)
    const own = await call(world, openId, myCorrections, { personId })
    expect(own.corrections).toMatchObject([{ reply }])
  })

  test('nobody else, and nobody else answers', async () => {
    const { openId, personId } = await addBound(world)
    const correctionId = await proposed(openId, personId, 'home')
    for (const other of [VETERAN.openId, CLERK.openId, OTHER_CLERK.openId]) {
      expect(await propose(other, personId, 'home')).toMatchObject(NOT_ALLOWED)
    }
    const answer = { correctionId, decision: 'accepted' as const, reply: '改好了' }
    for (const input of [
      { stationId: 'tongliang-anju', ...answer },
      { stationId: 'tongliang-anju', ...answer, correctionId: 'nothing' },
    ]) {
      expect(await ask(world, OTHER_CLERK.openId, settleCorrection, input)).toMatchObject(
        NOT_ALLOWED,
      )
    }
    expect(await waiting(personId)).toHaveLength(1)
  })

  test('what waits is answered also after the file went into another', async () => {
    const { openId, personId } = await addBound(world)
    const correctionId = await proposed(openId, personId, 'home')
    const keptId = await addFile(world, { identity: { name: '周建军' } })
    await call(world, CLERK.openId, mergePeople, {
      ...AT,
      keep: { personId: keptId, version: 1 },
      merge: { personId, version: 1 },
      take: [],
      why: '同一个人',
    })
    expect(await fileOf(world, keptId)).toMatchObject({ openCorrections: 1 })
    await proposed(openId, personId, 'identity')
    expect(await settle(correctionId)).toMatchObject({ ok: true })
    expect(await fileOf(world, keptId)).toMatchObject({ openCorrections: 1 })
    const own = await call(world, openId, myCorrections, { personId })
    expect(own.corrections.map(({ status }) => status)).toEqual(['open', 'accepted'])
    expect(await grown()).toBe(1)
  })
})

test('what was written can be read nowhere in the database', async () => {
  const { openId, personId } = await addBound(world)
  await propose(openId, personId, 'home', '住到了演示村五组')
  const stored = world.database.documents('corrections', { limit: 100 })
  expect(JSON.stringify(stored)).toContain(personId)
  expect(JSON.stringify(stored)).not.toContain('五组')
})
