import {
  editMember,
  leaveStation,
  listFormerMembers,
  listMembers,
  myMemberships,
} from '@contract/members'
import type { InputOf, Reply } from '@contract/procedure'
import { CLERK, VETERAN } from '../world/actors'
import { ask, call, newRequestId } from '../world/cloud'
import {
  type NewMember,
  newMember,
  type StaffedStation,
  staffedStation,
} from '../world/staffedStation'
import { MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

const ROUNDS = 20
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }

let world: World
let stories = 0
/** Each story has a station of its own, with head 1 and staff 2 and 3. */
let station: StaffedStation
let li: NewMember
let luo: NewMember

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  stories++
  world.clock.travelTo(MONDAY_MORNING)
  station = await staffedStation(world, `leaving-${stories}`)
  li = await newMember(world, station, `li-${stories}`, '李敏')
  luo = await newMember(world, station, `luo-${stories}`, '罗桂英')
})

type Leaving = Partial<InputOf<typeof leaveStation>>

function leave(openId: string, memberNo: number, successorNo: number, more: Leaving = {}) {
  const { stationId } = station
  return ask(world, openId, leaveStation, {
    stationId,
    memberNo,
    successorNo,
    why: '调到区里工作',
    ...more,
  })
}

async function roster(asks = station.head) {
  const { members } = await call(world, asks, listMembers, { stationId: station.stationId })
  return members.map(({ memberNo, role, holdsFor }) => ({ memberNo, role, holdsFor }))
}

function codesOf(replies: readonly Reply[]): string[] {
  return replies.map((reply) => (reply.ok ? 'OK' : reply.code)).sort()
}

test('who leaves has no rights any more at once, and the successor answers for their number', async () => {
  const { stationId, head } = station
  expect(await leave(li.openId, 2, 3)).toMatchObject({ ok: true, output: {} })
  expect(await ask(world, li.openId, listMembers, { stationId })).toMatchObject(NOT_ALLOWED)
  expect(await call(world, li.openId, myMemberships, {})).toEqual({ memberships: [], joining: [] })
  expect(await roster()).toEqual([
    { memberNo: 1, role: 'head', holdsFor: [1] },
    { memberNo: 3, role: 'staff', holdsFor: [3, 2] },
  ])
  const { members } = await call(world, head, listFormerMembers, { stationId })
  expect(members).toEqual([
    {
      memberNo: 2,
      name: '李敏',
      role: 'staff',
      joinedAt: expect.any(Number),
      leftAt: expect.any(Number),
      why: '调到区里工作',
      successor: { memberNo: 3, name: '罗桂英' },
    },
  ])
})

test('what was taken over goes on with who took it over, and stays when somebody comes back', async () => {
  const { stationId, head } = station
  await leave(head, 2, 3)
  await leave(luo.openId, 3, 1)
  expect(await roster()).toEqual([{ memberNo: 1, role: 'head', holdsFor: [1, 3, 2] }])
  const again = await newMember(world, station, li.openId, '李敏')
  expect(again.memberNo).toBe(4)
  expect(await roster(li.openId)).toEqual([
    { memberNo: 1, role: 'head', holdsFor: [1, 3, 2] },
    { memberNo: 4, role: 'staff', holdsFor: [4] },
  ])
  await leave(li.openId, 4, 1)
  const { members } = await call(world, head, listFormerMembers, { stationId })
  expect(members.map(({ memberNo }) => memberNo)).toEqual([4, 3, 2])
})

test('nobody leaves to nobody', async () => {
  const at = (path: string) => ({ code: 'BAD_INPUT', issues: [{ path }] })
  expect(await leave(li.openId, 2, 2)).toMatchObject(at('successorNo'))
  expect(await leave(li.openId, 2, 77)).toMatchObject(at('successorNo'))
  await leave(luo.openId, 3, 1)
  expect(await leave(li.openId, 2, 3)).toMatchObject(at('successorNo'))
  expect(await leave(station.head, 3, 2)).toMatchObject({ code: 'MEMBER_GONE' })
  expect(await leave(station.head, 77, 2)).toMatchObject({ code: 'MEMBER_GONE' })
  expect(await leave(li.openId, 2, 1, { why: ' ' })).toMatchObject(at('why'))
  expect(await roster()).toHaveLength(2)
})

test('only who leaves, or a head, says so', async () => {
  for (const openId of [luo.openId, CLERK.openId, VETERAN.openId]) {
    for (const memberNo of [2, 77]) {
      expect(await leave(openId, memberNo, 1)).toMatchObject(NOT_ALLOWED)
    }
  }
  const { stationId } = station
  expect(await ask(world, luo.openId, listFormerMembers, { stationId })).toMatchObject(NOT_ALLOWED)
  expect(await leave(station.head, 2, 1)).toMatchObject({ ok: true })
})

test('the last head leaves only to who becomes head', async () => {
  const { stationId, head } = station
  expect(await leave(head, 1, 2)).toMatchObject({ code: 'LAST_HEAD' })
  const makeHead = { successorAsHead: true }
  // Nobody becomes head by a colleague's leaving who is none.
  expect(await leave(luo.openId, 3, 2, makeHead)).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'successorAsHead' }],
  })
  expect(await leave(head, 1, 2, makeHead)).toMatchObject({ ok: true })
  expect(await roster(li.openId)).toEqual([
    { memberNo: 2, role: 'head', holdsFor: [2, 1] },
    { memberNo: 3, role: 'staff', holdsFor: [3] },
  ])
  expect(await call(world, li.openId, listFormerMembers, { stationId })).toMatchObject({
    members: [{ memberNo: 1, role: 'head' }],
  })
})

test('the same leave sent twice is one, also at the same moment', async () => {
  const requestId = newRequestId()
  const { stationId } = station
  const wish = { stationId, memberNo: 2, successorNo: 3, why: '调到区里工作' }
  const send = () => ask(world, station.head, leaveStation, wish, requestId)
  expect(codesOf(await Promise.all([send(), send()]))).toEqual(['OK', 'OK'])
  expect(await send()).toMatchObject({ ok: true })
  const { members } = await call(world, station.head, listFormerMembers, { stationId })
  expect(members).toHaveLength(1)
})

test('two heads who leave at once to a third: one of them stays', async () => {
  const { stationId } = station
  let [first, second]: [NewMember, NewMember] = [{ openId: station.head, memberNo: 1 }, li]
  for (let round = 0; round < ROUNDS; round++) {
    const promotion = { stationId, memberNo: second.memberNo, role: 'head', why: '轮值' } as const
    await call(world, first.openId, editMember, promotion)
    const replies = await Promise.all(
      [first, second].map(({ openId, memberNo }) => leave(openId, memberNo, luo.memberNo)),
    )
    expect(codesOf(replies)).toEqual(['LAST_HEAD', 'OK'])
    const stays: NewMember = replies[0]?.ok ? second : first
    const heads = (await roster(stays.openId)).filter(({ role }) => role === 'head')
    expect(heads.map(({ memberNo }) => memberNo)).toEqual([stays.memberNo])
    const at = { stationId, head: stays.openId }
    first = stays
    second = await newMember(world, at, `head-${stories}-${round}`, '何长顺')
  }
  const everyNumber = Array.from({ length: ROUNDS + 3 }, (_, index) => index + 1)
  const held = (await roster(first.openId)).flatMap(({ holdsFor }) => holdsFor)
  expect(held.sort((a, b) => a - b)).toEqual(everyNumber)
})

test('two who leave to each other at once: one leaves, the other holds everything', async () => {
  let [one, other] = [li, luo]
  for (let round = 0; round < ROUNDS; round++) {
    const replies = await Promise.all([
      leave(one.openId, one.memberNo, other.memberNo),
      leave(other.openId, other.memberNo, one.memberNo),
    ])
    expect(codesOf(replies)).toEqual(['BAD_INPUT', 'OK'])
    const [stays, left] = replies[0]?.ok ? [other, one] : [one, other]
    const { stationId } = station
    expect(await ask(world, left.openId, listMembers, { stationId })).toMatchObject(NOT_ALLOWED)
    const held = (await roster()).find(({ memberNo }) => memberNo === stays.memberNo)
    expect(held?.holdsFor).toContain(left.memberNo)
    one = stays
    other = await newMember(world, station, left.openId, '李敏')
  }
})

test('two heads who send each other away at once: one goes', async () => {
  const { stationId, head } = station
  const promotion = { stationId, memberNo: 2, role: 'head', why: '轮值' } as const
  await call(world, head, editMember, promotion)
  const replies = await Promise.all([leave(head, 2, 3), leave(li.openId, 1, 3)])
  // Who was sent away meanwhile has no say any more.
  expect(codesOf(replies)).toEqual(['NOT_ALLOWED', 'OK'])
  expect((await roster(luo.openId)).map(({ memberNo }) => memberNo)).toHaveLength(2)
})

test('why somebody left cannot be read in the database', async () => {
  await leave(li.openId, 2, 3, { why: '身体不好，回家休养' })
  const all = world.database
    .collections()
    .map(({ name }) => world.database.documents(name, { limit: 10_000 }))
  expect(JSON.stringify(all)).not.toContain('回家休养')
})

test('a page of who left is fifty long, and goes on where it ended', async () => {
  const { stationId, head } = station
  for (let n = 0; n < 51; n++) {
    const { memberNo } = await newMember(world, station, `short-${stories}-${n}`, '何长顺')
    await leave(head, memberNo, 1)
  }
  const first = await call(world, head, listFormerMembers, { stationId })
  expect(first.members).toHaveLength(50)
  const after = first.next ?? ''
  const second = await call(world, head, listFormerMembers, { stationId, after })
  expect(second.members.map(({ memberNo }) => memberNo)).toEqual([4])
  expect(second).not.toHaveProperty('next')
})
