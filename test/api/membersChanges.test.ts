import {
  acceptInvitation,
  appointMember,
  confirmMember,
  editMember,
  editOwnMembership,
  goAway,
  inviteMember,
  leaveStation,
  listMemberChanges,
} from '@contract/members'
import { loadStations } from '@contract/stations'
import { instantOf } from '@contract/time'
import { ask, call, OPERATOR } from '../world/cloud'
import { readStations } from '../world/seedStations'
import {
  type NewMember,
  newMember,
  type StaffedStation,
  staffedStation,
} from '../world/staffedStation'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World
let stories = 0
/** Each story has a station of its own, with head 1, staff 2 and liaison 3. */
let station: StaffedStation
let staff: NewMember
let liaison: NewMember
let minutes: number

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  stories++
  minutes = 0
  later()
  station = await staffedStation(world, `changes-${stories}`)
  later()
  staff = await newMember(world, station, `staff-${stories}`, '李敏')
  later()
  liaison = await newMember(world, station, `liaison-${stories}`, '罗桂英', 'liaison')
})

/** The next minute of the story. */
function later(): number {
  const now = MONDAY_MORNING + ++minutes * 60_000
  world.clock.freeze(now)
  return now
}

function read(more: { memberNo?: number; after?: string } = {}, openId = station.head) {
  return ask(world, openId, listMemberChanges, { stationId: station.stationId, ...more })
}

async function readAll(more: { memberNo?: number } = {}) {
  const input = { stationId: station.stationId, ...more }
  return (await call(world, station.head, listMemberChanges, input)).changes
}

test('the head reads who changed what of a member, and why, as people say it', async () => {
  const { stationId, head } = station
  const at = later()
  await call(world, head, editMember, {
    stationId,
    memberNo: 2,
    post: '副站长',
    matters: ['policy', 'transfer'],
    standInNo: 3,
    fullTime: true,
    veteran: 'family',
    why: '调整分工',
  })
  later()
  const own = { stationId, phone: '19900200003', publishes: { name: true, phone: false } }
  await call(world, staff.openId, editOwnMembership, own)
  later()
  const until = instantOf(MONDAY, '18:00')
  await call(world, staff.openId, goAway, { stationId, memberNo: 2, until, note: '去区里开会' })

  const [away, said, edited, joined, ...more] = await readAll({ memberNo: 2 })
  expect(more).toEqual([])
  const bySelf = { stationId, memberNo: 2, name: '李敏' }
  const byHead = { stationId, memberNo: 1, name: '陈志强' }
  expect(away).toMatchObject({
    action: 'goAway',
    by: bySelf,
    fields: [
      { field: 'awayUntil', after: '11月23日 周一 下午6:00' },
      { field: 'awayNote', after: '去区里开会' },
    ],
  })
  expect(said).toMatchObject({ action: 'editOwn', by: bySelf })
  expect(said?.fields).toEqual([
    { field: 'phone', before: '19900200000', after: '19900200003' },
    { field: 'publishesName', before: '否', after: '是' },
  ])
  expect(edited).toEqual({
    memberNo: 2,
    name: '李敏',
    action: 'edit',
    at,
    by: byHead,
    why: '调整分工',
    fields: [
      { field: 'post', after: '副站长' },
      { field: 'matters', after: '政策咨询、关系转接' },
      { field: 'standInNo', after: '罗桂英' },
      { field: 'fullTime', after: '是' },
      { field: 'veteran', after: '军人家属' },
    ],
  })
  expect(joined).toMatchObject({ action: 'join', by: byHead })
  expect(joined?.fields.slice(0, 2)).toEqual([
    { field: 'role', after: '工作人员' },
    { field: 'name', after: '李敏' },
  ])
})

test('it tells of everybody at the station, also of who left; the operator has no name', async () => {
  const { stationId, head } = station
  later()
  const leaving = { stationId, memberNo: 2, successorNo: 3, why: '退休了' }
  await call(world, head, leaveStation, leaving)
  const all = await readAll()
  expect(all.map(({ memberNo, action }) => `${memberNo} ${action}`).slice(2)).toEqual([
    '3 join',
    '2 join',
    '1 appoint',
  ])
  expect(all.slice(0, 2)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ memberNo: 2, name: '李敏', action: 'leave', why: '退休了' }),
      expect.objectContaining({
        memberNo: 3,
        action: 'takeOver',
        fields: [{ field: 'tookOver', after: '李敏' }],
      }),
    ]),
  )
  expect(all.at(-1)).not.toHaveProperty('by')
})

test('a long list comes by pages, nothing twice and nothing left out', async () => {
  const { stationId, head } = station
  for (let n = 0; n < 50; n++) {
    later()
    const wish = { stationId, memberNo: 2, post: `职务${n}`, why: '换岗' }
    await call(world, head, editMember, wish)
  }
  const first = await call(world, head, listMemberChanges, { stationId, memberNo: 2 })
  expect(first.changes).toHaveLength(50)
  expect(first.changes[0]?.fields).toEqual([{ field: 'post', before: '职务48', after: '职务49' }])
  const after = first.next
  if (after === undefined) throw new Error('There is no second page')
  const second = await call(world, head, listMemberChanges, { stationId, memberNo: 2, after })
  expect(second.changes.map(({ action }) => action)).toEqual(['join'])
  expect(second).not.toHaveProperty('next')
})

test('only the head reads it, and only of the own station', async () => {
  const other = await staffedStation(world, `${station.stationId}-other`)
  for (const openId of [staff.openId, liaison.openId, other.head, 'somebody']) {
    expect(await read({ memberNo: 2 }, openId)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await read({ memberNo: 77 }, openId)).toMatchObject({ code: 'NOT_ALLOWED' })
  }
  expect(await readAll({ memberNo: 77 })).toEqual([])
  expect(await read({ after: 'x'.repeat(201) })).toMatchObject({ issues: [{ path: 'after' }] })
})

test('who was let in by the head of the station above names that head', async () => {
  const stationId = `${station.stationId}-new`
  const [, like] = readStations()
  if (!like) throw new Error('The seed has no township station')
  await call(world, OPERATOR, loadStations, { stations: [{ ...like, stationId }] })
  const openId = `district-${stories}`
  const district = { stationId: 'tongliang', openId, role: 'head', name: '邓忠义' } as const
  const { memberNo } = await call(world, OPERATOR, appointMember, district)
  const wish = { stationId: 'tongliang', role: 'head', forStationId: stationId } as const
  const { code, invitationId } = await call(world, openId, inviteMember, wish)
  const first = `first-${stories}`
  await call(world, first, acceptInvitation, { code, name: '罗桂英', phone: '19900200001' })
  await call(world, openId, confirmMember, { stationId: 'tongliang', invitationId })
  const { changes } = await call(world, first, listMemberChanges, { stationId })
  expect(changes).toMatchObject([
    { action: 'join', by: { stationId: 'tongliang', memberNo, name: '邓忠义' } },
  ])
})
