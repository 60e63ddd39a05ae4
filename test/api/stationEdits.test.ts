import { appointMember } from '@contract/members'
import type { InputOf } from '@contract/procedure'
import {
  closeStationOn,
  confirmStationCard,
  editStation,
  loadStations,
  openStationOn,
  stationCard,
  stationForEditing,
  stationHome,
} from '@contract/stations'
import { addDays, instantOf } from '@contract/time'
import { CLERK, HEAD, OTHER_CLERK, VETERAN } from '../world/actors'
import { bigStation, dayOf } from '../world/booking'
import { ask, call, newRequestId, OPERATOR } from '../world/cloud'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

const TUESDAY = addDays(MONDAY, 1)
const SECOND_HEAD = 'second-head'

let world: World
let stories = 0
/** The station of the story. */
let own: { stationId: string }

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

beforeEach(async () => {
  world.clock.travelTo(MONDAY_MORNING)
  own = { stationId: `edited-${++stories}` }
  await call(world, OPERATOR, loadStations, { stations: [{ ...bigStation(1), ...own }] })
  for (const openId of [HEAD.openId, SECOND_HEAD]) {
    const head = { ...own, openId, role: 'head', name: '罗国强' } as const
    await call(world, OPERATOR, appointMember, head)
  }
})

type Edit = Omit<InputOf<typeof editStation>, 'stationId'>

const edit = (changes: Edit, openId: string = HEAD.openId) =>
  call(world, openId, editStation, { ...own, ...changes })
const settings = () => call(world, HEAD.openId, stationForEditing, own)
const changes = () =>
  world.database
    .documents('stationChanges', { limit: 5000 })
    .filter(({ stationId }) => stationId === own.stationId)

describe('a head edits the station', () => {
  test('and visitors see it at once, with all else as it was', async () => {
    const before = await settings()
    const location = { latitude: 29.86, longitude: 106.04 }
    const hours = { ...before.hours, weekend: [{ opens: '09:00', closes: '12:00' }] }
    await edit({ dutyPhone: '023-0000-1235', location, hours })
    const card = await call(world, VETERAN.openId, stationCard, own)
    expect(card).toMatchObject({ dutyPhone: '023-0000-1235', location, hours })
    expect(await settings()).toEqual({ ...before, dutyPhone: '023-0000-1235', location, hours })
  })

  test('a phone or a place on the map is added and taken away', async () => {
    await edit({ supervisionPhone: '023-0000-1297', location: null })
    const after = await settings()
    expect(after.supervisionPhone).toBe('023-0000-1297')
    expect(after).not.toHaveProperty('location')
    await edit({ supervisionPhone: null, location: { latitude: 29.85, longitude: 106.05 } })
    expect(await settings()).toMatchObject({ location: { latitude: 29.85 } })
    expect(await settings()).not.toHaveProperty('supervisionPhone')
  })

  test('what to bring for one matter changes no other', async () => {
    const { matters } = await settings()
    const policy = { matter: 'policy' as const, note: '一次讲清楚', bring: [{ item: '身份证' }] }
    await edit({ matters: [policy] })
    const after = (await settings()).matters
    expect(after.find(({ matter }) => matter === 'policy')).toEqual(policy)
    expect(after.filter(({ matter }) => matter !== 'policy')).toEqual(
      matters.filter(({ matter }) => matter !== 'policy'),
    )
    expect(after.map(({ matter }) => matter)).toEqual(matters.map(({ matter }) => matter))
  })

  test('who, when, before and after are kept, and an edit that changes nothing leaves no trace', async () => {
    world.clock.freeze(instantOf(MONDAY, '08:00'))
    const { address } = await settings()
    await edit({ address: '演示路8号' })
    await edit({ address: '演示路8号', dutyPhone: '023-0000-1234' })
    expect(changes()).toEqual([
      {
        _id: expect.stringMatching(/^[A-Za-z0-9_-]{20}$/),
        ...own,
        action: 'edit',
        before: { address },
        after: { address: '演示路8号' },
        byNo: expect.any(Number),
        at: new Date(instantOf(MONDAY, '08:00')),
        sequence: expect.stringMatching(/^2026-11-23T00:00:00\.000Z\.[A-Za-z0-9_-]{20}$/),
      },
    ])
  })

  test('the same request twice is one edit, even when somebody else edited between', async () => {
    const requestId = newRequestId()
    const first = { ...own, address: '演示路8号' }
    await call(world, HEAD.openId, editStation, first, requestId)
    await edit({ address: '演示路9号' }, SECOND_HEAD)
    await call(world, HEAD.openId, editStation, first, requestId)
    expect((await settings()).address).toBe('演示路9号')
    expect(changes()).toHaveLength(2)
  })

  test('two heads who edit at once lose nothing', async () => {
    const notes = ['policy', 'counselling', 'assistance', 'reception'] as const
    const note = (matter: (typeof notes)[number], round: number): Edit => ({
      matters: [{ matter, note: `第${round}次`, bring: [] }],
    })
    for (let round = 1; round <= 5; round++) {
      await Promise.all([
        edit({ address: `演示路${round}号` }),
        edit({ dutyPhone: `023-0000-200${round}` }, SECOND_HEAD),
        ...notes.map((matter, n) => edit(note(matter, round), n % 2 ? HEAD.openId : SECOND_HEAD)),
      ])
      const after = await settings()
      expect(after).toMatchObject({
        address: `演示路${round}号`,
        dutyPhone: `023-0000-200${round}`,
      })
      const written = after.matters.filter((each) => each.note === `第${round}次`)
      expect(written.map(({ matter }) => matter).sort()).toEqual([...notes].sort())
    }
    expect(changes()).toHaveLength(5 * (2 + notes.length))
  })

  test.each<[string, Edit & Record<string, unknown>, string]>([
    ['nothing', {}, ''],
    ['a phone of letters', { dutyPhone: '二三' }, 'dutyPhone'],
    ['a place in Tokyo', { location: { latitude: 35.7, longitude: 139.7 } }, 'location.longitude'],
    ['another window', { address: '演示路8号', windows: [] }, 'windows'],
  ])('%s is refused at its field', async (_what, wish, path) => {
    const reply = await ask(world, HEAD.openId, editStation, { ...own, ...wish })
    expect(reply).toMatchObject({ ok: false, code: 'BAD_INPUT', issues: [{ path }] })
    expect(changes()).toEqual([])
  })
})

test('a matter that the station does not handle is refused at its field', async () => {
  const stations = [{ ...bigStation(1), ...own, matters: bigStation(1).matters.slice(1) }]
  await call(world, OPERATOR, loadStations, { stations })
  const [first, second] = bigStation(1).matters
  const matters = [second, first].flatMap((matter) => matter ?? [])
  expect(await ask(world, HEAD.openId, editStation, { ...own, matters })).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'matters.1.matter', label: '事项' }],
  })
  expect(changes()).toEqual([])
})

describe('a head closes the station on a day', () => {
  const close = (date: string, reason = '开会学习', openId: string = HEAD.openId) =>
    ask(world, openId, closeStationOn, { ...own, date, reason })
  const open = (date: string) => ask(world, HEAD.openId, openStationOn, { ...own, date })

  test('nobody can book it then, and visitors read why; opened again it is as before', async () => {
    await close(TUESDAY)
    expect(await dayOf(world, TUESDAY, own.stationId)).toMatchObject({
      state: 'closed',
      closedBecause: '开会学习',
    })
    world.clock.freeze(instantOf(TUESDAY, '10:00'))
    const { today } = await call(world, VETERAN.openId, stationHome, own)
    expect(today).toEqual({ date: TUESDAY, periods: [], closedBecause: '开会学习' })
    await open(TUESDAY)
    expect(await dayOf(world, TUESDAY, own.stationId)).toMatchObject({ state: 'open' })
    expect(
      changes()
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['closeOn', 'openOn'])
  })

  test('once however often it is said, with the last reason, the nearest day first', async () => {
    await close(addDays(MONDAY, 9))
    for (let n = 0; n < 3; n++) await close(TUESDAY)
    await close(TUESDAY, '停电')
    for (let n = 0; n < 2; n++) await open(addDays(MONDAY, 3))
    expect((await settings()).closedDates).toEqual([
      { date: TUESDAY, reason: '停电' },
      { date: addDays(MONDAY, 9), reason: '开会学习' },
    ])
    expect(changes()).toHaveLength(3)
  })

  test('several heads at once close several days', async () => {
    const days = Array.from({ length: 12 }, (_, n) => addDays(MONDAY, n))
    await Promise.all(
      days.map((day, n) => close(day, '开会学习', n % 2 ? HEAD.openId : SECOND_HEAD)),
    )
    expect((await settings()).closedDates.map(({ date }) => date)).toEqual(days)
  })

  test('from today on for a year: other days are refused at their field', async () => {
    for (const date of [MONDAY, addDays(MONDAY, 365)])
      expect(await close(date)).toMatchObject({ ok: true })
    for (const date of [addDays(MONDAY, -1), addDays(MONDAY, 366), '2026-02-30']) {
      for (const reply of [await close(date), await open(date)]) {
        expect(reply).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'date' }] })
      }
    }
    expect((await settings()).closedDates).toHaveLength(2)
  })

  test('a hundred days; days gone by make room', async () => {
    for (let n = 0; n < 100; n++) await close(addDays(MONDAY, n))
    expect(await close(addDays(MONDAY, 100))).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'date', message: '休息日已经登了100天，请先去掉几天。' }],
    })
    expect(await close(MONDAY, '停电')).toMatchObject({ ok: true })
    world.clock.freeze(instantOf(TUESDAY))
    expect(await close(addDays(MONDAY, 100))).toMatchObject({ ok: true })
    expect((await settings()).closedDates).toHaveLength(100)
  })
})

test('a head says that the card is right, and when is on the card', async () => {
  expect(await call(world, VETERAN.openId, stationCard, own)).not.toHaveProperty('confirmedAt')
  const now = instantOf(TUESDAY, '09:30')
  world.clock.freeze(now)
  await call(world, SECOND_HEAD, confirmStationCard, own)
  const { confirmedAt } = await call(world, VETERAN.openId, stationCard, own)
  expect(confirmedAt).toBe(now)
  expect(await settings()).toMatchObject({ confirmedAt: now })
})

test('nobody else edits: not staff, not other stations, not visitors', async () => {
  const notAllowed = { ok: false, code: 'NOT_ALLOWED' }
  for (const openId of [CLERK.openId, OTHER_CLERK.openId, VETERAN.openId, OPERATOR]) {
    for (const reply of [
      await ask(world, openId, stationForEditing, own),
      await ask(world, openId, editStation, { ...own, address: '演示路8号' }),
      await ask(world, openId, closeStationOn, { ...own, date: TUESDAY, reason: '停电' }),
      await ask(world, openId, openStationOn, { ...own, date: TUESDAY }),
      await ask(world, openId, confirmStationCard, own),
    ]) {
      expect(reply).toMatchObject(notAllowed)
    }
  }
  expect(changes()).toEqual([])
})
