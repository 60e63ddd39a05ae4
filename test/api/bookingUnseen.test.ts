/** Who has no part in an appointment or a file learns nothing of it by the work that a refusal costs. */
import { bookAppointment, cancelAppointment, registerWalkIn } from '@contract/appointments'
import { mergePeople } from '@contract/people'
import type { Procedure } from '@contract/procedure'
import { CLERK, OTHER_CLERK, STATION_ID } from '../world/actors'
import { addBound, stranger } from '../world/binding'
import { booking } from '../world/booking'
import { ask, call } from '../world/cloud'
import { addFile } from '../world/people'
import { startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** What somebody is told, and how many database operations that took. */
async function toldOf(openId: string, procedure: Procedure, input: object): Promise<string> {
  const reply = await ask(world, openId, procedure, input)
  const [last] = world.calls.list({ functionName: 'appointments', limit: 1 })
  return `${reply.ok ? 'OK' : reply.code} ${last?.databaseOperations}`
}

test('another’s appointment is cancelled as one that is not there', async () => {
  const [zhou, other] = [await addBound(world), await addBound(world)]
  const byFile = booking({ forPersonId: zhou.personId, served: {} })
  const { appointmentId } = await call(world, zhou.openId, bookAppointment, byFile)
  for (const openId of [stranger(), other.openId]) {
    const cancel = (id: string) =>
      toldOf(openId, cancelAppointment, { appointmentId: id, reason: 'busy' })
    const told = await cancel('nothing')
    expect(told).toMatch(/^NOT_FOUND \d+$/)
    expect(await cancel(appointmentId)).toBe(told)
  }
})

test('another station’s file is put down as none, merged or not', async () => {
  const [file, merged] = [
    await addFile(world, { identity: { name: '周建军', phone: '19900400001' } }),
    await addFile(world, { identity: { name: '周建军', phone: '19900400002' } }),
  ]
  await call(world, CLERK.openId, mergePeople, {
    stationId: STATION_ID,
    keep: { personId: file, version: 1 },
    merge: { personId: merged, version: 1 },
    take: [],
    why: '核对过',
  })
  const { stationId } = OTHER_CLERK.member
  const come = (personId: string) =>
    toldOf(OTHER_CLERK.openId, registerWalkIn, {
      ...{ stationId, matter: 'policy', personId },
      served: { relation: 'self', name: '周建军' },
    })
  const told = await come('nobody')
  expect(told).toMatch(/^NOT_ALLOWED \d+$/)
  expect([await come(file), await come(merged)]).toEqual([told, told])
})
