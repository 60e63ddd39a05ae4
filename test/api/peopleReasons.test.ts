import {
  closeCarePlan,
  editCarePlan,
  endPerson,
  lifeEvents,
  openCarePlan,
  openPerson,
  personChanges,
  recordLifeEvent,
  reopenPerson,
} from '@contract/people'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { addBound, addDaughter } from '../world/binding'
import { call } from '../world/cloud'
import { editFile } from '../world/people'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }

/** What somebody is told of a file: each action with its reason, the first first. */
async function told(openId: string, personId: string, stationId?: string) {
  const asked = { personId, ...(stationId !== undefined && { stationId }) }
  const { changes } = await call(world, openId, personChanges, asked)
  return changes.reverse().map(({ action, why = '' }) => `${action} ${why}`.trim())
}

async function addWithFamily() {
  const person = await addBound(world)
  return { ...person, daughter: await addDaughter(world, person) }
}

test('why a file was ended, and what the care plan says, is for the station alone', async () => {
  const { personId, openId, daughter } = await addWithFamily()
  const of = { ...AT, personId }
  const goals = [{ text: '把病看好', steps: [{ text: '陪去医院', due: '2026-11-30' }] }]
  const opening = { ...of, leadNo: 1, goals }
  const { carePlanId } = await call(world, CLERK.openId, openCarePlan, opening)
  const edit = { ...AT, carePlanId, version: 1, leadNo: 1, goals, why: '病重了' }
  await call(world, CLERK.openId, editCarePlan, edit)
  const closing = { ...AT, carePlanId, version: 2, result: 'stopped' as const, summary: '走了' }
  await call(world, CLERK.openId, closeCarePlan, closing)
  await editFile(world, personId, 1, { work: { state: 'unable' } })
  const ending = { ...of, reason: 'moved' as const, on: MONDAY, why: '欠了债' }
  await call(world, CLERK.openId, endPerson, ending)
  expect((await call(world, openId, openPerson, { personId })).ended).toEqual({
    reason: 'moved',
    on: MONDAY,
  })
  await call(world, CLERK.openId, reopenPerson, { ...of, why: '还了债' })

  expect(await told(HEAD.openId, personId, STATION_ID)).toEqual([
    'add',
    'openCarePlan',
    'editCarePlan 病重了',
    'closeCarePlan',
    'edit 本人来说的',
    'end 欠了债',
    'reopen 还了债',
  ])
  expect(await told(openId, personId)).toEqual([
    ...['add', 'openCarePlan', 'editCarePlan', 'closeCarePlan'],
    ...['edit 本人来说的', 'end', 'reopen'],
  ])
  expect(await told(daughter, personId)).toEqual(['add', 'edit', 'end', 'reopen'])
})

test('the family learns of no tag that tells of health or hardship, nor that one came or went', async () => {
  const { personId, openId, daughter } = await addWithFamily()
  await editFile(world, personId, 1, { tags: [{ tag: 'disabled' }] })
  await editFile(world, personId, 2, { tags: [{ tag: 'disabled' }, { tag: 'aged' }] })
  await editFile(world, personId, 3, { tags: [{ tag: 'destitute' }, { tag: 'aged' }] })
  const tagsFor = async (viewer: string) =>
    (await call(world, viewer, openPerson, { personId })).parts.tags?.map(({ tag }) => tag)
  expect(await tagsFor(openId)).toEqual(['destitute', 'aged'])
  expect(await tagsFor(daughter)).toEqual(['aged'])

  expect(await told(openId, personId)).toHaveLength(4)
  const { changes } = await call(world, daughter, personChanges, { personId })
  expect(changes).toMatchObject([
    { action: 'edit', parts: ['tags'], after: { tags: [{ tag: 'aged' }] } },
    { action: 'add' },
  ])
  expect(JSON.stringify(changes)).not.toMatch(/disabled|destitute/)
})

test('what the family does not see fills none of its pages', async () => {
  const { personId, daughter } = await addWithFamily()
  const event = { ...AT, personId, kind: 'merit' as const, on: '1979-03-05' }
  await call(world, CLERK.openId, recordLifeEvent, event)
  for (let month = 1; month <= 12; month++) {
    for (const day of ['01', '02']) {
      const on = `2025-${String(month).padStart(2, '0')}-${day}`
      await call(world, CLERK.openId, recordLifeEvent, { ...event, kind: 'hardship', on })
    }
  }
  for (let version = 1; version <= 42; version++) {
    const state = version % 2 === 0 ? ('good' as const) : ('chronic' as const)
    await editFile(world, personId, version, { health: { state } })
  }
  const happened = await call(world, daughter, lifeEvents, { personId })
  expect(happened.lifeEvents.map(({ kind }) => kind)).toEqual(['merit'])
  expect(happened).not.toHaveProperty('next')
  const { changes, ...rest } = await call(world, daughter, personChanges, { personId })
  expect(changes.map(({ action }) => action)).toEqual(['add'])
  expect(rest).not.toHaveProperty('next')
})
