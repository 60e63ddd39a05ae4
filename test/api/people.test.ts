import { endHousehold } from '@contract/contactCards'
import {
  addPerson,
  confirmPerson,
  editPerson,
  endPerson,
  findPeople,
  listPeople,
  reopenPerson,
} from '@contract/people'
import { maskIdNumber, type PartChange, type PersonParts } from '@contract/people/personFile'
import type { PeopleCounts } from '@contract/people/personViews'
import { CLERK, HEAD, STATION_ID, VETERAN } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { ask, call, newRequestId } from '../world/cloud'
import { addOne, newHousehold } from '../world/households'
import { addFile, changesOf, countsNow, countsSince, editFile, fileOf, ZHOU } from '../world/people'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }

/** Of the man that a story is about; every story has its own. */
let idNumber: string
let zhou: PersonParts
let before: PeopleCounts
let told = 0

beforeEach(async () => {
  world.clock.travelTo(MONDAY_MORNING)
  idNumber = nthIdNumber(500 + ++told)
  zhou = { ...ZHOU, identity: { ...ZHOU.identity, idNumber } }
  before = await countsNow(world)
})

const add = (parts = zhou) => addFile(world, parts)
const open = (personId: string, reveal?: boolean) => fileOf(world, personId, reveal)
const edit = (personId: string, version: number, change: PartChange) =>
  editFile(world, personId, version, change)
const grown = () => countsSince(world, before)
const masked = () => maskIdNumber(idNumber)

describe('one person, one file', () => {
  test('what was filled in is read back, numbers masked until they are asked for', async () => {
    const personId = await add()
    const shown = await open(personId)
    expect(shown).toMatchObject({ personId, name: '周建军', age: 76, version: 1 })
    expect(shown.parts).toEqual({
      ...zhou,
      identity: { name: '周建军', idNumber: masked(), phone: '199****0001' },
      family: { relatives: [{ name: '周小梅', kinship: 'child', phone: '199****0031' }] },
      tags: [
        { tag: 'alone', since: '2020', confirmedByNo: 1, confirmedOn: MONDAY },
        { tag: 'warVeteran', confirmedByNo: 1, confirmedOn: MONDAY },
      ],
    })
    const whole = await open(personId, true)
    expect(whole.parts.identity).toEqual(zhou.identity)
    expect(whole.parts.family).toEqual(zhou.family)
  })

  test('a name is enough, and the counts say what is missing', async () => {
    await add()
    const personId = await add({ identity: { name: '李淑芬', noIdNumber: 'neverIssued' } })
    expect((await open(personId)).parts).toEqual({
      identity: { name: '李淑芬', noIdNumber: 'neverIssued' },
    })
    expect(await grown()).toEqual({
      total: 2,
      withoutIdNumber: 1,
      withoutPhone: 1,
      withoutHousehold: 2,
      alone: 1,
      warVeteran: 1,
    })
  })

  test('who is on file is found by the ID number, and not added again', async () => {
    const personId = await add()
    const again = { ...AT, parts: { identity: { name: '周健军', idNumber } } }
    const reply = await ask(world, CLERK.openId, addPerson, again)
    expect(reply).toMatchObject({ ok: false, code: 'PERSON_ON_FILE' })
    const { people } = await call(world, CLERK.openId, findPeople, { ...AT, text: idNumber })
    expect(people).toMatchObject([{ personId, name: '周建军' }])
    expect(await grown()).toMatchObject({ total: 1 })
  })

  test('a request sent twice adds one', async () => {
    const requestId = newRequestId()
    const input = { ...AT, parts: zhou }
    const first = await call(world, CLERK.openId, addPerson, input, requestId)
    expect(await call(world, CLERK.openId, addPerson, input, requestId)).toEqual(first)
    expect(await grown()).toMatchObject({ total: 1 })
  })

  test.each<[string, PersonParts, string]>([
    [
      'an ID number that cannot be',
      { identity: { name: '周建军', idNumber: '990101195001010011' } },
      'parts.identity.idNumber',
    ],
    [
      'a phone that is too short',
      { identity: { name: '周建军', phone: '1990000' } },
      'parts.identity.phone',
    ],
    [
      'a day that does not exist',
      { identity: { name: '周建军', birthDate: '1950-02-30' } },
      'parts.identity.birthDate',
    ],
    [
      'the phone of a relative',
      {
        identity: { name: '周建军' },
        family: { relatives: [{ name: '周小梅', kinship: 'child', phone: '0' }] },
      },
      'parts.family.relatives.0.phone',
    ],
    [
      'a household that is not of the station',
      { identity: { name: '周建军' }, home: { householdId: 'nothing' } },
      'parts.home.householdId',
    ],
  ])('%s is refused at its field', async (_what, parts, path) => {
    const reply = await ask(world, CLERK.openId, addPerson, { ...AT, parts })
    expect(reply).toMatchObject({ ok: false, code: 'BAD_INPUT', issues: [{ path }] })
    expect(await grown()).toEqual({})
  })
})

describe('where somebody lives', () => {
  test('a village is written in one way', async () => {
    const personId = await add({ ...zhou, home: { village: ' 龙 门村（东）' } })
    expect((await open(personId)).parts.home).toEqual({ village: '龙门村(东)' })
    const reply = await edit(personId, 1, { home: { village: '龙门.村' } })
    expect(reply).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'change.home.village' }] })
    const inVillage = { ...AT, village: '龙门村（东）' }
    expect((await call(world, CLERK.openId, listPeople, inVillage)).people).toHaveLength(1)
  })

  test('the village of a household is that of who lives in it', async () => {
    const household = newHousehold({ wang: 1, liu: 2 }, { village: '石门村' })
    const { householdId } = await addOne(world, household)
    const personId = await add({ ...zhou, home: { householdId, village: '别村' } })
    expect((await open(personId)).parts.home).toEqual({ householdId, village: '石门村' })
    await edit(personId, 1, { home: { householdId, village: '别村', address: '三组8号' } })
    const shown = { householdId, village: '石门村', address: '三组8号' }
    expect((await open(personId)).parts.home).toEqual(shown)
    const [change] = await changesOf(world, personId)
    expect(change).toMatchObject({ after: { home: shown } })
  })

  test('nobody is newly put into a household that is no longer served; who is there may stay', async () => {
    const { householdId } = await addOne(world, newHousehold({ wang: 1, liu: 2 }))
    const personId = await add({ ...zhou, home: { householdId } })
    const moved = { reason: 'moved', on: MONDAY, why: '搬走了' } as const
    await call(world, CLERK.openId, endPerson, { ...AT, personId, ...moved })
    await call(world, CLERK.openId, endHousehold, { ...AT, householdId, why: '搬走了' })
    const parts = { identity: { name: '李淑芬' }, home: { householdId } }
    expect(await ask(world, CLERK.openId, addPerson, { ...AT, parts })).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'parts.home.householdId' }],
    })
    const home = { householdId, address: '三组8号' }
    expect(await edit(personId, 2, { home })).toMatchObject({ ok: true })
  })
})

describe('a change keeps what was before, and who changed it and why', () => {
  test('of one part at a time, and the file is found by what it says now', async () => {
    const personId = await add()
    const moved = { village: '新村', address: '新村路1号' }
    expect(await edit(personId, 1, { home: moved })).toMatchObject({ output: { version: 2 } })
    expect((await open(personId)).parts.home).toEqual(moved)
    const inVillage = { ...AT, village: '新村' }
    expect((await call(world, CLERK.openId, listPeople, inVillage)).people).toHaveLength(1)

    const changes = await changesOf(world, personId)
    expect(changes).toMatchObject([
      {
        action: 'edit',
        parts: ['home'],
        by: { memberNo: 1, name: CLERK.name },
        why: '本人来说的',
        before: { home: ZHOU.home },
        after: { home: moved },
      },
      { action: 'add', parts: [] },
    ])
  })

  test('a tag that stays keeps who confirmed it; counts follow', async () => {
    const personId = await add()
    const tags = [{ tag: 'alone' as const, since: '2020' }, { tag: 'aged' as const }]
    const change = { tags }
    await call(world, HEAD.openId, editPerson, {
      ...AT,
      ...{ personId, version: 1, change, why: '上门看过' },
    })
    expect((await open(personId)).parts.tags).toEqual([
      { tag: 'alone', since: '2020', confirmedByNo: 1, confirmedOn: MONDAY },
      { tag: 'aged', confirmedByNo: 2, confirmedOn: MONDAY },
    ])
    expect(await grown()).toMatchObject({ alone: 1, aged: 1 })
    expect(await grown()).not.toHaveProperty('warVeteran')
  })

  test('who did not see another’s change is told to look again', async () => {
    const personId = await add()
    await edit(personId, 1, { party: { state: 'member' } })
    expect(await edit(personId, 1, { party: { state: 'none' } })).toMatchObject({
      ok: false,
      code: 'EDITED_MEANWHILE',
    })
    expect((await open(personId)).parts.party).toEqual({ state: 'member' })
  })

  test('of two at once one is written, and none is lost', async () => {
    const personId = await add()
    const states = ['member', 'probationary', 'none'] as const
    const replies = await Promise.all(
      states.map((state) => edit(personId, 1, { party: { state } })),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const changes = await changesOf(world, personId)
    expect(changes.map(({ action }) => action)).toEqual(['edit', 'add'])
    const [won] = changes
    expect((await open(personId)).parts.party).toEqual(won?.after?.party)
  })

  test('what changes nothing is no change', async () => {
    const personId = await add()
    expect(await edit(personId, 1, { home: ZHOU.home })).toMatchObject({ output: { version: 1 } })
    const changes = await changesOf(world, personId)
    expect(changes).toHaveLength(1)
  })

  test('two parts at once are refused', async () => {
    const personId = await add()
    const both = { health: {}, hardship: {} }
    expect(await edit(personId, 1, both)).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      issues: [{ path: 'change' }],
    })
  })

  test('that nothing changed is recorded too', async () => {
    const personId = await add()
    await call(world, CLERK.openId, confirmPerson, { ...AT, personId })
    const file = await open(personId)
    expect(file).toMatchObject({ version: 1, confirmedAt: expect.any(Number) })
    const changes = await changesOf(world, personId)
    expect(changes.map(({ action }) => action)).toEqual(['confirm', 'add'])
  })
})

describe('a file that ends stays', () => {
  test('is found, listed apart, counted apart, and can be opened again', async () => {
    const personId = await add()
    const ending = { ...AT, personId, reason: 'moved' as const, on: MONDAY, why: '去儿子家住了' }
    await call(world, CLERK.openId, endPerson, ending)
    const [stored] = world.database
      .documents('people', { limit: 1000 })
      .filter(({ _id }) => _id === personId)
    expect(stored).toMatchObject({ ended: true })
    expect(JSON.stringify(stored).includes('moved')).toBe(false)
    expect(await ask(world, CLERK.openId, endPerson, ending)).toMatchObject({ code: 'FILE_ENDED' })
    expect(await grown()).toEqual({ ended: 1 })
    const listed = async (ended: boolean) =>
      (await call(world, CLERK.openId, listPeople, { ...AT, ended })).people
    const ofThem = expect.objectContaining({ personId })
    expect(await listed(false)).not.toContainEqual(ofThem)
    expect(await listed(true)).toContainEqual(ofThem)
    const found = await call(world, CLERK.openId, findPeople, { ...AT, text: idNumber })
    expect(found.people).toMatchObject([{ personId, ended: 'moved' }])
    expect((await open(personId)).ended).toEqual({
      reason: 'moved',
      on: MONDAY,
      why: '去儿子家住了',
    })

    const reopening = { ...AT, personId, why: '搬回来了' }
    await call(world, CLERK.openId, reopenPerson, reopening)
    expect(await ask(world, CLERK.openId, reopenPerson, reopening)).toMatchObject({
      code: 'FILE_NOT_ENDED',
    })
    expect(await grown()).toMatchObject({ total: 1 })
    expect(await grown()).not.toHaveProperty('ended')
    expect((await open(personId)).ended).toBeUndefined()
  })

  test('not on a day that is still to come', async () => {
    const personId = await add()
    const tomorrow = { ...AT, personId, reason: 'died' as const, on: '2026-11-24', why: '写错了' }
    expect(await ask(world, CLERK.openId, endPerson, tomorrow)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'on' }],
    })
  })
})

test('nothing of it can be read in the database', async () => {
  const personId = await add()
  await edit(personId, 1, { identity: { ...zhou.identity, secondPhone: '19900000077' } })
  await open(personId, true)
  const collections = ['people', 'personChanges', 'personOpenings', 'peopleCounts', 'requests']
  const stored = collections.map((name) => world.database.documents(name, { limit: 100 }))
  const text = JSON.stringify(stored)
  expect(text).toContain('周建军')
  const secrets = [idNumber, VETERAN.phone, '19900000031', '19900000077', '三组8号', '周小梅']
  for (const secret of [...secrets, '高血压', '本人来说的', 'below1000', '边境作战']) {
    expect(text).not.toContain(secret)
  }
})
