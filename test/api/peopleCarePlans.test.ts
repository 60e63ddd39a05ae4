import { leaveStation } from '@contract/members'
import {
  closeCarePlan,
  duePlans,
  editCarePlan,
  endPerson,
  mergePeople,
  oneCarePlan,
  openCarePlan,
  personOpenings,
  undoMerge,
} from '@contract/people'
import type { Goals } from '@contract/people/personCarePlan'
import type { PeopleCounts } from '@contract/people/personViews'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import { ask, call } from '../world/cloud'
import { appointLiaison, WANG } from '../world/households'
import { addFile, changesOf, countsNow, countsSince, fileOf } from '../world/people'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World

let before: PeopleCounts

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  before = await countsNow(world)
})

const AT = { stationId: STATION_ID }
const [CLERK_NO, HEAD_NO] = [1, 2]

/** Goals with one step for each of these days. */
function goalsDue(...days: string[]): Goals {
  return [{ text: '把病看好', steps: days.map((due) => ({ text: '陪去医院', due })) }]
}

async function planned(due: string, leadNo = CLERK_NO): Promise<string> {
  const personId = await addFile(world, { identity: { name: '周建军' } })
  const plan = { ...AT, personId, leadNo, goals: goalsDue(due) }
  return (await call(world, CLERK.openId, openCarePlan, plan)).carePlanId
}

const planOf = (carePlanId: string) => call(world, CLERK.openId, oneCarePlan, { ...AT, carePlanId })
const edit = (carePlanId: string, version: number, goals: Goals, leadNo = CLERK_NO) =>
  ask(world, CLERK.openId, editCarePlan, {
    ...AT,
    carePlanId,
    version,
    goals,
    leadNo,
    why: '有进展',
  })
const due = async (...ids: string[]) => {
  const { carePlans } = await call(world, HEAD.openId, duePlans, AT)
  return carePlans.filter(({ carePlanId }) => ids.includes(carePlanId))
}
const grown = async () => (await countsSince(world, before)).carePlans ?? 0

describe('a plan for a hard case', () => {
  test('from its first goal to its result', async () => {
    const personId = await addFile(world, { identity: { name: '周建军' } })
    const goals = goalsDue('2026-11-30', '2026-12-07')
    const opening = { ...AT, personId, leadNo: CLERK_NO, goals }
    const { carePlanId } = await call(world, CLERK.openId, openCarePlan, opening)
    expect(await ask(world, CLERK.openId, openCarePlan, opening)).toMatchObject({
      code: 'CARE_PLAN_OPEN',
    })
    expect(await fileOf(world, personId)).toMatchObject({ carePlanId })
    expect(await grown()).toBe(1)
    expect(await due(carePlanId)).toEqual([
      {
        ...{ carePlanId, personId, name: '周建军', nextDue: '2026-11-30', steps: 2, stepsDone: 0 },
        lead: { memberNo: CLERK_NO, name: CLERK.name },
      },
    ])

    const done = { on: MONDAY, byNo: HEAD_NO }
    const [goal] = goals
    const after = [
      { ...goal, text: '把病看好', steps: (goal?.steps ?? []).map((step) => ({ ...step, done })) },
    ]
    expect(await edit(carePlanId, 1, after)).toMatchObject({ output: { version: 2 } })
    expect(await edit(carePlanId, 1, goals)).toMatchObject({ code: 'EDITED_MEANWHILE' })
    expect(await planOf(carePlanId)).toMatchObject({ goals: after, version: 2 })
    const [row] = await due(carePlanId)
    expect(row).toMatchObject({ stepsDone: 2 })
    expect(row).not.toHaveProperty('nextDue')

    const closing = { ...AT, carePlanId, version: 2, result: 'solved' as const, summary: '出院了' }
    await call(world, HEAD.openId, closeCarePlan, closing)
    expect(await ask(world, HEAD.openId, closeCarePlan, closing)).toMatchObject({
      code: 'NOT_OPEN',
    })
    expect(await edit(carePlanId, 3, goals)).toMatchObject({ code: 'NOT_OPEN' })
    expect((await planOf(carePlanId)).closed).toMatchObject({
      by: { name: HEAD.name },
      result: 'solved',
      summary: '出院了',
    })
    expect(await due(carePlanId)).toEqual([])
    expect(await grown()).toBe(0)
    const actions = (await changesOf(world, personId)).map(({ action }) => action)
    expect(actions).toEqual(['closeCarePlan', 'editCarePlan', 'openCarePlan', 'add'])
    // Another can be begun.
    await call(world, CLERK.openId, openCarePlan, opening)
  })

  test('what is overdue comes first, what is all done last', async () => {
    const later = await planned('2026-12-07')
    const overdue = await planned('2026-11-02')
    const soon = await planned('2026-11-24')
    const done = await planned('2026-11-03')
    const steps = [{ text: '陪去医院', due: '2026-11-03', done: { on: MONDAY, byNo: CLERK_NO } }]
    await edit(done, 1, [{ text: '把病看好', steps }])
    const plans = (await due(overdue, soon, later, done)).map(({ carePlanId }) => carePlanId)
    expect(plans).toEqual([overdue, soon, later, done])
  })

  test('of two opened at once there is one', async () => {
    const personId = await addFile(world, { identity: { name: '周建军' } })
    const plan = { ...AT, personId, leadNo: CLERK_NO, goals: goalsDue('2026-11-30') }
    const tries = [CLERK, HEAD, CLERK].map(({ openId }) => ask(world, openId, openCarePlan, plan))
    const replies = await Promise.all(tries)
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await grown()).toBe(1)
  })
})

/** Makes two files one, the kept one as it was begun; gives the id of the merge. */
async function merged(keptId: string, mergedId: string, version = 1): Promise<string> {
  const reply = await call(world, CLERK.openId, mergePeople, {
    ...AT,
    keep: { personId: keptId, version: 1 },
    merge: { personId: mergedId, version },
    take: [],
    why: '同一个人',
  })
  return reply.mergeId
}

test('one that is open with a file that went into another is still the one', async () => {
  const keptId = await addFile(world, { identity: { name: '周建军' } })
  const carePlanId = await planned('2026-11-30')
  const { personId } = await planOf(carePlanId)
  await merged(keptId, personId)
  const another = { ...AT, personId: keptId, leadNo: CLERK_NO, goals: goalsDue('2026-12-01') }
  expect(await ask(world, CLERK.openId, openCarePlan, another)).toMatchObject({
    code: 'CARE_PLAN_OPEN',
  })
  expect(await fileOf(world, keptId)).toMatchObject({ carePlanId })
  const closing = { ...AT, carePlanId, version: 1, result: 'solved' as const, summary: '出院了' }
  await call(world, CLERK.openId, closeCarePlan, closing)
  expect(await ask(world, CLERK.openId, openCarePlan, another)).toMatchObject({ ok: true })
})

test('one that was begun for two made one comes back to no file that was ended', async () => {
  const [keptId, mergedId] = [
    await addFile(world, { identity: { name: '周建军' } }),
    await addFile(world, { identity: { name: '周建军' } }),
  ]
  const ending = { reason: 'moved' as const, on: MONDAY, why: '搬走了' }
  await call(world, CLERK.openId, endPerson, { ...AT, personId: mergedId, ...ending })
  const mergeId = await merged(keptId, mergedId, 2)
  const plan = { ...AT, personId: mergedId, leadNo: CLERK_NO, goals: goalsDue('2026-12-01') }
  const { carePlanId } = await call(world, CLERK.openId, openCarePlan, plan)
  const undoing = { ...AT, mergeId, why: '不是同一个人' }
  expect(await ask(world, HEAD.openId, undoMerge, undoing)).toMatchObject({
    code: 'PLAN_BACK_TO_ENDED_FILE',
  })
  const closing = { ...AT, carePlanId, version: 1, result: 'solved' as const, summary: '出院了' }
  await call(world, CLERK.openId, closeCarePlan, closing)
  expect(await ask(world, HEAD.openId, undoMerge, undoing)).toMatchObject({ ok: true })
  expect(await fileOf(world, mergedId)).toMatchObject({ personId: mergedId, ended: {} })
})

test('of two made one each takes the plan along that was begun for it', async () => {
  const keptId = await addFile(world, { identity: { name: '周建军' } })
  const carePlanId = await planned('2026-11-30')
  const { personId } = await planOf(carePlanId)
  const mergeId = await merged(keptId, personId)
  await call(world, HEAD.openId, undoMerge, { ...AT, mergeId, why: '不是同一个人' })
  expect(await fileOf(world, personId)).toMatchObject({ personId, carePlanId })
  expect((await fileOf(world, keptId)).carePlanId).toBeUndefined()
})

describe('somebody answers for it', () => {
  test('whoever it passes to when its lead leaves', async () => {
    const memberNo = await appointLiaison(world, WANG)
    const carePlanId = await planned('2026-11-30', memberNo)
    expect((await planOf(carePlanId)).lead).toEqual({ memberNo, name: WANG.name })
    const leaving = { ...AT, memberNo, successorNo: CLERK_NO, why: '调走了' }
    await call(world, HEAD.openId, leaveStation, leaving)
    expect((await planOf(carePlanId)).lead).toEqual({ memberNo: CLERK_NO, name: CLERK.name })
    expect((await due(carePlanId))[0]?.lead.name).toBe(CLERK.name)
    // It may stay with the number, but nobody new is given it.
    expect(await edit(carePlanId, 1, goalsDue('2026-12-01'), memberNo)).toMatchObject({ ok: true })
    expect(await edit(carePlanId, 2, goalsDue('2026-12-01'), 9999)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'leadNo' }],
    })
  })

  test.each<[string, Goals, string]>([
    [
      'nobody',
      [{ text: '看病', steps: [{ text: '陪同', due: MONDAY, done: { on: MONDAY, byNo: 99 } }] }],
      'byNo',
    ],
    [
      'tomorrow',
      [
        {
          text: '看病',
          steps: [{ text: '陪同', due: MONDAY, done: { on: '2026-11-24', byNo: 1 } }],
        },
      ],
      'on',
    ],
  ])('a step is not done by, or on, %s', async (_what, goals, field) => {
    const carePlanId = await planned('2026-11-30')
    expect(await edit(carePlanId, 1, goals)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: `goals.0.steps.0.done.${field}` }],
    })
  })
})

test('that somebody looked is recorded with the file, and another station sees nothing', async () => {
  const carePlanId = await planned('2026-11-30')
  const { personId } = await planOf(carePlanId)
  const { openings } = await call(world, HEAD.openId, personOpenings, { ...AT, personId })
  expect(openings).toMatchObject([{ parts: ['carePlan'], by: { name: CLERK.name } }])
  for (const id of [carePlanId, 'nothing']) {
    const asked = { stationId: 'tongliang-anju', carePlanId: id }
    expect(await ask(world, OTHER_CLERK.openId, oneCarePlan, asked)).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  }
  const stored = world.database.documents('carePlans', { limit: 100 })
  const changes = world.database.documents('personChanges', { limit: 100 })
  expect(JSON.stringify([stored, changes])).not.toMatch(/医院|把病看好/)
})
