import {
  addPerson,
  closeCarePlan,
  duplicatePeople,
  lifeEvents,
  mergePeople,
  openCarePlan,
  openPerson,
  personOpenings,
  recordLifeEvent,
  undoMerge,
} from '@contract/people'
import type { PartName, PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import { addBound, nthIdNumber } from '../world/binding'
import { ask, call } from '../world/cloud'
import { addFile, changesOf, countsNow, editFile, fileOf, foundBy } from '../world/people'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World
let told = 0

beforeAll(async () => {
  world = await startWorld({ workers: 4 })
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }

/** A number that no other story uses. */
const newNumber = () => nthIdNumber(1_200 + ++told)
const newPhone = () => String(19900400000 + ++told)

/** One man's file, begun twice: with a slip in the number, and without one. */
async function addTwice() {
  const idNumber = newNumber()
  const [slipped, phone] = [newNumber(), newPhone()]
  const keptParts: PersonParts = {
    identity: { name: '周建军', idNumber: slipped, phone },
    home: { village: '演示村' },
    tags: [{ tag: 'alone' }, { tag: 'aged' }],
  }
  const mergedParts: PersonParts = {
    identity: { name: '周建军', idNumber, phone: newPhone() },
    service: { enlisted: '1969-12' },
    tags: [{ tag: 'warVeteran', since: '1979' }],
  }
  const keptId = await addFile(world, keptParts)
  const mergedId = await addFile(world, mergedParts)
  return { keptId, mergedId, idNumber, slipped, phone, keptParts, mergedParts }
}

function merge(keptId: string, mergedId: string, take: PartName[], versions = [1, 1]) {
  const [keptVersion = 1, mergedVersion = 1] = versions
  return ask(world, CLERK.openId, mergePeople, {
    ...AT,
    keep: { personId: keptId, version: keptVersion },
    merge: { personId: mergedId, version: mergedVersion },
    take,
    why: '同一个人建了两份',
  })
}

async function merged(keptId: string, mergedId: string, take: PartName[]): Promise<string> {
  const reply = await merge(keptId, mergedId, take)
  if (!reply.ok) throw new Error(reply.code)
  return reply.output.mergeId
}

const undo = (mergeId: string, evenIfChanged = false) =>
  ask(world, HEAD.openId, undoMerge, { ...AT, mergeId, evenIfChanged, why: '不是同一个人' })

/** What a file says, without when it was last touched. */
async function sayings(personId: string) {
  const {
    version: _,
    updatedAt: _at,
    merges: _merges,
    ...file
  } = await fileOf(world, personId, true)
  return file
}

/** All that the database holds of the two files, without how often they were written. */
function stored(...ids: string[]) {
  const files = world.database.documents('people', { limit: 1000 })
  return files
    .filter(({ _id }) => ids.includes(String(_id)))
    .map(({ version: _, updatedAt: _at, groupVersion: _g, ...rest }) => ({
      ...rest,
      // Sealed anew, and so never the same: what it says is compared above.
      ...{ identity: 0, service: 0 },
    }))
}

describe('files with the same ID number', () => {
  test('are both kept, both marked, and suggested side by side', async () => {
    const idNumber = newNumber()
    const first = await addFile(world, { identity: { name: '李明', idNumber } })
    const second = await addFile(world, { identity: { name: '黎明', phone: newPhone() } })
    const reply = await editFile(world, second, 1, { identity: { name: '黎明', idNumber } })
    expect(reply).toMatchObject({ ok: true })
    for (const [id, other] of [
      [first, second],
      [second, first],
    ] as const) {
      expect((await fileOf(world, id)).sameIdNumber).toMatchObject([{ personId: other }])
    }
    expect(await duplicatesWith(first)).toEqual([first, second].sort())
    expect(await countsNow(world)).toMatchObject({ duplicates: 2 })
    expect(await foundBy(world, idNumber)).toHaveLength(2)

    // The number is right for the one, and the other gets a number of its own.
    const mended = { identity: { name: '李明', idNumber: newNumber() } }
    expect(await editFile(world, first, 1, mended)).toMatchObject({ ok: true })
    expect((await fileOf(world, first)).sameIdNumber).toEqual([])
    expect((await fileOf(world, second)).sameIdNumber).toEqual([])
    expect(await duplicatesWith(second)).toEqual([])
    expect(await countsNow(world)).toMatchObject({ duplicates: 0 })
    // The number is held by who has it now.
    const again = { ...AT, parts: { identity: { name: '黎明', idNumber } } }
    expect(await ask(world, CLERK.openId, addPerson, again)).toMatchObject({
      code: 'PERSON_ON_FILE',
    })
  })

  async function duplicatesWith(personId: string): Promise<string[]> {
    const { groups } = await call(world, CLERK.openId, duplicatePeople, AT)
    const ids = groups.map((group) => group.map((row) => row.personId).sort())
    return ids.find((group) => group.includes(personId)) ?? []
  }
})

describe('two files made one', () => {
  test('say what was chosen of each, and the other is found no more', async () => {
    const { keptId, mergedId, idNumber, slipped, keptParts, mergedParts } = await addTwice()
    const before = await countsNow(world)
    const mergeId = await merged(keptId, mergedId, ['identity', 'service'])
    const file = await fileOf(world, keptId, true)
    expect(file.parts).toMatchObject({
      identity: mergedParts.identity,
      service: { enlisted: '1969-12' },
      home: keptParts.home,
      tags: [{ tag: 'alone' }, { tag: 'aged' }, { tag: 'warVeteran', since: '1979' }],
    })
    expect(file.merges).toMatchObject([
      { mergeId, personId: mergedId, took: ['identity', 'tags', 'service'] },
    ])
    expect((await foundBy(world, idNumber)).map(({ personId }) => personId)).toEqual([keptId])
    expect(await foundBy(world, slipped)).toEqual([])
    expect(await fileOf(world, mergedId)).toMatchObject({ personId: keptId })
    const after = await countsNow(world)
    expect(after.total).toBe(before.total - 1)
    expect(after.byTag.warVeteran).toBe(before.byTag.warVeteran)
  })

  test('keep the records of both', async () => {
    const { keptId, mergedId } = await addTwice()
    const event = { ...AT, kind: 'merit' as const, on: MONDAY }
    await call(world, CLERK.openId, recordLifeEvent, { ...event, personId: mergedId })
    await fileOf(world, mergedId)
    await merged(keptId, mergedId, [])
    const asked = { ...AT, personId: keptId }
    expect((await call(world, CLERK.openId, lifeEvents, asked)).lifeEvents).toHaveLength(1)
    const actions = (await changesOf(world, keptId)).map(({ action }) => action)
    expect(actions.sort()).toEqual(['add', 'add', 'merge'])
    const { openings } = await call(world, HEAD.openId, personOpenings, asked)
    // Of the one file, before; and of what is told of both, since.
    expect(openings.map(({ parts }) => parts)).toEqual([
      ['changes'],
      ['lifeEvents'],
      ['identity', 'tags', 'service'],
    ])
  })

  test('open to who was bound to the one that went into the other', async () => {
    const person = await addBound(world)
    const keptId = await addFile(world, { identity: { name: '周建军', phone: newPhone() } })
    await merged(keptId, person.personId, ['identity'])
    const own = await call(world, person.openId, openPerson, { personId: person.personId })
    expect(own).toMatchObject({ personId: keptId, name: '周建军' })
    // The tie is to the old file: it opens nothing under another id.
    expect(await ask(world, person.openId, openPerson, { personId: keptId })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })

  test('not with a file that changed since, with itself, or of another station', async () => {
    const { keptId, mergedId } = await addTwice()
    expect(await merge(keptId, mergedId, [], [1, 2])).toMatchObject({ code: 'EDITED_MEANWHILE' })
    expect(await merge(keptId, keptId, [])).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'merge.personId' }],
    })
    expect(await merge(keptId, 'nothing', [])).toMatchObject({ code: 'NOT_ALLOWED' })
    const elsewhere = await call(world, OTHER_CLERK.openId, addPerson, {
      stationId: 'tongliang-anju',
      parts: { identity: { name: '周建军' } },
    })
    expect(await merge(keptId, elsewhere.personId, [])).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('not while each has a care plan: the one is closed first, and the other stays in sight', async () => {
    const { keptId, mergedId } = await addTwice()
    const third = await addFile(world, { identity: { name: '周建军', idNumber: newNumber() } })
    const [planned, closed] = [await planFor(keptId), await planFor(third)]
    // The plan of a file that went into another is that other's.
    await merged(mergedId, third, [])
    const both = () => merge(keptId, mergedId, [], [1, 2])
    expect(await both()).toMatchObject({ ok: false, code: 'CARE_PLANS_OPEN' })
    const end = { version: 1, result: 'stopped' as const, summary: '并到另一份里' }
    await call(world, CLERK.openId, closeCarePlan, { ...AT, carePlanId: closed, ...end })
    expect(await both()).toMatchObject({ ok: true })
    expect((await fileOf(world, keptId)).carePlanId).toBe(planned)
  })

  async function planFor(personId: string): Promise<string> {
    const goals = [{ text: '把病看好', steps: [{ text: '陪去医院', due: MONDAY }] }]
    const plan = { ...AT, personId, leadNo: 1, goals }
    return (await call(world, CLERK.openId, openCarePlan, plan)).carePlanId
  }

  test('tell of each change in which of the files it was', async () => {
    const { keptId, mergedId } = await addTwice()
    await merged(keptId, mergedId, [])
    const told = (await changesOf(world, keptId)).map(({ action, formerly }) => [action, formerly])
    expect(told).toEqual([
      ['merge', undefined],
      ['add', '周建军'],
      ['add', undefined],
    ])
  })

  test('once, however many try at once', async () => {
    const { keptId, mergedId } = await addTwice()
    const replies = await Promise.all([
      merge(keptId, mergedId, ['service']),
      merge(mergedId, keptId, ['home']),
      merge(keptId, mergedId, []),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.filter((each) => !each.ok && each.code === 'EDITED_MEANWHILE')).toHaveLength(2)
  })
})

describe('a merge taken back', () => {
  test('leaves both files exactly as they were', async () => {
    const { keptId, mergedId, slipped, idNumber } = await addTwice()
    const before = [await sayings(keptId), await sayings(mergedId)]
    const records = stored(keptId, mergedId)
    const counted = await countsNow(world)
    const mergeId = await merged(keptId, mergedId, ['identity', 'service', 'tags'])
    expect(await undo(mergeId)).toMatchObject({ ok: true })
    expect([await sayings(keptId), await sayings(mergedId)]).toEqual(before)
    expect(stored(keptId, mergedId)).toEqual(records)
    expect(await countsNow(world)).toEqual(counted)
    for (const number of [slipped, idNumber]) expect(await foundBy(world, number)).toHaveLength(1)
    expect(await undo(mergeId)).toMatchObject({ code: 'NOT_OPEN' })
    expect((await fileOf(world, keptId)).merges).toEqual([])
  })

  test('keeps what was changed since in parts that were not taken', async () => {
    const { keptId, mergedId } = await addTwice()
    const mergeId = await merged(keptId, mergedId, ['service'])
    await editFile(world, keptId, 2, { home: { village: '新村' } })
    expect(await undo(mergeId)).toMatchObject({ ok: true })
    const file = await fileOf(world, keptId)
    expect(file.parts.home).toEqual({ village: '新村' })
    expect(file.parts.service).toBeUndefined()
  })

  test('asks again where a part taken was changed since, and then loses nothing of it', async () => {
    const { keptId, mergedId } = await addTwice()
    const mergeId = await merged(keptId, mergedId, ['service'])
    const later = { enlisted: '1969-12', discharged: '1985' }
    await editFile(world, keptId, 2, { service: later })
    expect(await undo(mergeId)).toMatchObject({ code: 'MERGE_BUILT_ON' })
    expect((await fileOf(world, keptId)).parts.service).toEqual(later)
    expect(await undo(mergeId, true)).toMatchObject({ ok: true })
    expect((await fileOf(world, keptId)).parts.service).toBeUndefined()
    expect((await fileOf(world, mergedId)).parts.service).toEqual({ enlisted: '1969-12' })
    const [last] = await changesOf(world, keptId)
    expect(last).toMatchObject({ action: 'undoMerge', before: { service: later } })
  })

  test('of three files goes back the way it came', async () => {
    const { keptId, mergedId } = await addTwice()
    const third = await addFile(world, { identity: { name: '周建军', idNumber: newNumber() } })
    const inner = await merged(keptId, mergedId, ['service'])
    const outer = await merge(third, keptId, ['home'], [1, 2])
    if (!outer.ok) throw new Error(outer.code)
    expect(await fileOf(world, mergedId)).toMatchObject({ personId: third })
    expect(await undo(inner)).toMatchObject({ code: 'NOT_OPEN' })
    expect(await undo(outer.output.mergeId)).toMatchObject({ ok: true })
    expect(await fileOf(world, mergedId)).toMatchObject({ personId: keptId })
    expect(await undo(inner)).toMatchObject({ ok: true })
    expect(await fileOf(world, mergedId)).toMatchObject({ personId: mergedId })
  })

  test('costs who asks for one of them no more, however often they were merged', async () => {
    const { keptId, mergedId } = await addTwice()
    const third = await addFile(world, { identity: { name: '周建军', idNumber: newNumber() } })
    const operations = async () => {
      expect(await fileOf(world, mergedId)).toMatchObject({ personId: expect.any(String) })
      return world.calls.list({ functionName: 'people', limit: 1 })[0]?.databaseOperations
    }
    const inner = await merged(keptId, mergedId, [])
    const once = await operations()
    const outer = await merge(third, keptId, [], [1, 2])
    if (!outer.ok) throw new Error(outer.code)
    expect(await operations()).toBe(once)
    expect(await undo(outer.output.mergeId)).toMatchObject({ ok: true })
    expect(await fileOf(world, mergedId)).toMatchObject({ personId: keptId })
    expect(await operations()).toBe(once)
    expect(await undo(inner)).toMatchObject({ ok: true })
  })

  test('of merges that took the same part goes back the newest first', async () => {
    const { keptId, mergedId, slipped, idNumber } = await addTwice()
    const other = await addFile(world, { identity: { name: '李明', idNumber: newNumber() } })
    const older = await merged(keptId, mergedId, ['identity'])
    const newer = await merge(keptId, other, ['identity', 'tags'], [2, 1])
    if (!newer.ok) throw new Error(newer.code)
    const apart = await merge(
      keptId,
      await addFile(world, { identity: { name: '黎明' } }),
      ['home'],
      [3, 1],
    )
    expect(apart).toMatchObject({ ok: true })
    expect(await undo(older)).toMatchObject({ code: 'MERGED_AGAIN' })
    expect(await undo(older, true)).toMatchObject({ code: 'MERGED_AGAIN' })
    expect(await undo(newer.output.mergeId)).toMatchObject({ ok: true })
    expect(await undo(older)).toMatchObject({ ok: true })
    expect((await fileOf(world, keptId, true)).parts.identity?.idNumber).toBe(slipped)
    expect((await fileOf(world, mergedId, true)).parts.identity?.idNumber).toBe(idNumber)
  })

  test('finds its number taken by a file begun meanwhile, and both are marked', async () => {
    const { keptId, mergedId, idNumber } = await addTwice()
    const mergeId = await merged(keptId, mergedId, [])
    const third = await addFile(world, { identity: { name: '周建军', idNumber } })
    expect(await undo(mergeId)).toMatchObject({ ok: true })
    expect((await fileOf(world, mergedId)).sameIdNumber).toMatchObject([{ personId: third }])
    expect((await fileOf(world, third)).sameIdNumber).toMatchObject([{ personId: mergedId }])
  })
})
