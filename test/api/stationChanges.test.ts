import { appointMember } from '@contract/members'
import {
  closeStationOn,
  confirmStationCard,
  editStation,
  listStationChanges,
  loadStations,
  openStationOn,
  stationForEditing,
} from '@contract/stations'
import { addDays } from '@contract/time'
import { CLERK, HEAD } from '../world/actors'
import { bigStation } from '../world/booking'
import { ask, call, OPERATOR } from '../world/cloud'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

const ABOVE = { stationId: 'above', place: '演示区', level: 'county' } as const
const HEAD_ABOVE = 'head-above'
const STAFF_ABOVE = 'staff-above'

let world: World
let stories = 0
/** The station of the story, below `ABOVE`. */
let own: { stationId: string }

beforeAll(async () => {
  world = await startWorld()
  const { parentId: _, ...station } = bigStation(1)
  await call(world, OPERATOR, loadStations, { stations: [{ ...station, ...ABOVE }] })
  await appoint(ABOVE.stationId, HEAD_ABOVE, 'head', '周正')
  await appoint(ABOVE.stationId, STAFF_ABOVE, 'staff', '何平')
})
afterAll(() => world.end())

beforeEach(async () => {
  world.clock.travelTo(MONDAY_MORNING)
  own = { stationId: `changed-${++stories}` }
  const station = { ...bigStation(1), ...own, parentId: ABOVE.stationId }
  await call(world, OPERATOR, loadStations, { stations: [station] })
  await appoint(own.stationId, HEAD.openId, 'head', '罗国强')
  await appoint(own.stationId, CLERK.openId, 'staff', '王秀兰')
})

function appoint(stationId: string, openId: string, role: 'head' | 'staff', name: string) {
  return call(world, OPERATOR, appointMember, { stationId, openId, role, name })
}

test('what heads did is read in words, the newest first, by head and staff', async () => {
  const { address, hours } = await call(world, HEAD.openId, stationForEditing, own)
  const location = { latitude: 29.86, longitude: 106.04 }
  const bring = [{ item: '身份证', note: '原件' }]
  const matters = [{ matter: 'policy' as const, note: '一次讲清楚', bring }]
  const weekend = [{ opens: '09:00', closes: '12:00' }]
  await call(world, HEAD.openId, editStation, { ...own, address: '演示路8号', location })
  await call(world, HEAD.openId, editStation, { ...own, matters, hours: { ...hours, weekend } })
  for (const date of [MONDAY, addDays(MONDAY, 1)]) {
    await call(world, HEAD.openId, closeStationOn, { ...own, date, reason: '停电' })
  }
  await call(world, HEAD.openId, openStationOn, { ...own, date: MONDAY })
  await call(world, HEAD.openId, confirmStationCard, own)
  const { changes, next } = await call(world, CLERK.openId, listStationChanges, own)
  expect(await call(world, HEAD.openId, listStationChanges, own)).toEqual({ changes })
  expect(next).toBeUndefined()
  expect(changes.every(({ by }) => by.name === '罗国强')).toBe(true)
  const [confirmed, opened, , closed, second, first] = changes
  expect(confirmed).toMatchObject({ action: 'confirmCard', fields: [] })
  expect(opened).toMatchObject({
    action: 'openOn',
    fields: [{ field: 'closedDates', before: '2026年11月23日 停电' }],
  })
  expect(closed?.fields).toEqual([{ field: 'closedDates', after: '2026年11月23日 停电' }])
  expect(second?.fields).toMatchObject([
    { field: 'hours', after: expect.stringContaining('周末 上午9:00–12:00') },
    { field: 'matters', after: expect.stringMatching(/：一次讲清楚，带身份证（原件）$/) },
  ])
  expect(first?.fields).toMatchObject([
    { field: 'address', before: address, after: '演示路8号' },
    { field: 'location', after: '纬度29.86，经度106.04' },
  ])
})

test('more than a page comes page by page, each change once, also of one moment', async () => {
  for (let n = 1; n <= 45; n++) {
    await call(world, HEAD.openId, editStation, { ...own, address: `演示路${n}号` })
  }
  const seen: (string | undefined)[] = []
  let after: string | undefined
  do {
    const page = await call(world, HEAD.openId, listStationChanges, {
      ...own,
      ...(after && { after }),
    })
    expect(page.changes.length).toBeLessThanOrEqual(20)
    seen.push(...page.changes.map(({ fields }) => fields[0]?.after))
    after = page.next
  } while (after)
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
})

test('a head above sees it; staff above, other stations, and one that is not there are refused alike', async () => {
  await call(world, HEAD.openId, editStation, { ...own, address: '演示路8号' })
  const ofOwn = { stationId: ABOVE.stationId, ofStationId: own.stationId }
  const { changes } = await call(world, HEAD_ABOVE, listStationChanges, ofOwn)
  expect(changes).toHaveLength(1)
  // That the replies are the same, whoever asks for what, the access matrix holds.
  const refused = { ok: false, code: 'NOT_ALLOWED' }
  const nowhere = { ...ofOwn, ofStationId: 'nowhere' }
  const upwards = { ...own, ofStationId: ABOVE.stationId }
  for (const [openId, input] of [
    [STAFF_ABOVE, ofOwn],
    [HEAD_ABOVE, nowhere],
    [STAFF_ABOVE, nowhere],
    [HEAD.openId, upwards],
    [HEAD_ABOVE, own],
  ] as const) {
    expect(await ask(world, openId, listStationChanges, input)).toMatchObject(refused)
  }
})
