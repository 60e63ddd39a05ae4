import {
  bookAppointment,
  checkIn,
  completeAppointment,
  freeSlots,
  registerWalkIn,
} from '@contract/appointments'
import type { BookingDay } from '@contract/appointments/appointmentShapes'
import type { Relation } from '@contract/appointments/appointmentTerms'
import { myBindings } from '@contract/bindings'
import type { Matter, Way } from '@contract/matters'
import { addDays, type DateText, dateOf, type Instant, instantOf } from '@contract/time'
import { CLERK, DAUGHTER, STATION_ID, VETERAN } from './actors'
import { type Cloud, call } from './cloud'

/** A cloud whose clock can be moved. */
export interface CloudInTime extends Cloud {
  clock: { now(): number; travelTo(instant: number): void }
}

interface Visitor {
  name: string
  matter: Matter
  way?: Way
  relation?: Relation
}

const VISITORS: readonly Visitor[] = [
  { name: '何长顺', matter: 'preferential' },
  { name: '孙立新', matter: 'assistance' },
  { name: '马德福', matter: 'socialInsurance', relation: 'parent' },
  { name: '罗桂英', matter: 'socialInsurance', way: 'homeVisit', relation: 'neighbour' },
  { name: '唐国栋', matter: 'employment' },
  { name: '蒋玉兰', matter: 'transfer' },
  { name: '邓忠义', matter: 'leaderReception' },
  { name: '何长顺', matter: 'policy' },
]

/**
 * Lets the station have a day: appointments of today in every state that the hour allows, and
 * some to come. All through procedures, at the time of day at which each would have happened.
 */
export async function seedDay(cloud: CloudInTime): Promise<void> {
  const now = cloud.clock.now()
  const ahead = now - Date.now()
  const today = dateOf(now)
  try {
    cloud.clock.travelTo(instantOf(today, '07:30'))
    await bookToCome(cloud)
    const booked = await bookToday(cloud, today)
    for (const visit of booked) await receive(cloud, visit, now)
    if (booked.some(({ startsAt }) => startsAt < now)) await comeUnannounced(cloud, now)
  } finally {
    cloud.clock.travelTo(Date.now() + ahead)
  }
}

interface Visit {
  appointmentId: string
  way: Way
  startsAt: Instant
}

async function bookToday(cloud: CloudInTime, today: DateText): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const [index, visitor] of VISITORS.entries()) {
    const slot = await firstSlot(cloud, visitor.matter, visitor.way ?? 'onSite', today, index)
    if (!slot) continue
    const { appointmentId } = await call(cloud, `local-visitor-${index}`, bookAppointment, {
      stationId: STATION_ID,
      slotId: slot.slotId,
      matter: visitor.matter,
      way: visitor.way ?? 'onSite',
      served: servedBy(visitor, index),
    })
    visits.push({
      appointmentId,
      way: visitor.way ?? 'onSite',
      startsAt: instantOf(today, slot.starts),
    })
  }
  return visits
}

function servedBy({ name, relation = 'self', way }: Visitor, index: number) {
  const phone = String(19900000101 + index)
  return {
    relation,
    name,
    phone,
    ...(way === 'homeVisit' && { address: `演示路${index + 1}号` }),
  }
}

async function firstSlot(
  cloud: Cloud,
  matter: Matter,
  way: Way,
  date: DateText | undefined,
  skip: number,
) {
  const { days } = await call(cloud, VETERAN.openId, freeSlots, {
    stationId: STATION_ID,
    matter,
    way,
  })
  const isWanted = (day: BookingDay) => (date ? day.date === date : day.state === 'open')
  const day = days.find(isWanted)
  const free = day?.slots.filter((slot) => slot.free > 0) ?? []
  return free[Math.min(skip, free.length - 1)]
}

/** Who was due is received a few minutes early, or visited, and done half an hour later. */
async function receive(
  cloud: CloudInTime,
  { appointmentId, way, startsAt }: Visit,
  now: Instant,
): Promise<void> {
  const at = { stationId: STATION_ID, appointmentId }
  const comes = startsAt - 5 * 60_000
  if (comes > now) return
  cloud.clock.travelTo(comes)
  if (way === 'onSite') await call(cloud, CLERK.openId, checkIn, at)
  const leaves = startsAt + 30 * 60_000
  if (leaves > now) return
  cloud.clock.travelTo(leaves)
  await call(cloud, CLERK.openId, completeAppointment, at)
}

async function comeUnannounced(cloud: CloudInTime, now: Instant): Promise<void> {
  cloud.clock.travelTo(now - 2 * 60_000)
  await call(cloud, CLERK.openId, registerWalkIn, {
    stationId: STATION_ID,
    matter: 'policy',
    served: { relation: 'self', name: '谢大海', phone: '19900000190' },
  })
}

async function bookToCome(cloud: CloudInTime): Promise<void> {
  const tomorrow = addDays(dateOf(cloud.clock.now()), 1)
  await bookOn(cloud, tomorrow, VETERAN, { name: VETERAN.name, matter: 'preferential' })
  // On a day of its own: he cannot be at the station and at home.
  const { bindings } = await call(cloud, DAUGHTER.openId, myBindings, {})
  await bookOn(
    cloud,
    addDays(tomorrow, 4),
    DAUGHTER,
    { name: VETERAN.name, matter: 'socialInsurance', way: 'homeVisit', relation: 'parent' },
    bindings[0]?.personId,
  )
}

async function bookOn(
  cloud: Cloud,
  from: DateText,
  caller: { openId: string; phone: string },
  visitor: Visitor,
  forPersonId?: string,
): Promise<void> {
  const { matter, way = 'onSite' } = visitor
  const { days } = await call(cloud, caller.openId, freeSlots, {
    stationId: STATION_ID,
    matter,
    way,
  })
  const day = days.find(({ date, state }) => date >= from && state === 'open')
  const slot = day?.slots.find(({ free }) => free > 0)
  if (!slot) return
  await call(cloud, caller.openId, bookAppointment, {
    stationId: STATION_ID,
    slotId: slot.slotId,
    matter,
    way,
    ...(forPersonId === undefined
      ? { served: { ...servedBy(visitor, 0), phone: caller.phone } }
      : { forPersonId, served: {} }),
  })
}
