import {
  acceptInvitation,
  confirmMember,
  inviteMember,
  listInvitations,
  myMemberships,
} from '@contract/members'
import { INVITATION_DAYS, WAITING_DAYS } from '@contract/members/invitationTerms'
import { ask, call } from '../world/cloud'
import { type StaffedStation, staffedStation } from '../world/staffedStation'
import { MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

const DAY = 24 * 3_600_000
const NEWCOMER = 'newcomer-forgotten'

let world: World
let station: StaffedStation

beforeAll(async () => {
  world = await startWorld()
  station = await staffedStation(world, 'forgotten-1')
})
afterAll(() => world.end())

function invite() {
  const { stationId, head } = station
  return call(world, head, inviteMember, { stationId, role: 'staff', name: '罗桂英' })
}

async function tick(): Promise<unknown> {
  const response = await fetch(`${world.url}/control/timers/clock/tick`, { method: 'POST' })
  const { result } = (await response.json()) as { result: { jobs: Record<string, unknown> } }
  return result.jobs['members.endOldInvitations']
}

function recordOf(invitationId: string) {
  return world.database
    .documents('invitations', { limit: 100 })
    .find(({ _id }) => _id === invitationId)
}

const FORGOTTEN = { status: 'expired', name: null, acceptedName: null, phone: null }

test('what was said of who never came is forgotten: of an unused code, and of who waits in vain', async () => {
  const unused = await invite()
  const used = await invite()
  const accepted = { code: used.code, name: '罗桂英', phone: '19900200001' }
  await call(world, NEWCOMER, acceptInvitation, accepted)

  world.clock.freeze(MONDAY_MORNING + INVITATION_DAYS * DAY - 1)
  expect(await tick()).toBe(0)
  expect(recordOf(unused.invitationId)).toMatchObject({ status: 'open' })
  world.clock.freeze(MONDAY_MORNING + (INVITATION_DAYS + 1) * DAY)
  expect(await tick()).toBe(1)
  expect(recordOf(unused.invitationId)).toMatchObject(FORGOTTEN)
  expect(recordOf(used.invitationId)).toMatchObject({ status: 'waiting' })

  world.clock.freeze(MONDAY_MORNING + (WAITING_DAYS + 1) * DAY)
  expect(await tick()).toBe(1)
  expect(await tick()).toBe(0)
  expect(recordOf(used.invitationId)).toMatchObject(FORGOTTEN)

  const { stationId, head } = station
  const { invitations } = await call(world, head, listInvitations, { stationId })
  expect(invitations).toEqual([])
  expect((await call(world, NEWCOMER, myMemberships, {})).joining).toEqual([])
  const late = { stationId, invitationId: used.invitationId }
  expect(await ask(world, head, confirmMember, late)).toMatchObject({ code: 'INVITATION_CHANGED' })
  const rosters = world.database.documents('rosters', { limit: 100 })
  const roster = rosters.find(({ _id }) => _id === stationId)
  expect(roster?.invitations).toEqual([])
})
