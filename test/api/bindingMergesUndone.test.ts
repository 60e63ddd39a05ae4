/** Two strangers whose files were merged by mistake: what was done meanwhile stays with whom it was done for. */
import { bookAppointment, deskDay } from '@contract/appointments'
import { acceptOffer, inviteFamily, myBindings, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import {
  closeCarePlan,
  lifeEvents,
  mergePeople,
  myCorrections,
  oneCarePlan,
  openCarePlan,
  openCorrections,
  openPerson,
  personChanges,
  personOpenings,
  proposeCorrection,
  recordLifeEvent,
  settleCorrection,
  undoMerge,
} from '@contract/people'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  bindTo,
  daughterOf,
  type OnFile,
  stranger,
  tiesOf,
} from '../world/binding'
import { booking } from '../world/booking'
import { ask, call } from '../world/cloud'
import { countsNow, countsSince, fileOf } from '../world/people'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

type Bound = OnFile & { openId: string }
const AT = { stationId: STATION_ID }
const consent = CONSENT.version
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }

async function merge(kept: OnFile, gone: OnFile): Promise<string> {
  const { mergeId } = await call(world, CLERK.openId, mergePeople, {
    ...AT,
    keep: { personId: kept.personId, version: (await fileOf(world, kept.personId)).version },
    merge: { personId: gone.personId, version: (await fileOf(world, gone.personId)).version },
    take: [],
    why: '看错了',
  })
  return mergeId
}

const undo = (mergeId: string) =>
  call(world, HEAD.openId, undoMerge, { ...AT, mergeId, why: '不是同一个人' })

const nameRead = async (openId: string, { personId }: OnFile) =>
  (await call(world, openId, openPerson, { personId })).parts.identity?.name

/** 冯大山 and 周健军, who went into his file; each has his own WeChat. */
async function merged(): Promise<{ kept: Bound; gone: Bound; mergeId: string }> {
  const [kept, gone] = [await addBound(world), await addToFile(world, { name: '周健军' })]
  const openId = await bindTo(world, gone)
  return { kept, gone: { ...gone, openId }, mergeId: await merge(kept, gone) }
}

describe('ties', () => {
  test('made at the desk are to the file that was asked for, and nobody else is kept out', async () => {
    const [kept, gone] = [await addToFile(world), await addToFile(world, { name: '周健军' })]
    const mergeId = await merge(kept, gone)
    const openId = await bindTo(world, gone)
    // While they are one, one WeChat is enough.
    const self = { ...AT, personId: kept.personId, as: 'self' } as const
    expect(await ask(world, CLERK.openId, offerBinding, self)).toMatchObject({
      code: 'ALREADY_BOUND_ELSEWHERE',
    })
    await undo(mergeId)
    const { personId } = kept
    expect(await ask(world, openId, openPerson, { personId })).toMatchObject(NOT_ALLOWED)
    expect(await nameRead(openId, gone)).toBe('周健军')
    expect(await nameRead(await bindTo(world, kept), kept)).toBe('周建军')
    expect(await tiesOf(world, kept.personId)).toHaveLength(1)
    expect(await tiesOf(world, gone.personId)).toHaveLength(1)
  })

  test('a code of the desk that is used once they are two again is for whom it was made', async () => {
    const [kept, gone] = [await addToFile(world), await addToFile(world, { name: '周健军' })]
    const mergeId = await merge(kept, gone)
    const offer = { ...AT, personId: gone.personId, as: 'self' } as const
    const { code } = await call(world, CLERK.openId, offerBinding, offer)
    await undo(mergeId)
    const { personId } = await call(world, stranger(), acceptOffer, { code, consent })
    expect(personId).toBe(gone.personId)
  })

  test('of family who were invited go with who invited them, and so do the visits they booked', async () => {
    const { kept, gone, mergeId } = await merged()
    const daughter = await addDaughter(world, gone)
    await undo(mergeId)
    const { personId: forPersonId } = gone
    expect(await ask(world, daughter, openPerson, { personId: kept.personId })).toMatchObject(
      NOT_ALLOWED,
    )
    expect(await nameRead(daughter, gone)).toBe('周健军')
    await call(world, daughter, bookAppointment, booking({ forPersonId, served: {} }))
    const { rows } = await call(world, CLERK.openId, deskDay, { ...AT, date: MONDAY })
    expect(rows).toMatchObject([{ name: '周健军', relation: 'parent' }])
  })

  test('of who is family of the one already are made to the other beside them', async () => {
    const { kept, gone, mergeId } = await merged()
    const openId = await addDaughter(world, kept)
    const { code } = await call(world, gone.openId, inviteFamily, daughterOf(gone))
    await call(world, openId, acceptOffer, { code, consent })
    expect((await call(world, openId, myBindings, {})).bindings).toHaveLength(1)
    await undo(mergeId)
    expect((await call(world, openId, myBindings, {})).bindings).toHaveLength(2)
  })
})

describe('what is recorded', () => {
  test('a correction is read and counted with who proposed it', async () => {
    const { kept, gone, mergeId } = await merged()
    const before = await countsNow(world)
    const said = { personId: gone.personId, part: 'health', text: '我得了重病，请写上' } as const
    const { correctionId } = await call(world, gone.openId, proposeCorrection, said)
    const readBy = async ({ openId, personId }: Bound) =>
      (await call(world, openId, myCorrections, { personId })).corrections.map(({ text }) => text)
    expect(await readBy(kept)).toEqual([said.text])
    await undo(mergeId)
    expect(await readBy(kept)).toEqual([])
    expect(await readBy(gone)).toEqual([said.text])
    expect(await fileOf(world, kept.personId)).toMatchObject({ openCorrections: 0 })
    expect(await fileOf(world, gone.personId)).toMatchObject({ openCorrections: 1 })
    expect((await call(world, CLERK.openId, openCorrections, AT)).corrections).toMatchObject([
      { personId: gone.personId, name: '周健军' },
    ])
    const answer = { ...AT, correctionId, decision: 'accepted', reply: '写上了' } as const
    await call(world, CLERK.openId, settleCorrection, answer)
    expect((await countsSince(world, before)).corrections ?? 0).toBe(0)
  })

  test('what happened in a life stays in that life', async () => {
    const { kept, gone, mergeId } = await merged()
    const event = { kind: 'hardship', on: '2026-11-20', note: '欠了债' } as const
    await call(world, CLERK.openId, recordLifeEvent, { ...AT, personId: gone.personId, ...event })
    const notesOf = async ({ openId, personId }: Bound) =>
      (await call(world, openId, lifeEvents, { personId })).lifeEvents.map(({ note }) => note)
    expect(await notesOf(kept)).toEqual(['欠了债'])
    await undo(mergeId)
    expect(await notesOf(kept)).toEqual([])
    expect(await notesOf(gone)).toEqual(['欠了债'])
  })

  test('a look is told to whose file was asked for, whatever of it was looked at', async () => {
    const { kept, gone, mergeId } = await merged()
    const { personId } = gone
    const asked = { ...AT, personId }
    const since = world.clock.now() + 3_600_000
    world.clock.travelTo(since)
    await call(world, CLERK.openId, openPerson, asked)
    await call(world, CLERK.openId, personChanges, asked)
    await call(world, CLERK.openId, lifeEvents, asked)
    await tiesOf(world, personId)
    await undo(mergeId)
    const lookedAt = async ({ openId, personId }: Bound) =>
      (await call(world, openId, personOpenings, { personId })).openings
        .filter(({ at }) => at >= since)
        .flatMap(({ parts }) => parts)
    expect(await lookedAt(kept)).toEqual([])
    const told = await lookedAt(gone)
    for (const part of ['identity', 'changes', 'lifeEvents', 'bindings']) {
      expect(told).toContain(part)
    }
  })

  test('a plan goes on with the file for which it was begun, and its changes with it', async () => {
    const { kept, gone, mergeId } = await merged()
    const before = await countsNow(world)
    const goals = [{ text: '把病看好', steps: [{ text: '陪去医院', due: MONDAY }] }]
    const plan = { ...AT, personId: gone.personId, leadNo: 1, goals }
    const { carePlanId } = await call(world, CLERK.openId, openCarePlan, plan)
    const second = { ...plan, personId: kept.personId }
    expect(await ask(world, CLERK.openId, openCarePlan, second)).toMatchObject({
      code: 'CARE_PLAN_OPEN',
    })
    expect(await fileOf(world, kept.personId)).toMatchObject({ carePlanId })
    await undo(mergeId)
    expect(await fileOf(world, kept.personId)).not.toHaveProperty('carePlanId')
    expect(await fileOf(world, gone.personId)).toMatchObject({ carePlanId })
    expect(await call(world, CLERK.openId, oneCarePlan, { ...AT, carePlanId })).toMatchObject({
      personId: gone.personId,
      name: '周健军',
    })
    const actionsOf = async ({ personId }: OnFile) =>
      (await call(world, CLERK.openId, personChanges, { ...AT, personId })).changes.map(
        ({ action }) => action,
      )
    expect(await actionsOf(kept)).not.toContain('openCarePlan')
    expect(await actionsOf(gone)).toContain('openCarePlan')
    const closing = { version: 1, result: 'solved', summary: '病好了' } as const
    await call(world, CLERK.openId, closeCarePlan, { ...AT, carePlanId, ...closing })
    expect((await countsSince(world, before)).carePlans ?? 0).toBe(0)
  })
})
