import { bookAppointment, cancelAppointment, deskDay, oneAppointment } from '@contract/appointments'
import { appointMember } from '@contract/members'
import type { OutputOf, Reply } from '@contract/procedure'
import { loadStations } from '@contract/stations'
import { CLERK } from '../world/actors'
import { bigStation, booking, freeAt, nthServed, slotAt } from '../world/booking'
import { ask, call, newRequestId, OPERATOR } from '../world/cloud'
import { MONDAY, startWorld, type World } from '../world/startWorld'

const PEOPLE = 300
const PLACES = 20

let world: World

afterEach(() => world.end())

async function openBigStation(workers: number): Promise<void> {
  world = await startWorld({ workers })
  await call(world, OPERATOR, loadStations, { stations: [bigStation(PLACES)] })
  const { openId, name } = CLERK
  await call(world, OPERATOR, appointMember, { stationId: 'big', openId, name, role: 'staff' })
}

interface Try {
  openId: string
  reply: Reply<OutputOf<typeof bookAppointment>>
}

/** Callers in step hide an oversell: each starts at a moment of its own. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 50))
}

async function tryToBook(n: number, requestId: string): Promise<Try> {
  await soon()
  const openId = `crowd-${n}`
  const wish = booking({
    stationId: 'big',
    slotId: slotAt(MONDAY, '09:00', 1, 'big'),
    served: nthServed(n),
  })
  return { openId, reply: await ask(world, openId, bookAppointment, wish, requestId) }
}

const everybody = Array.from({ length: PEOPLE }, (_, n) => n)

function codesOf(tries: readonly Try[]): Record<string, number> {
  const codes: Record<string, number> = {}
  for (const { reply } of tries) {
    const code = reply.ok ? 'OK' : reply.code
    codes[code] = (codes[code] ?? 0) + 1
  }
  return codes
}

async function deskOfBig() {
  return call(world, CLERK.openId, deskDay, { stationId: 'big', date: MONDAY })
}

describe.each([{ workers: 4 }, { workers: 8 }])('with $workers workers', ({ workers }) => {
  test('300 people at once for 20 places: 20 are booked, and their cancelling empties the slot', async () => {
    await openBigStation(workers)
    const tries = await Promise.all(everybody.map((n) => tryToBook(n, newRequestId())))
    expect(codesOf(tries)).toEqual({ OK: PLACES, SLOT_FULL: PEOPLE - PLACES })
    expect(await freeAt(world, MONDAY, '09:00', 'big')).toBe(0)

    const { counts, rows } = await deskOfBig()
    expect(counts.total).toBe(PLACES)
    expect(new Set(rows.map(({ appointmentId }) => appointmentId)).size).toBe(PLACES)
    expect(new Set(rows.map(({ phone }) => phone)).size).toBe(PLACES)

    const winners = tries.flatMap(({ openId, reply }) =>
      reply.ok ? [{ openId, appointmentId: reply.output.appointmentId }] : [],
    )
    const cancels = await Promise.all(
      [...winners, ...winners].map(async ({ openId, appointmentId }) => {
        await soon()
        return ask(world, openId, cancelAppointment, { appointmentId, reason: 'busy' })
      }),
    )
    const done = cancels.filter(({ ok }) => ok)
    expect(done).toHaveLength(PLACES)
    const refusals = cancels.flatMap((reply) => (reply.ok ? [] : [reply.code]))
    expect(refusals).toEqual(Array(PLACES).fill('ALREADY_CANCELLED'))

    expect(await freeAt(world, MONDAY, '09:00', 'big')).toBe(PLACES)
    expect((await deskOfBig()).counts.total).toBe(0)
    for (const { openId, appointmentId } of winners) {
      const { status, steps } = await call(world, openId, oneAppointment, { appointmentId })
      expect(status).toBe('cancelled')
      expect(steps.map(({ action }) => action)).toEqual(['book', 'cancel'])
    }
  })
})

test('every request sent twice at once still books each person once', async () => {
  await openBigStation(8)
  const tries = await Promise.all(
    everybody.flatMap((n) => {
      const requestId = newRequestId()
      return [tryToBook(n, requestId), tryToBook(n, requestId)]
    }),
  )
  const answers = new Map<string, Set<string>>()
  for (const { openId, reply } of tries) {
    const answer = reply.ok ? reply.output.appointmentId : reply.code
    answers.set(openId, (answers.get(openId) ?? new Set()).add(answer))
  }
  // Both tries of a person read the same: the one appointment, or that the slot is full.
  expect([...answers.values()].filter((each) => each.size !== 1)).toEqual([])
  expect(codesOf(tries)).toEqual({ OK: 2 * PLACES, SLOT_FULL: 2 * (PEOPLE - PLACES) })
  expect((await deskOfBig()).counts.total).toBe(PLACES)
})
