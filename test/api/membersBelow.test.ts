import {
  acceptInvitation,
  appointMember,
  confirmMember,
  declineMember,
  editMember,
  inviteMember,
  leaveStation,
  listInvitations,
  listMembers,
  readInvitation,
  withdrawInvitation,
} from '@contract/members'
import { loadStations } from '@contract/stations'
import { ask, call, OPERATOR } from '../world/cloud'
import { readStations } from '../world/seedStations'
import { newMember, type StaffedStation, staffedStation } from '../world/staffedStation'
import { MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

const DISTRICT = 'tongliang'
const OWN = { ok: false, code: 'OWN_INVITATION' }
const BELOW = { ok: false, code: 'CONFIRMED_BELOW' }
const REFUSED = { ok: false, code: 'NOT_ALLOWED' }

let world: World
let stories = 0
/** The head of the district, and another one of it. */
const head = 'head-of-the-district'
const colleague = 'second-head-of-the-district'
let newcomer: string
/** A township with a head of its own. */
let headed: StaffedStation
/** A township that nobody works at. */
let headless: string

beforeAll(async () => {
  world = await startWorld()
  const post = { stationId: DISTRICT, role: 'head', name: '邓忠义' } as const
  await call(world, OPERATOR, appointMember, { ...post, openId: head })
  await call(world, OPERATOR, appointMember, { ...post, openId: colleague, name: '甘德平' })
})
afterAll(() => world.end())
beforeEach(async () => {
  stories++
  world.clock.travelTo(MONDAY_MORNING)
  newcomer = `newcomer-${stories}`
  headed = await staffedStation(world, `below-${stories}`)
  headless = `headless-${stories}`
  const [, like] = readStations()
  if (!like) throw new Error('The seed has no township station')
  const station = { ...like, stationId: headless, place: '新设镇' }
  await call(world, OPERATOR, loadStations, { stations: [station] })
})

function inviteTo(forStationId: string, openId = head) {
  const wish = { stationId: DISTRICT, role: 'head', name: '罗桂英', forStationId } as const
  return call(world, openId, inviteMember, wish)
}

function accept(code: string, openId = newcomer) {
  return ask(world, openId, acceptInvitation, { code, name: '罗桂英', phone: '19900200001' })
}

type Answering = typeof confirmMember | typeof declineMember | typeof withdrawInvitation

function answer(
  procedure: Answering,
  invitationId: string,
  openId = head,
  stationId: string = DISTRICT,
) {
  return ask(world, openId, procedure, { stationId, invitationId })
}

async function listed(invitationId: string, openId = head, stationId: string = DISTRICT) {
  const { invitations } = await call(world, openId, listInvitations, { stationId })
  return invitations.find((each) => each.invitationId === invitationId)
}

test('the head of the district lets in the first head of a township', async () => {
  const { code, invitationId } = await inviteTo(headless)
  expect(await call(world, newcomer, readInvitation, { code })).toMatchObject({
    stationId: headless,
    role: 'head',
    invitedBy: { name: '邓忠义', stationName: '铜梁区退役军人服务中心' },
  })
  expect(await listed(invitationId)).not.toHaveProperty('confirmedBelow')
  expect(await accept(code)).toMatchObject({ ok: true })
  expect(await answer(confirmMember, invitationId)).toMatchObject({
    output: { memberNo: 1, role: 'head' },
  })
  const itself = { stationId: headless }
  expect(await ask(world, newcomer, listInvitations, itself)).toMatchObject({ ok: true })
})

test('nobody of those who sent an invitation becomes head below by it', async () => {
  for (const stationId of [headless, headed.stationId]) {
    const { code, invitationId } = await inviteTo(stationId)
    for (const openId of [head, colleague]) {
      expect(await accept(code, openId)).toMatchObject(OWN)
    }
    expect(await answer(confirmMember, invitationId)).toMatchObject({ code: 'INVITATION_CHANGED' })
    expect(await ask(world, head, listMembers, { stationId })).toMatchObject(REFUSED)
    // The code is not used up by the attempt.
    expect(await accept(code)).toMatchObject({ ok: true })
  }
})

test('who made an invitation does not accept it either after having left', async () => {
  const { stationId } = headed
  const maker = await newMember(world, headed, newcomer, '李敏', 'head')
  const wish = { stationId, role: 'head' } as const
  const { code } = await call(world, maker.openId, inviteMember, wish)
  const leaving = { stationId, memberNo: maker.memberNo, successorNo: 1, why: '调走了' }
  await call(world, maker.openId, leaveStation, leaving)
  expect(await accept(code, maker.openId)).toMatchObject(OWN)
})

test('who accepted and became a head meanwhile is confirmed by another one', async () => {
  const stationId = DISTRICT
  const staff = await newMember(world, { stationId, head }, newcomer, '李敏')
  const { code, invitationId } = await inviteTo(headless)
  expect(await accept(code, staff.openId)).toMatchObject({ ok: true })
  const promotion = { stationId, memberNo: staff.memberNo, role: 'head', why: '换人' } as const
  await call(world, head, editMember, promotion)
  expect(await answer(confirmMember, invitationId, staff.openId)).toMatchObject(OWN)
  expect(await answer(confirmMember, invitationId, colleague)).toMatchObject({ ok: true })
})

test('where the township has a head, that head confirms, and both see it', async () => {
  const { stationId, head: itsHead } = headed
  const { code, invitationId } = await inviteTo(stationId)
  expect(await listed(invitationId)).toMatchObject({ status: 'open', confirmedBelow: true })
  expect(await listed(invitationId, itsHead, stationId)).toBeUndefined()
  expect(await answer(withdrawInvitation, invitationId, itsHead, stationId)).toMatchObject(REFUSED)
  await accept(code)
  const accepted = { name: '罗桂英', phone: '19900200001' }
  expect(await listed(invitationId)).toMatchObject({ status: 'waiting', confirmedBelow: true })
  expect(await listed(invitationId, itsHead, stationId)).toMatchObject({
    status: 'waiting',
    role: 'head',
    fromAbove: true,
    accepted,
  })
  expect(await answer(confirmMember, invitationId)).toMatchObject(BELOW)
  expect(await answer(confirmMember, invitationId, itsHead, stationId)).toMatchObject({
    output: { memberNo: 2, role: 'head' },
  })
  expect(await listed(invitationId)).toBeUndefined()
  expect(await listed(invitationId, itsHead, stationId)).toBeUndefined()
})

test('a township that got its head meanwhile decides itself', async () => {
  const [first, second] = [await inviteTo(headless), await inviteTo(headless)]
  await accept(first.code)
  await accept(second.code, `${newcomer}-second`)
  const replies = await Promise.all(
    [first, second].map(({ invitationId }) => answer(confirmMember, invitationId)),
  )
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.find(({ ok }) => !ok)).toMatchObject(BELOW)
})

test('either of the two stations sends away who accepted, and a third one does not', async () => {
  const { stationId, head: itsHead } = headed
  const other = await staffedStation(world, `${stationId}-other`)
  for (const [openId, from] of [
    [head, DISTRICT],
    [itsHead, stationId],
  ] as const) {
    const { code, invitationId } = await inviteTo(stationId)
    await accept(code)
    const byOther = await answer(declineMember, invitationId, other.head, other.stationId)
    expect(byOther).toMatchObject(REFUSED)
    expect(await answer(declineMember, invitationId, openId, from)).toMatchObject({ ok: true })
    expect(await listed(invitationId)).toBeUndefined()
  }
})

test('only heads are invited below, and only to a station right below', async () => {
  const { stationId, head: itsHead } = headed
  const wish = { stationId: DISTRICT, role: 'staff', forStationId: stationId } as const
  expect(await ask(world, head, inviteMember, wish)).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'role' }],
  })
  for (const forStationId of ['nowhere', DISTRICT, 'tongliang-anju', stationId]) {
    const upwards = { stationId, role: 'head', forStationId } as const
    expect(await ask(world, itsHead, inviteMember, upwards)).toMatchObject(REFUSED)
  }
})
