import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookAppointment, deskDay } from '@contract/appointments'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { appointMember } from '@contract/members'
import { loadStations } from '@contract/stations'
import { CLERK } from '../world/actors'
import { bigStation, booking, dayOf, nthServed, slotAt } from '../world/booking'
import { type Cloud, call, newRequestId, OPERATOR } from '../world/cloud'
import { buildCloud, type CloudProcess, startCloudProcess } from '../world/cloudProcess'
import { MONDAY, MONDAY_MORNING } from '../world/startWorld'

const KILLS = 10
const BURST = 60
const PLACES = 100
const STARTS = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '14:00', '14:30', '15:00']

let data: string
let cloud: CloudProcess

beforeAll(async () => {
  await buildCloud()
  data = mkdtempSync(join(tmpdir(), 'station-kill-'))
})
afterAll(async () => {
  await cloud.kill()
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<void> {
  cloud = await startCloudProcess(data, 4)
  await cloud.travelTo(MONDAY_MORNING)
}

interface Acknowledged {
  openId: string
  appointmentId: string
}

async function bookOne(n: number, requestId: string): Promise<Acknowledged | undefined> {
  const openId = `crowd-${n}`
  const wish = booking({
    stationId: 'big',
    slotId: slotAt(MONDAY, STARTS[n % STARTS.length] ?? '', 1, 'big'),
    served: nthServed(n),
  })
  try {
    const { appointmentId } = await call(cloud, openId, bookAppointment, wish, requestId)
    return { openId, appointmentId }
  } catch {
    // The connection broke: nobody was told that it is booked.
    return undefined
  }
}

interface Burst {
  acknowledged: Acknowledged[]
  /** Those whose outcome nobody was told, with the ids under which they were sent. */
  unanswered: { n: number; requestId: string }[]
}

/** A burst of bookings, cut off once some are acknowledged and others are under way. */
async function burst(first: number): Promise<Burst> {
  const acknowledged: Acknowledged[] = []
  const unanswered: Burst['unanswered'] = []
  const killAfter = 1 + Math.floor(Math.random() * (BURST / 2))
  let killed: Promise<void> | undefined
  const tries = Array.from({ length: BURST }, async (_, index) => {
    const [n, requestId] = [first + index, newRequestId()]
    const made = await bookOne(n, requestId)
    if (made) acknowledged.push(made)
    else unanswered.push({ n, requestId })
    if (acknowledged.length >= killAfter) killed ??= cloud.kill()
  })
  await Promise.all(tries)
  await killed
  return { acknowledged, unanswered }
}

async function deskRows(at: Cloud): Promise<DeskRow[]> {
  const rows: DeskRow[] = []
  for (let after: string | undefined; ; ) {
    const input = { stationId: 'big', date: MONDAY, ...(after !== undefined && { after }) }
    const page = await call(at, CLERK.openId, deskDay, input)
    rows.push(...page.rows)
    if (page.next === undefined) return rows
    after = page.next
  }
}

test('killed ten times in the middle of a burst, it keeps every acknowledged booking whole', async () => {
  await start()
  await call(cloud, OPERATOR, loadStations, { stations: [bigStation(PLACES)] })
  const freeAtFirst = (await dayOf(cloud, MONDAY, 'big'))?.free ?? 0
  const { openId, name } = CLERK
  await call(cloud, OPERATOR, appointMember, { stationId: 'big', openId, name, role: 'staff' })

  const acknowledged: Acknowledged[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const { acknowledged: made, unanswered } = await burst(kill * BURST)
    expect(made.length).toBeGreaterThan(0)
    expect(unanswered.length).toBeGreaterThan(0)
    acknowledged.push(...made)
    await start()
    await expectWhole(acknowledged, freeAtFirst)

    // Whoever was told nothing asks again, and is booked once, whether the first try had done it or not.
    const asked = await Promise.all(unanswered.map(({ n, requestId }) => bookOne(n, requestId)))
    acknowledged.push(...asked.filter((each) => each !== undefined))
    expect(acknowledged).toHaveLength((kill + 1) * BURST)
    await expectWhole(acknowledged, freeAtFirst)
  }
}, 120_000)

/** Everything acknowledged is there, and nothing is half there: places, count and records agree. */
async function expectWhole(
  acknowledged: readonly Acknowledged[],
  freeAtFirst: number,
): Promise<void> {
  const rows = await deskRows(cloud)
  const found = new Set(rows.map(({ appointmentId }) => appointmentId))
  expect(acknowledged.filter(({ appointmentId }) => !found.has(appointmentId))).toEqual([])
  const { counts } = await call(cloud, CLERK.openId, deskDay, { stationId: 'big', date: MONDAY })
  expect(counts.total).toBe(rows.length)
  expect((await dayOf(cloud, MONDAY, 'big'))?.free).toBe(freeAtFirst - rows.length)
}
