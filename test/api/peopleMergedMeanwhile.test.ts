import {
  confirmPerson,
  endPerson,
  lifeEvents,
  mergePeople,
  openCarePlan,
  recordLifeEvent,
  reopenPerson,
} from '@contract/people'
import type { PartName, PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { addToFile } from '../world/binding'
import { ask, call } from '../world/cloud'
import { addFile, changesOf, editFile, fileOf, foundBy } from '../world/people'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }
const END = { reason: 'moved', on: MONDAY, why: '搬走了' } as const
const ended = { ok: false, code: 'MERGE_INTO_ENDED' }
const meanwhile = { ok: false, code: 'EDITED_MEANWHILE' }

async function merge(keptId: string, mergedId: string, take: PartName[] = []) {
  const sideOf = async (personId: string) => ({
    personId,
    version: (await fileOf(world, personId)).version,
  })
  const input = {
    ...AT,
    keep: await sideOf(keptId),
    merge: await sideOf(mergedId),
    take,
    why: '同一个人建了两份',
  }
  return ask(world, HEAD.openId, mergePeople, input)
}

describe('a page of a file that went into another meanwhile', () => {
  let kept: string
  let merged: string
  beforeAll(async () => {
    kept = (await addToFile(world)).personId
    merged = (await addToFile(world)).personId
    await editFile(world, merged, 1, { home: { village: '演示村' } })
    expect(await merge(kept, merged)).toMatchObject({ ok: true })
  })

  test('does not overwrite the kept one, though the versions happen to be the same', async () => {
    const { parts, version } = await fileOf(world, kept, true)
    expect(version).toBe(2)
    const change = { identity: { name: '周建国' } }
    expect(await editFile(world, merged, version, change)).toMatchObject(meanwhile)
    expect((await fileOf(world, kept, true)).parts).toEqual(parts)
  })

  test('neither confirms nor ends nor opens again what it does not show', async () => {
    const of = { ...AT, personId: merged }
    expect(await ask(world, CLERK.openId, confirmPerson, of)).toMatchObject(meanwhile)
    expect(await ask(world, CLERK.openId, endPerson, { ...of, ...END })).toMatchObject(meanwhile)
    const reopening = { ...of, why: '又回来了' }
    expect(await ask(world, CLERK.openId, reopenPerson, reopening)).toMatchObject(meanwhile)
    expect((await changesOf(world, kept)).map(({ action }) => action)).not.toContain('confirm')
  })

  test('records what happened to the person, of whom there is one file now', async () => {
    const event = { ...AT, personId: merged, kind: 'hardship', on: MONDAY } as const
    const { lifeEventId } = await call(world, CLERK.openId, recordLifeEvent, event)
    const told = await call(world, CLERK.openId, lifeEvents, { ...AT, personId: kept })
    expect(told.lifeEvents).toMatchObject([{ lifeEventId }])
  })
})

test('who is kept up does not disappear in a file that was ended', async () => {
  const [gone, here] = [await addToFile(world), await addToFile(world)]
  await call(world, CLERK.openId, endPerson, { ...AT, personId: gone.personId, ...END })
  expect(await merge(gone.personId, here.personId)).toMatchObject(ended)
  expect(await foundBy(world, here.phone)).toMatchObject([{ personId: here.personId }])
  expect(await merge(here.personId, gone.personId)).toMatchObject({ ok: true })
})

test('for whom the station no longer keeps a file no plan is begun', async () => {
  const { personId } = await addToFile(world)
  await call(world, CLERK.openId, endPerson, { ...AT, personId, ...END })
  const goals = [{ text: '住得安心', steps: [{ text: '修房顶', due: '2026-12-31' }] }]
  const plan = { ...AT, personId, leadNo: 1, goals }
  expect(await ask(world, CLERK.openId, openCarePlan, plan)).toMatchObject({
    ok: false,
    code: 'PLAN_FOR_ENDED_FILE',
  })
})

test('of a part that is not taken what was empty is filled, and a merge taken back empties it', async () => {
  const keptParts: PersonParts = {
    identity: { name: '周建军', phone: '19900420001' },
    honours: [{ kind: 'thirdMerit', year: 1979 }],
  }
  const mergedParts: PersonParts = {
    identity: { name: '周建军', phone: '19900420002', ethnicGroup: '土家族' },
    service: { enlisted: '1969-12' },
    honours: [{ kind: 'thirdMerit', year: 1979 }, { kind: 'citation' }],
  }
  const [kept, merged] = [await addFile(world, keptParts), await addFile(world, mergedParts)]
  const reply = await merge(kept, merged)
  expect(reply).toMatchObject({ ok: true })
  expect((await fileOf(world, kept, true)).parts).toEqual({
    identity: { name: '周建军', phone: '19900420001', ethnicGroup: '土家族' },
    service: { enlisted: '1969-12' },
    honours: [{ kind: 'thirdMerit', year: 1979 }, { kind: 'citation' }],
  })
})
