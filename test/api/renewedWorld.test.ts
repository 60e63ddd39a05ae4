import { bookAppointment, checkIn } from '@contract/appointments'
import { instantOf } from '@contract/time'
import { CLERK, STATION_ID, VETERAN } from '../world/actors'
import { booking } from '../world/booking'
import { call } from '../world/cloud'
import { upload } from '../world/ledgerSheets'
import { MONDAY, MONDAY_MORNING, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

function records() {
  const { database } = world
  return database.collections().map(({ name }) => [name, database.documents(name, { limit: 1000 })])
}

test('a renewed world is as it was at its start, and goes on as a fresh one does', async () => {
  const atFirst = records()
  for (let story = 0; story < 2; story++) {
    const { appointmentId } = await call(world, VETERAN.openId, bookAppointment, booking())
    world.clock.freeze(instantOf(MONDAY, '08:55'))
    await call(world, CLERK.openId, checkIn, { stationId: STATION_ID, appointmentId })
    await upload(world, CLERK.openId, 'imports/one.txt', Buffer.from('one'))
    expect(records()).not.toEqual(atFirst)

    await world.renew()
    expect(records()).toEqual(atFirst)
    expect(await world.files.list()).toEqual([])
    expect(world.calls.list({})).toEqual([])
    expect(world.clock.frozen()).toBe(false)
    expect(world.clock.now() - MONDAY_MORNING).toBeLessThan(60_000)
  }
})
