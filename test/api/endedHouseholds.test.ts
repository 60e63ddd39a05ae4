import { editHousehold, endHousehold, reopenHousehold } from '@contract/contactCards'
import { endPerson, mergePeople, reopenPerson, undoMerge } from '@contract/people'
import type { PartName, PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask, call } from '../world/cloud'
import { addOne, appointLiaisons, type Liaisons, newHousehold } from '../world/households'
import { addFile, changesOf, editFile, fileOf } from '../world/people'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World
let liaisons: Liaisons

beforeAll(async () => {
  world = await startWorld()
  liaisons = await appointLiaisons(world)
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }
const NO_LONGER_SERVED = { ok: false, code: 'HOME_NO_LONGER_SERVED' }

async function added(): Promise<string> {
  return (await addOne(world, newHousehold(liaisons, { village: '旧村' }))).householdId
}

const addedIn = (householdId: string, more: Partial<PersonParts> = {}) =>
  addFile(world, { identity: { name: '周建军' }, home: { householdId }, ...more })

const endOf = (householdId: string) =>
  call(world, HEAD.openId, endHousehold, { ...AT, householdId, why: '搬走了' })
const reopened = (householdId: string) =>
  call(world, HEAD.openId, reopenHousehold, { ...AT, householdId, why: '又搬回来了' })

const endFile = (personId: string) =>
  call(world, CLERK.openId, endPerson, {
    ...AT,
    personId,
    reason: 'moved',
    on: MONDAY,
    why: '搬走了',
  })
const reopenFile = (personId: string) =>
  ask(world, CLERK.openId, reopenPerson, { ...AT, personId, why: '回来了' })

async function sideOf(personId: string) {
  return { personId, version: (await fileOf(world, personId)).version }
}

async function merge(kept: string, merged: string, take: PartName[], leave: PartName[] = []) {
  const [keep, other] = [await sideOf(kept), await sideOf(merged)]
  const input = { ...AT, keep, merge: other, take, leave, why: '同一个人建了两份' }
  return ask(world, CLERK.openId, mergePeople, input)
}

async function mergedIn(kept: string, merged: string, take: PartName[] = []): Promise<string> {
  const reply = await merge(kept, merged, take)
  if (!reply.ok) throw new Error(reply.code)
  return reply.output.mergeId
}

const undo = (mergeId: string) =>
  ask(world, HEAD.openId, undoMerge, { ...AT, mergeId, why: '不是同一个人' })

describe('a file whose household is no longer served', () => {
  let householdId: string
  let personId: string
  beforeEach(async () => {
    householdId = await added()
    personId = await addedIn(householdId)
    await endFile(personId)
    await endOf(householdId)
  })

  test('is opened again once the household is', async () => {
    expect(await reopenFile(personId)).toMatchObject(NO_LONGER_SERVED)
    expect((await fileOf(world, personId)).ended).toBeDefined()
    await reopened(householdId)
    expect(await reopenFile(personId)).toMatchObject({ ok: true })
  })

  test('or once it names another', async () => {
    const home = { householdId: await added() }
    const { version } = await fileOf(world, personId)
    expect(await editFile(world, personId, version, { home })).toMatchObject({ ok: true })
    expect(await reopenFile(personId)).toMatchObject({ ok: true })
  })

  test('gives its household to no file that is kept up', async () => {
    const kept = await addFile(world, { identity: { name: '周建军' } })
    expect(await merge(kept, personId, ['home'])).toMatchObject(NO_LONGER_SERVED)
    expect(await merge(kept, personId, [], ['home'])).toMatchObject({ ok: true })
    expect((await fileOf(world, kept)).parts.home).toBeUndefined()
  })
})

describe('a merge is taken back', () => {
  test('once the household is served again into which somebody comes back', async () => {
    const [own, other] = [await added(), await added()]
    const [kept, merged] = [await addedIn(own), await addedIn(other)]
    const mergeId = await mergedIn(kept, merged)
    await endOf(other)
    expect(await undo(mergeId)).toMatchObject(NO_LONGER_SERVED)
    expect(await fileOf(world, merged)).toMatchObject({ personId: kept })
    await reopened(other)
    expect(await undo(mergeId)).toMatchObject({ ok: true })
    expect((await fileOf(world, merged)).parts.home).toMatchObject({ householdId: other })
  })

  test('the same for the kept file, whose household was given up for the other’s', async () => {
    const [own, other] = [await added(), await added()]
    const [kept, merged] = [await addedIn(own), await addedIn(other)]
    const mergeId = await mergedIn(kept, merged, ['home'])
    const homes = [own, other]
    expect((await fileOf(world, kept)).merges).toMatchObject([{ homes }])
    await endOf(own)
    expect(await undo(mergeId)).toMatchObject(NO_LONGER_SERVED)
    await reopened(own)
    expect(await undo(mergeId)).toMatchObject({ ok: true })
    expect((await fileOf(world, kept)).parts.home).toMatchObject({ householdId: own })
  })

  test('with the villages that the households have now', async () => {
    const [own, other] = [await added(), await added()]
    const [kept, merged] = [await addedIn(own), await addedIn(other)]
    const mergeId = await mergedIn(kept, merged, ['home'])
    for (const [householdId, village] of [
      [own, '新村'],
      [other, '合村'],
    ] as const) {
      const edit = { ...AT, householdId, edit: { village }, why: '并村了' }
      await call(world, CLERK.openId, editHousehold, edit)
    }
    const undoing = { ...AT, mergeId, evenIfChanged: true, why: '不是同一个人' }
    await call(world, HEAD.openId, undoMerge, undoing)
    const [keptHome, mergedHome] = [
      { householdId: own, village: '新村' },
      { householdId: other, village: '合村' },
    ]
    expect((await fileOf(world, kept)).parts.home).toEqual(keptHome)
    expect((await fileOf(world, merged)).parts.home).toEqual(mergedHome)
    expect((await changesOf(world, kept))[0]).toMatchObject({ after: { home: keptHome } })
    expect((await changesOf(world, merged))[0]).toMatchObject({
      why: '这一户的村或社区改了',
      after: { home: mergedHome },
    })
  })
})
