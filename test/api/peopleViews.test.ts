import { addHousehold, endHousehold } from '@contract/contactCards'
import {
  editPerson,
  endPerson,
  findPeople,
  lifeEvents,
  openPerson,
  peopleOfHousehold,
  personChanges,
  personOpenings,
  recordLifeEvent,
  reopenPerson,
  withdrawLifeEvent,
} from '@contract/people'
import { maskIdNumber, type PartChange, type PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID, VETERAN } from '../world/actors'
import { addBound, addDaughter, nthIdNumber } from '../world/binding'
import { ask, call, type OpenId } from '../world/cloud'
import { appointLiaisons, LIU, newHousehold, WANG } from '../world/households'
import { addFile, editFile, fileOf, ZHOU } from '../world/people'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }

/** Of the man that a story is about; every story has its own. */
let idNumber: string
let zhou: PersonParts
let told = 0

beforeEach(async () => {
  world.clock.travelTo(MONDAY_MORNING)
  idNumber = nthIdNumber(600 + ++told)
  zhou = { ...ZHOU, identity: { ...ZHOU.identity, idNumber } }
})

const add = (parts = zhou) => addFile(world, parts)
const open = (personId: string, reveal?: boolean) => fileOf(world, personId, reveal)
const edit = (personId: string, version: number, change: PartChange) =>
  editFile(world, personId, version, change)
const masked = () => maskIdNumber(idNumber)

describe('who sees what', () => {
  test('the person sees all and may have the whole numbers; the family sees neither health nor hardship', async () => {
    const person = await addBound(world)
    const { personId } = person
    const { health, hardship } = zhou
    if (!health || !hardship) throw new Error('The example has no health')
    await edit(personId, 1, { health })
    await edit(personId, 2, { hardship })
    const own = await call(world, person.openId, openPerson, { personId, reveal: true })
    expect(own.parts).toMatchObject({
      identity: { idNumber: person.idNumber, phone: person.phone },
      health,
      hardship,
    })
    expect(own).not.toHaveProperty('openCorrections')

    const daughter = await addDaughter(world, person)
    const hers = await call(world, daughter, openPerson, { personId, reveal: true })
    expect(Object.keys(hers.parts)).toEqual(['identity'])
    expect(hers.parts.identity?.idNumber).toBe(
      `${person.idNumber.slice(0, 6)}***********${person.idNumber.slice(17)}`,
    )
    expect(hers.parts.identity?.phone).toBe(person.phone)
    const told = await call(world, daughter, personChanges, { personId })
    expect(told.changes.map(({ action }) => action)).toEqual(['add'])
    const toldOwn = await call(world, person.openId, personChanges, { personId })
    expect(toldOwn.changes.map(({ parts }) => parts)).toEqual([['hardship'], ['health'], []])
  })

  test('a liaison sees the people of the households they hold, the ID number never whole', async () => {
    const liaisons = await appointLiaisons(world)
    const household = newHousehold(liaisons)
    const { householdId } = await call(world, CLERK.openId, addHousehold, { ...AT, household })
    const home = { householdId, village: '演示村' }
    const tags = [{ tag: 'alone' as const }, { tag: 'disabled' as const }]
    const personId = await add({ ...zhou, home, tags })
    const asLiaison = await call(world, WANG.openId, openPerson, { ...AT, personId, reveal: true })
    expect(Object.keys(asLiaison.parts).sort()).toEqual(
      ['family', 'home', 'identity', 'service', 'tags'].sort(),
    )
    expect(asLiaison.parts.identity?.idNumber).toBe(masked())
    expect(asLiaison.parts.identity?.phone).toBe(VETERAN.phone)
    expect(asLiaison.edits).toEqual([])
    const { people } = await call(world, LIU.openId, peopleOfHousehold, { ...AT, householdId })
    expect(people).toMatchObject([{ personId, name: '周建军', householdId, tags: ['alone'] }])
    const asClerk = await call(world, CLERK.openId, peopleOfHousehold, { ...AT, householdId })
    expect(asClerk.people).toMatchObject([{ tags: ['alone', 'disabled'] }])
    expect(asLiaison.parts.tags).toMatchObject([{ tag: 'alone' }])

    const alone = { ...newHousehold(liaisons), liaisonNo: 1, standInNo: 2 }
    const other = await call(world, CLERK.openId, addHousehold, { ...AT, household: alone })
    const elsewhere = await add({
      identity: { name: '李淑芬' },
      home: { householdId: other.householdId },
    })
    const refusals = await Promise.all([
      ask(world, WANG.openId, openPerson, { ...AT, personId: elsewhere }),
      ask(world, WANG.openId, openPerson, { ...AT, personId: 'nothing' }),
      ask(world, WANG.openId, peopleOfHousehold, { ...AT, householdId: other.householdId }),
      ask(world, WANG.openId, peopleOfHousehold, { ...AT, householdId: 'nothing' }),
    ])
    for (const refusal of refusals) expect(refusal).toMatchObject(NOT_ALLOWED)
  })

  test('a liaison no longer sees whose file, or whose household, has ended', async () => {
    const household = newHousehold(await appointLiaisons(world))
    const { householdId } = await call(world, CLERK.openId, addHousehold, { ...AT, household })
    const stays = await add({ ...zhou, home: { householdId } })
    const leaves = await add({ identity: { name: '李淑芬' }, home: { householdId } })
    const asked = (personId: string) => ask(world, WANG.openId, openPerson, { ...AT, personId })
    for (const personId of [stays, leaves]) expect((await asked(personId)).ok).toBe(true)
    const ending = { ...AT, reason: 'moved', on: MONDAY, why: '迁走了' } as const
    await call(world, CLERK.openId, endPerson, { ...ending, personId: leaves })
    expect(await asked(leaves)).toMatchObject(NOT_ALLOWED)
    expect((await asked(stays)).ok).toBe(true)
    await call(world, CLERK.openId, endPerson, { ...ending, personId: stays })
    await call(world, CLERK.openId, endHousehold, { ...AT, householdId, why: '不住了' })
    const reopening = { ...AT, personId: stays, why: '又回来了' }
    expect(await ask(world, CLERK.openId, reopenPerson, reopening)).toMatchObject({
      code: 'HOME_NO_LONGER_SERVED',
    })
    expect(await asked(stays)).toMatchObject(NOT_ALLOWED)
    const there = { ...AT, householdId }
    expect(await ask(world, WANG.openId, peopleOfHousehold, there)).toMatchObject(NOT_ALLOWED)
    expect((await open(stays)).personId).toBe(stays)
  })

  test('another station’s file is answered as one that does not exist', async () => {
    const personId = await add()
    const theirs = { stationId: 'tongliang-anju' }
    const change = { party: { state: 'none' as const } }
    const asked: [OpenId, string][] = [
      [OTHER_CLERK.openId, personId],
      [OTHER_CLERK.openId, 'nothing'],
    ]
    for (const [openId, id] of asked) {
      const of = { ...theirs, personId: id }
      expect(await ask(world, openId, openPerson, of)).toMatchObject(NOT_ALLOWED)
      const editing = { ...of, version: 1, change, why: '看看' }
      expect(await ask(world, openId, editPerson, editing)).toMatchObject(NOT_ALLOWED)
    }
    const found = await call(world, OTHER_CLERK.openId, findPeople, { ...theirs, text: idNumber })
    expect(found.people).toEqual([])
  })
})

describe('who looked', () => {
  test('is recorded once an hour, and once more for the whole numbers', async () => {
    world.clock.freeze(MONDAY_MORNING)
    const personId = await add()
    await open(personId)
    await open(personId)
    await open(personId, true)
    world.clock.freeze(MONDAY_MORNING + 3_600_000)
    await call(world, HEAD.openId, openPerson, { ...AT, personId })
    const { openings } = await call(world, HEAD.openId, personOpenings, { ...AT, personId })
    expect(openings).toMatchObject([
      { by: { name: HEAD.name }, how: 'opened', revealed: false },
      { by: { name: CLERK.name }, revealed: true, at: MONDAY_MORNING },
      { by: { name: CLERK.name }, revealed: false, at: MONDAY_MORNING },
    ])
    expect(openings[0]?.parts).toContain('health')
  })

  test('is told to the family of what it sees itself', async () => {
    const person = await addBound(world)
    const { personId } = person
    const { health } = zhou
    if (!health) throw new Error('The example has no health')
    await edit(personId, 1, { health })
    await open(personId)
    const daughter = await addDaughter(world, person)
    const { openings } = await call(world, daughter, personOpenings, { personId })
    expect(openings.map(({ parts }) => parts)).toContainEqual(['identity'])
    expect(openings.flatMap(({ parts }) => parts)).not.toContain('health')
    const own = await call(world, person.openId, personOpenings, { personId })
    expect(own.openings.map(({ parts }) => parts)).toContainEqual(['identity', 'health'])
  })

  test('is the person’s to see, and not the staff’s', async () => {
    const { personId, openId } = await addBound(world)
    await open(personId)
    await call(world, openId, openPerson, { personId })
    const { openings } = await call(world, openId, personOpenings, { personId })
    expect(openings).toMatchObject([{ by: { name: CLERK.name }, parts: ['identity'] }])
    expect(await ask(world, CLERK.openId, personOpenings, { ...AT, personId })).toMatchObject(
      NOT_ALLOWED,
    )
  })
})

describe('what happened in a life', () => {
  test('is told by its day, and a mistake says that it was one', async () => {
    const personId = await add()
    const event = { ...AT, personId, kind: 'merit' as const, on: '1979-03-05', note: '三等功' }
    await call(world, CLERK.openId, recordLifeEvent, {
      ...event,
      kind: 'returned',
      on: '1985-11-01',
    })
    const { lifeEventId } = await call(world, CLERK.openId, recordLifeEvent, event)
    const withdrawing = { ...AT, lifeEventId, why: '记成了另一个人的' }
    await call(world, HEAD.openId, withdrawLifeEvent, withdrawing)
    expect(await ask(world, HEAD.openId, withdrawLifeEvent, withdrawing)).toMatchObject({
      code: 'NOT_OPEN',
    })
    const told = await call(world, CLERK.openId, lifeEvents, { ...AT, personId })
    expect(told.lifeEvents).toMatchObject([
      { kind: 'returned', on: '1985-11-01' },
      {
        kind: 'merit',
        on: '1979-03-05',
        note: '三等功',
        by: { name: CLERK.name },
        withdrawnBy: { name: HEAD.name },
        withdrawnBecause: '记成了另一个人的',
      },
    ])
    const tomorrow = { ...event, on: '2026-11-24' }
    expect(await ask(world, CLERK.openId, recordLifeEvent, tomorrow)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'on' }],
    })
  })
})
