import {
  bookAppointment,
  cancelAppointment,
  cancelAtDesk,
  checkIn,
  completeAppointment,
  markNoShow,
  registerWalkIn,
} from '@contract/appointments'
import type { Reply } from '@contract/procedure'
import { instantOf } from '@contract/time'
import { CLERK, STATION_ID } from '../world/actors'
import { booking, nthServed, slotAt } from '../world/booking'
import { ask, newRequestId } from '../world/cloud'
import { randomFrom } from '../world/randomFrom'
import { MONDAY, startWorld, type World } from '../world/startWorld'

const ROUNDS = 40
const AT_ONCE = 8
const CALLERS = 12
const STARTS = ['09:00', '09:30', '10:00', '10:30', '11:00']
const SEED = 20_261_123

let world: World

beforeAll(async () => {
  world = await startWorld({ workers: 8 })
})
afterAll(() => world.end())

interface Known {
  openId: string
  appointmentId: string
}

/** One thing that somebody may try at any time; most are refused, and must then change nothing. */
function act(random: (below: number) => number, known: Known[]): Promise<unknown> {
  const caller = random(CALLERS)
  const openId = `caller-${caller}`
  const one = known[random(known.length)]
  const desk = { stationId: STATION_ID, appointmentId: one?.appointmentId ?? 'none' }
  switch (random(8)) {
    case 0:
    case 1:
    case 2: {
      const slotId = slotAt(MONDAY, STARTS[random(STARTS.length)] ?? '')
      const requestId = newRequestId()
      const wish = booking({ slotId, served: nthServed(random(CALLERS * 2)) })
      const twice = [1, 2].map(() => ask(world, openId, bookAppointment, wish, requestId))
      return Promise.all(twice).then((replies) => {
        for (const reply of replies) {
          if (reply.ok) known.push({ openId, appointmentId: reply.output.appointmentId })
        }
      })
    }
    case 3:
      return ask(world, one?.openId ?? openId, cancelAppointment, {
        appointmentId: desk.appointmentId,
        reason: 'busy',
      })
    case 4:
      return ask(world, CLERK.openId, checkIn, desk)
    case 5:
      return ask(world, CLERK.openId, completeAppointment, desk)
    case 6:
      return random(2) === 0
        ? ask(world, CLERK.openId, markNoShow, desk)
        : ask(world, CLERK.openId, cancelAtDesk, { ...desk, reason: '打电话说不来' })
    default:
      return ask(world, CLERK.openId, registerWalkIn, {
        stationId: STATION_ID,
        matter: 'policy',
        served: nthServed(100 + random(20)),
      })
  }
}

/** What the day's document must say, told from the records of the appointments alone. */
function dayToldByRecords() {
  const taken: Record<string, number> = {}
  const callers: Record<string, number> = {}
  const counts = { total: 0, waiting: 0, completed: 0, noShow: 0, away: 0 }
  const add = (numbers: Record<string, number>, key: unknown) => {
    if (typeof key === 'string') numbers[key] = (numbers[key] ?? 0) + 1
  }
  for (const record of world.database.documents('appointments', { limit: 5000 })) {
    if (record.status === 'cancelled') continue
    add(taken, record.slotKey)
    add(callers, record.callerId)
    counts.total += 1
    counts.waiting += Number(record.status === 'checkedIn')
    counts.completed += Number(record.status === 'completed')
    counts.noShow += Number(record.status === 'noShow')
  }
  return { taken, callers, counts }
}

function dayAsStored() {
  const [day] = world.database.documents('days', { limit: 10 })
  const withoutZeros = (numbers: unknown) =>
    Object.fromEntries(Object.entries(numbers as object).filter(([, number]) => number !== 0))
  return {
    taken: withoutZeros(day?.taken),
    callers: withoutZeros(day?.callers),
    counts: day?.counts,
  }
}

test('whatever eight people do at once, places, callers and counts are what the records say', async () => {
  const random = randomFrom(SEED)
  const known: Known[] = []
  const codes = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    // The morning goes by: what is too early at first is too late in the end.
    world.clock.freeze(instantOf(MONDAY, '08:00') + round * 5 * 60_000)
    const done = await Promise.all(Array.from({ length: AT_ONCE }, () => act(random, known)))
    for (const reply of done) if (reply) codes.add(codeOf(reply as Reply))
    expect(dayAsStored()).toEqual(dayToldByRecords())
    const { taken } = dayToldByRecords()
    expect(Math.max(0, ...Object.values(taken))).toBeLessThanOrEqual(2)
  }
  // The story is worth nothing if all was refused, or nothing was.
  expect(codes).toContain('OK')
  expect(codes).toContain('NOT_OPEN')
  expect(known.length).toBeGreaterThan(20)
})

function codeOf(reply: Reply): string {
  return reply.ok ? 'OK' : reply.code
}
