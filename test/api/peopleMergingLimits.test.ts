import { MERGED_MAX, mergePeople, undoMerge } from '@contract/people'
import type { PartName, PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask } from '../world/cloud'
import { addOne, appointLiaisons, newHousehold } from '../world/households'
import { addFile, changesOf, fileOf } from '../world/people'
import { startWorld, type World } from '../world/startWorld'

let world: World
let told = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }

/** Somebody of whom no other story tells. */
const add = (parts: Partial<PersonParts>) =>
  addFile(world, { identity: { name: '周建军', phone: String(19900660000 + ++told) }, ...parts })

interface Chosen {
  take?: PartName[]
  leave?: PartName[]
  shorten?: PartName[]
}

async function merge(kept: string, merged: string, chosen: Chosen = {}) {
  const [keep, other] = [await sideOf(kept), await sideOf(merged)]
  const why = '同一个人建了两份'
  const input = { ...AT, keep, merge: other, take: [], ...chosen, why }
  return ask(world, CLERK.openId, mergePeople, input)
}

async function sideOf(personId: string) {
  return { personId, version: (await fileOf(world, personId)).version }
}

async function merged(kept: string, other: string, chosen: Chosen = {}): Promise<string> {
  const reply = await merge(kept, other, chosen)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.output.mergeId
}

const undo = (mergeId: string, evenIfChanged = false) =>
  ask(world, HEAD.openId, undoMerge, { ...AT, mergeId, evenIfChanged, why: '不是同一个人' })

/** 周一, 周一一 and so on: that many, from one of them on. */
function relatives(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) => ({
    name: `周${'一'.repeat(from + index + 1)}`,
    kinship: 'child' as const,
  }))
}

describe('lists of two files that are made one', () => {
  const widowed = { marital: 'widowed' as const }

  test('are both there as long as they fit', async () => {
    const kept = await add({ family: { relatives: relatives(8) } })
    const other = await add({ family: { ...widowed, relatives: relatives(4, 8) } })
    await merged(kept, other)
    const { family } = (await fileOf(world, kept)).parts
    expect(family).toEqual({ ...widowed, relatives: relatives(12) })
  })

  test('are refused by name where they do not, until somebody chooses', async () => {
    const kept = await add({ family: { relatives: relatives(8) } })
    const other = await add({ family: { ...widowed, relatives: relatives(5, 8) } })
    for (const chosen of [{}, { take: ['family' as const] }]) {
      expect(await merge(kept, other, chosen)).toMatchObject({
        code: 'BAD_INPUT',
        issues: [{ path: 'family.relatives', label: '家人' }],
      })
    }
    expect(await changesOf(world, kept)).toHaveLength(1)
    await merged(kept, other, { shorten: ['family'] })
    const { family } = (await fileOf(world, kept)).parts
    expect(family).toEqual({ ...widowed, relatives: relatives(8) })
  })

  test('may be those of the other, and come back when the merge is taken back', async () => {
    const [own, others] = [{ relatives: relatives(8) }, { relatives: relatives(5, 8) }]
    const kept = await add({ family: { marital: 'married', ...own } })
    const other = await add({ family: others })
    const mergeId = await merged(kept, other, { take: ['family'], shorten: ['family'] })
    expect((await fileOf(world, kept)).parts.family).toEqual({ marital: 'married', ...others })
    expect(await undo(mergeId)).toMatchObject({ ok: true })
    expect((await fileOf(world, kept)).parts.family).toEqual({ marital: 'married', ...own })
    expect((await fileOf(world, other)).parts.family).toEqual(others)
  })

  test('of former names, with what stands beside them', async () => {
    const phone = '19900669001'
    const kept = await addFile(world, {
      identity: { name: '周建军', formerNames: ['周一', '周二'] },
    })
    const identity = { name: '周建军', phone, formerNames: ['周三', '周四'] }
    const other = await addFile(world, { identity })
    expect(await merge(kept, other)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'identity.formerNames', label: '曾用名' }],
    })
    await merged(kept, other, { shorten: ['identity'] })
    expect((await fileOf(world, kept, true)).parts.identity).toEqual({
      ...{ name: '周建军', phone },
      formerNames: ['周一', '周二'],
    })
  })

  test('are not cut and left as they are at once', async () => {
    const [kept, other] = [await add({}), await add({})]
    const chosen: Chosen = { leave: ['family'], shorten: ['family'] }
    expect(await merge(kept, other, chosen)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'shorten' }],
    })
  })
})

test('nobody gets the address of a household in which they do not live', async () => {
  const liaisons = await appointLiaisons(world)
  const own = await addOne(world, newHousehold(liaisons))
  const another = await addOne(world, newHousehold(liaisons, { village: '别村' }))
  const kept = await add({ home: { householdId: own.householdId } })
  const other = await add({
    home: { householdId: another.householdId, address: '别村九组9号', living: 'alone' },
  })
  const { home } = (await fileOf(world, kept)).parts
  const mergeId = await merged(kept, other)
  expect((await fileOf(world, kept)).parts.home).toEqual(home)
  expect(await undo(mergeId)).toMatchObject({ ok: true })
  await merged(kept, other, { take: ['home'] })
  expect((await fileOf(world, kept)).parts.home).toEqual((await fileOf(world, other)).parts.home)
})

test('of two merges the second is the newer one, even by a clock that is behind', async () => {
  const [kept, first, second] = [await addChild('甲'), await addChild('乙'), await addChild('丙')]
  const older = await merged(kept, first)
  const now = world.clock.now()
  world.clock.travelTo(now - 60_000)
  const newer = await merged(kept, second)
  world.clock.travelTo(now)
  expect((await fileOf(world, kept)).merges?.map(({ mergeId }) => mergeId)).toEqual([newer, older])
  expect(await undo(older, true)).toMatchObject({ code: 'MERGED_AGAIN' })
  for (const mergeId of [newer, older]) expect(await undo(mergeId)).toMatchObject({ ok: true })
  expect((await fileOf(world, kept)).parts.family).toEqual({
    relatives: [{ name: '小甲', kinship: 'child' }],
  })
})

test('a file takes so many others in, with those that had gone into them, and no more', async () => {
  const [kept, side] = [await add({}), await add({})]
  const first = await merged(kept, await add({}))
  for (let n = 2; n < MERGED_MAX; n++) await merged(kept, await add({}))
  await merged(side, await add({}))
  expect(await merge(kept, side)).toMatchObject({ code: 'TOO_MANY_MERGED' })
  const last = await add({})
  await merged(kept, last)
  const more = await add({})
  expect(await merge(kept, more)).toMatchObject({ code: 'TOO_MANY_MERGED' })
  expect(await undo(first)).toMatchObject({ ok: true })
  await merged(kept, more)
  expect((await fileOf(world, kept)).merges).toHaveLength(MERGED_MAX)
})

const addChild = (name: string) =>
  add({ family: { relatives: [{ name: `小${name}`, kinship: 'child' }] } })
