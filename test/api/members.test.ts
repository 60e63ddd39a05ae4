import {
  appointMember,
  comeBack,
  editMember,
  editOwnMembership,
  goAway,
  inviteMember,
  listMembers,
  myMemberships,
} from '@contract/members'
import type { InputOf } from '@contract/procedure'
import { instantOf } from '@contract/time'
import { CLERK, OTHER_CLERK, STATION_ID, VETERAN } from '../world/actors'
import { ask, call, newRequestId, OPERATOR } from '../world/cloud'
import {
  type NewMember,
  newMember,
  type StaffedStation,
  staffedStation,
} from '../world/staffedStation'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }
const GONE = { ok: false, code: 'MEMBER_GONE' }

let world: World
let stories = 0
/** Each story has a station of its own, with head 1, staff 2 and liaison 3. */
let station: StaffedStation
let staff: NewMember
let liaison: NewMember

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  stories++
  world.clock.travelTo(MONDAY_MORNING)
  station = await staffedStation(world, `members-${stories}`)
  staff = await newMember(world, station, `staff-${stories}`, '李敏')
  liaison = await newMember(world, station, `liaison-${stories}`, '罗桂英', 'liaison')
})

async function colleague(memberNo: number, asks = station.head) {
  const { members } = await call(world, asks, listMembers, { stationId: station.stationId })
  const found = members.find((each) => each.memberNo === memberNo)
  if (!found) throw new Error(`Nobody has the number ${memberNo}`)
  return found
}

type Edit = Partial<InputOf<typeof editMember>>

/** What the head changes of the staff member, unless a story says otherwise. */
function edit(changes: Edit, openId = station.head) {
  const wish = { stationId: station.stationId, memberNo: staff.memberNo, why: '调整分工' }
  return ask(world, openId, editMember, { ...wish, ...changes })
}

test('a member reads at which station, the veteran at none', async () => {
  expect(await call(world, CLERK.openId, myMemberships, {})).toEqual({
    memberships: [
      {
        stationId: STATION_ID,
        place: '巴川街道',
        level: 'township',
        memberNo: 1,
        role: 'staff',
        name: '李敏',
        windowNo: 1,
      },
    ],
    joining: [],
  })
  const nowhere = { memberships: [], joining: [] }
  expect(await call(world, VETERAN.openId, myMemberships, {})).toEqual(nowhere)
})

test('the operator’s same appointment again changes nothing, another one the member', async () => {
  const { stationId } = station
  const changes = () => world.database.documents('memberChanges', { limit: 10_000 }).length
  const wish = {
    stationId,
    openId: 'appointed',
    role: 'staff',
    name: '何长顺',
    windowNo: 1,
  } as const
  expect(await call(world, OPERATOR, appointMember, wish)).toEqual({ memberNo: 4 })
  const before = changes()
  expect(await call(world, OPERATOR, appointMember, wish)).toEqual({ memberNo: 4 })
  expect(changes()).toBe(before)
  const { windowNo: _, ...without } = wish
  const asHead = { ...without, role: 'head' } as const
  expect(await call(world, OPERATOR, appointMember, asHead)).toEqual({ memberNo: 4 })
  expect(changes()).toBe(before + 1)
  const seen = await colleague(4)
  expect(seen).toMatchObject({ role: 'head', name: '何长顺' })
  expect(seen).not.toHaveProperty('windowNo')
  const invitation = { stationId, role: 'staff' } as const
  expect(await ask(world, 'appointed', inviteMember, invitation)).toMatchObject({ ok: true })
  const nowhere = { ...wish, stationId: 'nowhere' }
  expect(await ask(world, OPERATOR, appointMember, nowhere)).toMatchObject({ code: 'NOT_FOUND' })
})

test('the roster is for who works there, with everybody’s phone', async () => {
  const { stationId } = station
  for (const openId of [station.head, staff.openId, liaison.openId]) {
    const { members } = await call(world, openId, listMembers, { stationId })
    expect(members.map(({ memberNo }) => memberNo)).toEqual([1, 2, 3])
    expect(members[1]?.phone).toBe('19900200000')
  }
  for (const openId of [OTHER_CLERK.openId, VETERAN.openId]) {
    for (const asked of [stationId, 'nowhere']) {
      expect(await ask(world, openId, listMembers, { stationId: asked })).toMatchObject(NOT_ALLOWED)
    }
  }
})

test('members themselves say how they are reached, and what of it anybody may read', async () => {
  const { stationId } = station
  const own = (changes: object) =>
    ask(world, staff.openId, editOwnMembership, { stationId, ...changes })
  expect((await colleague(2)).publishes).toEqual({ name: false, phone: false })
  expect(await colleague(2)).not.toHaveProperty('publishAgreedAt')
  const publishes = { name: true, phone: true }
  expect(await own({ phone: '199 0020 0002', publishes, matters: ['policy'] })).toMatchObject({
    ok: true,
  })
  expect(await colleague(2, liaison.openId)).toMatchObject({
    phone: '19900200002',
    publishes,
    publishAgreedAt: expect.any(Number),
    matters: ['policy'],
  })
  expect(await own({ publishes: { name: false, phone: false } })).toMatchObject({ ok: true })
  expect(await colleague(2)).toMatchObject({ publishes: { name: false }, phone: '19900200002' })
  expect(await own({})).toMatchObject({ code: 'BAD_INPUT' })
  expect(await own({ phone: '1990020' })).toMatchObject({ issues: [{ path: 'phone' }] })
  // The operator has appointed the head without a phone.
  const agreeing = { stationId, publishes: { name: true, phone: true } }
  expect(await ask(world, station.head, editOwnMembership, agreeing)).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'publishes.phone' }],
  })
})

test('the head says what a member is and does, and takes it away again', async () => {
  const facts = {
    name: '李慧敏',
    post: '副站长',
    windowNo: 1,
    matters: ['policy', 'transfer'],
    standInNo: 3,
    fullTime: true,
    onEstablishment: false,
    veteran: 'family',
  } as const
  expect(await edit({ ...facts, matters: [...facts.matters] })).toMatchObject({ ok: true })
  expect(await colleague(2)).toMatchObject(facts)
  expect(await edit({ post: null, windowNo: null, standInNo: null })).toMatchObject({ ok: true })
  const seen = await colleague(2)
  for (const field of ['post', 'windowNo', 'standInNo']) expect(seen).not.toHaveProperty(field)
  expect(seen).toMatchObject({ name: '李慧敏', fullTime: true, onEstablishment: false })
})

test('what cannot be is refused at its field', async () => {
  const at = (path: string) => ({ code: 'BAD_INPUT', issues: [{ path }] })
  expect(await edit({ windowNo: 77 })).toMatchObject(at('windowNo'))
  expect(await edit({ standInNo: 77 })).toMatchObject(at('standInNo'))
  expect(await edit({ standInNo: staff.memberNo })).toMatchObject(at('standInNo'))
  expect(await edit({ fullTime: true, why: '' })).toMatchObject(at('why'))
  expect(await edit({})).toMatchObject(at(''))
  expect(await edit({ fullTime: true, memberNo: 77 })).toMatchObject(GONE)
})

test('only the head changes others, and the last head stays one', async () => {
  for (const openId of [staff.openId, liaison.openId, CLERK.openId, VETERAN.openId]) {
    for (const memberNo of [2, 77]) {
      expect(await edit({ fullTime: true, memberNo }, openId)).toMatchObject(NOT_ALLOWED)
    }
  }
  expect(await edit({ memberNo: 1, role: 'staff' })).toMatchObject({ code: 'LAST_HEAD' })
  expect(await edit({ role: 'head' })).toMatchObject({ ok: true })
  expect(await edit({ memberNo: 1, role: 'staff' }, staff.openId)).toMatchObject({ ok: true })
  expect(await edit({ fullTime: true })).toMatchObject(NOT_ALLOWED)
  const demotion = { openId: staff.openId, role: 'staff', name: '李敏' } as const
  const appointment = { stationId: station.stationId, ...demotion }
  expect(await ask(world, OPERATOR, appointMember, appointment)).toMatchObject({
    code: 'LAST_HEAD',
  })
})

test('two heads who make staff of each other at once: one stays head', async () => {
  expect(await edit({ role: 'head' })).toMatchObject({ ok: true })
  for (let round = 0; round < 10; round++) {
    const replies = await Promise.all([
      edit({ memberNo: 1, role: 'staff' }, staff.openId),
      edit({ memberNo: 2, role: 'staff' }, station.head),
    ])
    const [won] = replies.flatMap((reply, index) => (reply.ok ? [index] : []))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const [winner, loser] = won === 0 ? [staff.openId, 1] : [station.head, 2]
    expect((await colleague(loser, winner)).role).toBe('staff')
    expect(await edit({ memberNo: loser, role: 'head' }, winner)).toMatchObject({ ok: true })
  }
})

test('who is away until three is back at three, without anybody’s doing', async () => {
  const { stationId } = station
  const until = instantOf(MONDAY, '15:00')
  const going = { stationId, memberNo: 2, until, standInNo: 3, note: '去区里开会' }
  await call(world, staff.openId, goAway, going)
  world.clock.freeze(until - 1)
  const away = { until, standInNo: 3, note: '去区里开会' }
  expect((await colleague(2)).away).toEqual(away)
  world.clock.freeze(until)
  expect(await colleague(2)).not.toHaveProperty('away')
  const past = await ask(world, staff.openId, goAway, going)
  expect(past).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'until' }] })
})

test('the head enters anybody’s absence, others their own; and its end', async () => {
  const { stationId, head } = station
  const until = instantOf(MONDAY, '18:00')
  const going = (openId: string, memberNo: number, more: object = {}) =>
    ask(world, openId, goAway, { stationId, memberNo, until, ...more })
  expect(await going(head, 2)).toMatchObject({ ok: true })
  expect((await colleague(2)).away).toEqual({ until })
  expect(await going(liaison.openId, 3)).toMatchObject({ ok: true })
  for (const memberNo of [1, 2, 77]) {
    expect(await going(liaison.openId, memberNo)).toMatchObject(NOT_ALLOWED)
    const back = { stationId, memberNo }
    expect(await ask(world, liaison.openId, comeBack, back)).toMatchObject(NOT_ALLOWED)
  }
  expect(await going(head, 77)).toMatchObject(GONE)
  expect(await going(staff.openId, 2, { standInNo: 2 })).toMatchObject({
    issues: [{ path: 'standInNo' }],
  })
  expect(await going(staff.openId, 2, { standInNo: 77 })).toMatchObject({
    issues: [{ path: 'standInNo' }],
  })
  const inTwoYears = { until: instantOf('2028-11-23', '10:00') }
  expect(await going(staff.openId, 2, inTwoYears)).toMatchObject({ issues: [{ path: 'until' }] })
  await call(world, staff.openId, comeBack, { stationId, memberNo: 2 })
  expect(await colleague(2)).not.toHaveProperty('away')
  await call(world, head, comeBack, { stationId, memberNo: 3 })
  expect(await colleague(3)).not.toHaveProperty('away')
})

test('a change is written down once, and unreadable for who looks into the database', async () => {
  const { stationId } = station
  const wish = { stationId, phone: '19900200003' }
  const requestId = newRequestId()
  const before = world.database.documents('memberChanges', { limit: 10_000 }).length
  await call(world, staff.openId, editOwnMembership, wish, requestId)
  await call(world, staff.openId, editOwnMembership, wish, requestId)
  await call(world, staff.openId, editOwnMembership, wish)
  await edit({ fullTime: true, why: '照顾家里的老人' })
  const until = instantOf(MONDAY, '18:00')
  await call(world, staff.openId, goAway, { stationId, memberNo: 2, until, note: '去医院复查' })
  const changes = world.database.documents('memberChanges', { limit: 10_000 })
  expect(changes).toHaveLength(before + 3)
  const all = world.database
    .collections()
    .map(({ name }) => world.database.documents(name, { limit: 10_000 }))
  const stored = JSON.stringify(all)
  for (const secret of ['19900200003', '照顾家里', '去医院复查'])
    expect(stored).not.toContain(secret)
})
