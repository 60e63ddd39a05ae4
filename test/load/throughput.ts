import { bookAppointment } from '@contract/appointments'
import { loadStations } from '@contract/stations'
import { addDays, weekdayOf } from '@contract/time'
import { bigStation, booking, nthServed, slotAt } from '../world/booking'
import { call, OPERATOR } from '../world/cloud'
import { MONDAY, MONDAY_MORNING, type World } from '../world/startWorld'
import { percentile } from './table'

const STARTS = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '14:00', '14:30', '15:00']
/** Not a divisor of anything here: callers in step would hide waiting. */
const IN_FLIGHT = 7

export interface Throughput {
  perSecond: number
  p50: number
  p95: number
}

/** Bookings of different people, spread over days and slots, through HTTP, function and SDK. */
export async function bookingThroughput(world: World, count: number): Promise<Throughput> {
  world.clock.travelTo(MONDAY_MORNING)
  await call(world, OPERATOR, loadStations, { stations: [bigStation(100)] })
  const days = Array.from({ length: 12 }, (_, n) => addDays(MONDAY, n)).filter(
    (date) => weekdayOf(date) % 6 !== 0,
  )
  return measure(count, async (n) => {
    const date = days[n % days.length] ?? MONDAY
    const starts = STARTS[n % STARTS.length] ?? '09:00'
    const slotId = slotAt(date, starts, 1, 'big')
    const wish = booking({ stationId: 'big', slotId, served: nthServed(n) })
    await call(world, `rush-${n}`, bookAppointment, wish)
  })
}

/** The smallest read-and-write transaction over HTTP, without function or SDK: start, get, update, commit. */
export async function rawTransactions(world: World, count: number): Promise<Throughput> {
  const send = async (action: string, body: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${world.url}/admin?env=local&seqId=bench`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, ...body }),
    })
    const reply = (await response.json()) as Record<string, unknown>
    if (reply.code) throw new Error(`${action}: ${String(reply.message)}`)
    return reply
  }
  const documents = Array.from({ length: IN_FLIGHT * 3 }, (_, n) =>
    JSON.stringify({ _id: `raw.${n}`, value: 0 }),
  )
  await send('database.insertDocument', { collectionName: 'days', data: documents })
  return measure(count, async (n) => {
    const { transactionId } = await send('database.startTransaction', {})
    const target = {
      collectionName: 'days',
      queryType: 'DOC',
      query: JSON.stringify({ _id: `raw.${n % documents.length}` }),
      transactionId,
    }
    await send('database.getDocument', { ...target, multi: false })
    await send('database.modifyDocument', {
      ...target,
      ...{ data: '{"$inc":{"value":1}}', multi: false, merge: true, upsert: false },
    })
    await send('database.commitTransaction', { transactionId })
  })
}

async function measure(count: number, work: (n: number) => Promise<void>): Promise<Throughput> {
  const times: number[] = []
  let next = 0
  const started = performance.now()
  async function worker(): Promise<void> {
    for (let n = next++; n < count; n = next++) {
      const begun = performance.now()
      await work(n)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  const seconds = (performance.now() - started) / 1000
  return { perSecond: count / seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}
