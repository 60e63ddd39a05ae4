import { endHousehold, oneHousehold, replaceCards, scanCard } from '@contract/contactCards'
import { goAway } from '@contract/members'
import { instantOf } from '@contract/time'
import { CLERK, STATION_ID, VETERAN } from '../world/actors'
import { ask, call } from '../world/cloud'
import {
  addOne,
  appointLiaisons,
  codeOf,
  type Liaisons,
  newHousehold,
  WANG,
} from '../world/households'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld
let liaisons: Liaisons

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.renew()
  liaisons = await appointLiaisons(world)
})

const stationId = STATION_ID
const refused = (code: string) => ({ ok: false, code })
const one = (householdId: string, openId = CLERK.openId) =>
  call(world, openId, oneHousehold, { stationId, householdId })

describe('scanning', () => {
  test('shows who answers, and nothing of who lives there', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons, { standInNo: 1 }))
    const code = await codeOf(world, householdId)
    await call(world, WANG.openId, goAway, {
      stationId,
      memberNo: liaisons.wang,
      until: instantOf('2026-11-25', '09:00'),
    })
    const card = await call(world, VETERAN.openId, scanCard, { code })
    expect(card).toMatchObject({
      cardNo: 1,
      stationId,
      place: '巴川街道',
      today: { date: MONDAY },
      liaison: { name: '王秀兰', phone: WANG.phone, awayUntil: instantOf('2026-11-25', '09:00') },
      standIn: {},
    })
    const text = JSON.stringify(card)
    for (const secret of ['周建军', '演示村', householdId, CLERK.name]) {
      expect(text).not.toContain(secret)
    }
  })

  test('a replaced card and one of a household that left are answered like one that never was', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const { householdId: gone } = await addOne(world, newHousehold(liaisons))
    const [old, ended] = [await codeOf(world, householdId), await codeOf(world, gone)]
    const householdIds = [householdId]
    await call(world, CLERK.openId, replaceCards, { stationId, householdIds, why: 'lost' })
    await call(world, CLERK.openId, endHousehold, { stationId, householdId: gone, why: '搬走了' })
    const never = '0'.repeat(26)
    const answers = await Promise.all(
      [old, ended, never].map((code, n) => ask(world, `scans-${n}`, scanCard, { code })),
    )
    expect(answers.map(({ now: _, ...answer }) => answer)).toEqual(
      Array(3).fill(expect.objectContaining(refused('CARD_UNKNOWN'))),
    )
    expect(new Set(answers.map(({ now: _, ...answer }) => JSON.stringify(answer))).size).toBe(1)
    const fresh = await codeOf(world, householdId)
    expect(fresh).not.toBe(old)
    expect(await call(world, VETERAN.openId, scanCard, { code: fresh })).toMatchObject({
      cardNo: 1,
    })
    expect(await one(householdId)).toMatchObject({
      issue: 2,
      changes: [{ action: 'replaceCard', issue: 1, why: '卡丢了', by: { name: CLERK.name } }],
    })
  })

  test('who asks for too many codes that are none is refused for the rest of the hour', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const code = await codeOf(world, householdId)
    world.clock.freeze(instantOf(MONDAY, '09:00'))
    for (let n = 0; n < 20; n++) {
      const unknown = String(n).padStart(26, '0')
      expect(await ask(world, VETERAN.openId, scanCard, { code: unknown })).toMatchObject(
        refused('CARD_UNKNOWN'),
      )
    }
    expect(await ask(world, VETERAN.openId, scanCard, { code })).toMatchObject(
      refused('TOO_MANY_TRIES'),
    )
    expect(await ask(world, 'somebody-else', scanCard, { code })).toMatchObject({ ok: true })
    world.clock.freeze(instantOf(MONDAY, '10:00') - 1)
    expect(await ask(world, VETERAN.openId, scanCard, { code })).toMatchObject({ ok: false })
    world.clock.freeze(instantOf(MONDAY, '10:00'))
    expect(await ask(world, VETERAN.openId, scanCard, { code })).toMatchObject({ ok: true })
  })
})
