import { UNKNOWN_CODES_PER_HOUR } from '@contract/codeTries'
import {
  acceptInvitation,
  appointMember,
  confirmMember,
  declineMember,
  inviteMember,
  listInvitations,
  listMembers,
  myMemberships,
  readInvitation,
  withdrawInvitation,
} from '@contract/members'
import { INVITATIONS_MAX, invitationCodeText } from '@contract/members/invitationTerms'
import { STATIONS_MAX } from '@contract/members/memberTerms'
import type { Reply } from '@contract/procedure'
import { loadStations } from '@contract/stations'
import { CLERK, OTHER_CLERK, VETERAN } from '../world/actors'
import { ask, call, newRequestId, OPERATOR } from '../world/cloud'
import { readStations } from '../world/seedStations'
import { newMember, type StaffedStation, staffedStation } from '../world/staffedStation'
import { MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

const DAY = 24 * 3_600_000
const UNKNOWN = { ok: false, code: 'INVITATION_UNKNOWN' }
const CHANGED = { ok: false, code: 'INVITATION_CHANGED' }

let world: World
let stories = 0
/** Each story has a station and a newcomer of its own. */
let station: StaffedStation
let newcomer: string

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  stories++
  world.clock.travelTo(MONDAY_MORNING)
  station = await staffedStation(world, `joining-${stories}`)
  newcomer = `newcomer-${stories}`
})

function invite() {
  const { stationId, head } = station
  return call(world, head, inviteMember, { stationId, role: 'staff', name: '罗桂英' })
}

function accept(code: string, openId = newcomer) {
  return ask(world, openId, acceptInvitation, { code, name: '罗桂英', phone: '19900200001' })
}

type Answering = typeof confirmMember | typeof declineMember | typeof withdrawInvitation

/** What the head does with an invitation. */
function answer(procedure: Answering, { invitationId }: { invitationId: string }) {
  return ask(world, station.head, procedure, { stationId: station.stationId, invitationId })
}

function waitingAtStation() {
  return call(world, station.head, listInvitations, { stationId: station.stationId })
}

/** A reply as it is told, without when. */
function told({ now: _, ...reply }: Reply): object {
  return reply
}

/** Expects one and the same refusal, and gives it. */
function oneRefusal(replies: readonly Reply[]): object {
  const [first, ...rest] = replies.map(told)
  for (const reply of rest) expect(reply).toEqual(first)
  return first ?? {}
}

test('the head invites, somebody accepts, the head confirms, and they work there', async () => {
  const { stationId, head } = station
  const made = await invite()
  const { code, invitationId, expiresAt } = made
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(await call(world, newcomer, readInvitation, { code })).toEqual({
    stationId,
    place: '演示镇',
    level: 'township',
    role: 'staff',
    invitedBy: { name: '陈志强', stationName: '演示镇退役军人服务站' },
    expiresAt,
  })
  const typed = invitationCodeText(code).toLowerCase()
  expect(await accept(typed)).toMatchObject({ ok: true, output: { stationId } })

  expect(await call(world, newcomer, myMemberships, {})).toMatchObject({
    memberships: [],
    joining: [{ stationId, place: '演示镇', role: 'staff', status: 'waiting' }],
  })
  expect(await ask(world, newcomer, listMembers, { stationId })).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const accepted = { name: '罗桂英', phone: '19900200001' }
  expect((await waitingAtStation()).invitations).toMatchObject([
    { invitationId, status: 'waiting', name: '罗桂英', accepted },
  ])

  expect(await answer(confirmMember, made)).toMatchObject({
    output: { memberNo: 2, role: 'staff' },
  })
  expect(await call(world, newcomer, myMemberships, {})).toMatchObject({
    memberships: [{ stationId, memberNo: 2, role: 'staff', name: '罗桂英' }],
    joining: [],
  })
  const { members } = await call(world, newcomer, listMembers, { stationId })
  expect(members).toMatchObject([
    { memberNo: 1, role: 'head', name: '陈志强' },
    { memberNo: 2, role: 'staff', ...accepted, holdsFor: [2] },
  ])
  expect((await waitingAtStation()).invitations).toEqual([])
  expect(await answer(confirmMember, made)).toMatchObject(CHANGED)
  expect(await ask(world, head, listMembers, { stationId })).toMatchObject({ ok: true })
})

test('a code that is unknown, used, withdrawn or too old is refused in the same words', async () => {
  const [used, withdrawn, old] = [await invite(), await invite(), await invite()]
  await accept(used.code)
  await answer(withdrawInvitation, withdrawn)
  world.clock.freeze(old.expiresAt - 1)
  const reading = { code: old.code }
  expect(await ask(world, 'somebody', readInvitation, reading)).toMatchObject({ ok: true })
  world.clock.freeze(old.expiresAt)
  const replies = await Promise.all(
    ['00000000', used.code, withdrawn.code, old.code].flatMap((code) => [
      ask(world, 'somebody', readInvitation, { code }),
      accept(code, 'somebody'),
    ]),
  )
  expect(oneRefusal(replies)).toMatchObject(UNKNOWN)
  // Who accepted it has used it up too.
  expect(await accept(used.code)).toMatchObject(UNKNOWN)
  const unreadable = { code: 'BAD_INPUT', issues: [{ path: 'code', label: '邀请码' }] }
  expect(await accept('UUUUUUUU')).toMatchObject(unreadable)
})

test('accepted in the last moment is accepted, however late the head confirms', async () => {
  const made = await invite()
  world.clock.freeze(made.expiresAt - 1)
  expect(await accept(made.code)).toMatchObject({ ok: true })
  world.clock.freeze(made.expiresAt + 40 * DAY)
  expect((await call(world, newcomer, myMemberships, {})).joining).toHaveLength(1)
  expect(await answer(confirmMember, made)).toMatchObject({ ok: true })
})

test('who is declined is told so for a month, and can be invited again', async () => {
  const made = await invite()
  await accept(made.code)
  expect(await answer(withdrawInvitation, made)).toMatchObject(CHANGED)
  expect(await answer(declineMember, made)).toMatchObject({ ok: true })
  expect(await answer(confirmMember, made)).toMatchObject(CHANGED)
  expect(await call(world, newcomer, myMemberships, {})).toMatchObject({
    joining: [{ status: 'declined' }],
  })
  world.clock.freeze(MONDAY_MORNING + 31 * DAY)
  expect((await call(world, newcomer, myMemberships, {})).joining).toEqual([])
  const second = await invite()
  await accept(second.code)
  expect(await answer(confirmMember, second)).toMatchObject({ ok: true })
})

test('who is a member already joins no second time', async () => {
  const [first, second, third] = [await invite(), await invite(), await invite()]
  expect(await accept(first.code, station.head)).toMatchObject({ code: 'ALREADY_MEMBER' })
  await accept(first.code)
  await accept(second.code)
  expect(await answer(confirmMember, first)).toMatchObject({ ok: true })
  expect(await answer(confirmMember, second)).toMatchObject({ code: 'ALREADY_MEMBER' })
  expect(await accept(third.code)).toMatchObject({ code: 'ALREADY_MEMBER' })
})

test('twenty invitations may wait, and one more once one is settled or too old', async () => {
  const first = await invite()
  const next = await invite()
  for (let made = 2; made < INVITATIONS_MAX; made++) await invite()
  await accept(first.code)
  const wish = { stationId: station.stationId, role: 'liaison' } as const
  const inviting = () => ask(world, station.head, inviteMember, wish)
  expect(await inviting()).toMatchObject({ code: 'TOO_MANY_INVITATIONS' })
  expect((await waitingAtStation()).invitations).toHaveLength(INVITATIONS_MAX)
  await answer(withdrawInvitation, next)
  expect(await inviting()).toMatchObject({ ok: true })
  expect(await inviting()).toMatchObject({ code: 'TOO_MANY_INVITATIONS' })
  world.clock.freeze(MONDAY_MORNING + 4 * DAY)
  expect((await waitingAtStation()).invitations).toMatchObject([{ status: 'waiting' }])
  expect(await inviting()).toMatchObject({ ok: true })
})

test('only a head invites, and answers for nothing but the own invitations', async () => {
  const { invitationId } = await invite()
  const { stationId } = station
  const refused = { ok: false, code: 'NOT_ALLOWED' }
  const staff = await newMember(world, station, newcomer, '罗桂英')
  for (const { openId } of [staff, CLERK, OTHER_CLERK, VETERAN]) {
    const wish = { stationId, role: 'staff' } as const
    expect(await ask(world, openId, inviteMember, wish)).toMatchObject(refused)
    expect(await ask(world, openId, listInvitations, { stationId })).toMatchObject(refused)
  }
  const other = await staffedStation(world, `${stationId}-other`)
  for (const procedure of [confirmMember, declineMember, withdrawInvitation]) {
    const replies = await Promise.all(
      [invitationId, 'x'.repeat(43)].map((id) =>
        ask(world, other.head, procedure, { stationId: other.stationId, invitationId: id }),
      ),
    )
    expect(oneRefusal(replies)).toMatchObject(refused)
  }
})

test('who asks for too many codes that are none is refused for the rest of the hour', async () => {
  const made = await invite()
  world.clock.freeze(MONDAY_MORNING)
  const guesser = `guesser-${stories}`
  for (let n = 0; n < UNKNOWN_CODES_PER_HOUR / 2; n++) {
    const code = String(n).padStart(8, '0')
    expect(await ask(world, guesser, readInvitation, { code })).toMatchObject(UNKNOWN)
    expect(await accept(code, guesser)).toMatchObject(UNKNOWN)
  }
  const tooMany = { ok: false, code: 'TOO_MANY_TRIES' }
  const { code } = made
  expect(await ask(world, guesser, readInvitation, { code })).toMatchObject(tooMany)
  expect(await accept(code, guesser)).toMatchObject(tooMany)
  // Others are not held up.
  expect(await ask(world, newcomer, readInvitation, { code })).toMatchObject({ ok: true })
  world.clock.freeze(MONDAY_MORNING + 3_600_000)
  expect(await accept(code, guesser)).toMatchObject({ ok: true })
})

test('of several who accept one code at once, one has it; it is confirmed once', async () => {
  for (let round = 0; round < 10; round++) {
    const made = await invite()
    const replies = await Promise.all(
      ['left', 'right', 'third'].map((who) => accept(made.code, `${newcomer}-${who}-${round}`)),
    )
    expect(replies.map((reply) => (reply.ok ? 'OK' : reply.code)).sort()).toEqual([
      'INVITATION_UNKNOWN',
      'INVITATION_UNKNOWN',
      'OK',
    ])
    const confirms = await Promise.all([1, 2].map(() => answer(confirmMember, made)))
    expect(confirms.filter(({ ok }) => ok)).toHaveLength(1)
  }
  const { members } = await call(world, station.head, listMembers, { stationId: station.stationId })
  expect(members.map(({ memberNo }) => memberNo)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})

test('people who join at the same moment have different numbers', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => invite()))
  await Promise.all(made.map(({ code }, index) => accept(code, `${newcomer}-${index}`)))
  const confirms = await Promise.all(made.map((each) => answer(confirmMember, each)))
  expect(confirms.filter(({ ok }) => ok)).toHaveLength(8)
  const { members } = await call(world, station.head, listMembers, { stationId: station.stationId })
  expect(members.map(({ memberNo }) => memberNo)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('invited twice under one request, there is one code', async () => {
  const { stationId, head } = station
  const wish = { stationId, role: 'staff' } as const
  const requestId = newRequestId()
  const first = await call(world, head, inviteMember, wish, requestId)
  expect(await call(world, head, inviteMember, wish, requestId)).toEqual(first)
  expect((await waitingAtStation()).invitations).toHaveLength(1)
})

test('neither a code nor who it is about can be read in the database', async () => {
  const { stationId, head } = station
  const wish = { stationId, role: 'staff', name: '覃月娥' } as const
  const acceptedBy = (code: string, openId: string) =>
    call(world, openId, acceptInvitation, { code, name: '冉隆德', phone: '19900200001' })
  const [open, waiting, declined, withdrawn] = [
    await call(world, head, inviteMember, wish),
    await call(world, head, inviteMember, wish),
    await call(world, head, inviteMember, wish),
    await call(world, head, inviteMember, wish),
  ]
  await acceptedBy(waiting.code, newcomer)
  await acceptedBy(declined.code, `${newcomer}-2`)
  const stored = () =>
    JSON.stringify(
      world.database
        .collections()
        .map(({ name }) => world.database.documents(name, { limit: 10_000 })),
    )
  expect(stored()).toContain('陈志强')
  await answer(declineMember, declined)
  await answer(withdrawInvitation, withdrawn)
  const secrets = [open.code, waiting.code, declined.code, withdrawn.code]
  for (const secret of [...secrets, '19900200001', '覃月娥', '冉隆德']) {
    expect(stored()).not.toContain(secret)
  }
  expect((await waitingAtStation()).invitations).toMatchObject([
    { status: 'waiting', name: '覃月娥', accepted: { name: '冉隆德', phone: '19900200001' } },
    { status: 'open', name: '覃月娥' },
  ])
  // Of what ended, who made it and when stays, and nothing of whom it was for.
  const ended = world.database
    .documents('invitations', { limit: 10_000 })
    .filter(({ _id }) => [declined.invitationId, withdrawn.invitationId].includes(String(_id)))
  expect(ended).toHaveLength(2)
  for (const each of ended) {
    expect(each).toMatchObject({ byNo: 1, byStationId: stationId, endedByNo: 1 })
    expect(each).toMatchObject({ name: null, acceptedName: null, phone: null })
    expect(each).toMatchObject({ expiresAt: expect.anything(), endedAt: expect.anything() })
  }
})

test('a fifty-first station is refused in words, and asking again for one that was asked stays done', async () => {
  const stations = readStations()
  const [, like] = stations
  const many = Array.from({ length: STATIONS_MAX - 1 }, (_, n) => `many-${n}`)
  if (!like) throw new Error('The seed has no township station')
  for (let from = 0; from < many.length; from += 20) {
    const batch = many.slice(from, from + 20).map((stationId) => ({ ...like, stationId }))
    await call(world, OPERATOR, loadStations, { stations: batch })
  }
  for (const stationId of many) {
    const member = { stationId, openId: newcomer, role: 'staff', name: '罗桂英' } as const
    await call(world, OPERATOR, appointMember, member)
  }
  const { code } = await invite()
  const acceptance = { code, name: '罗桂英', phone: '19900200001' }
  const requestId = newRequestId()
  for (let n = 0; n < 2; n++) {
    const reply = await ask(world, newcomer, acceptInvitation, acceptance, requestId)
    expect(reply).toMatchObject({ ok: true })
  }
  const mine = await call(world, newcomer, myMemberships, {})
  expect(mine.memberships).toHaveLength(STATIONS_MAX - 1)
  expect(mine.joining).toHaveLength(1)
  const another = await staffedStation(world, `another-${stories}`)
  const { code: next } = await call(world, another.head, inviteMember, {
    stationId: another.stationId,
    role: 'staff',
  })
  const refused = { ok: false, code: 'TOO_MANY_STATIONS' }
  expect(await accept(next)).toMatchObject(refused)
  const appointed = { openId: newcomer, role: 'head', name: '罗桂英' } as const
  const { stationId } = another
  expect(await ask(world, OPERATOR, appointMember, { stationId, ...appointed })).toMatchObject(
    refused,
  )
})
