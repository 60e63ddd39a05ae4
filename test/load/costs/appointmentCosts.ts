import {
  bookAppointment,
  cancelAppointment,
  checkIn,
  completeAppointment,
  deskDay,
  freeSlots,
  myAppointments,
  oneAppointment,
} from '@contract/appointments'
import { addDays, instantOf } from '@contract/time'
import { CLERK, STATION_ID } from '../../world/actors'
import { booking, nthServed } from '../../world/booking'
import { call } from '../../world/cloud'
import { MONDAY, MONDAY_MORNING, type World } from '../../world/startWorld'
import type { Measuring } from '../measuring'

/** A person's and a clerk's way through one appointment, on one of the days of the week. */
export async function appointmentCosts(
  world: World,
  measured: Measuring,
  round: number,
): Promise<void> {
  const openId = `bench-${round}`
  const today = addDays(MONDAY, round % 5)
  const slots = { stationId: STATION_ID, matter: 'preferential', way: 'onSite' } as const
  const { days } = await measured.call(openId, freeSlots, slots)
  const day = days.find(({ date }) => date === today)
  const open = day?.slots.filter(({ free }) => free > 0) ?? []
  const [first, last] = [open[0], open.at(-1)]
  if (!first || !last || first === last) throw new Error(`Too few slots are open on ${today}`)
  const wish = booking({ slotId: first.slotId, served: nthServed(90_000 + round) })
  const { appointmentId } = await measured.call(openId, bookAppointment, wish)
  await measured.call(openId, myAppointments, { open: true })
  await measured.call(openId, oneAppointment, { appointmentId })
  const other = await call(world, openId, bookAppointment, { ...wish, slotId: last.slotId })
  await measured.call(openId, cancelAppointment, { ...other, reason: 'busy' })
  world.clock.travelTo(instantOf(today, first.starts))
  await measured.call(CLERK.openId, deskDay, { stationId: STATION_ID, date: today })
  const at = { stationId: STATION_ID, appointmentId }
  await measured.call(CLERK.openId, checkIn, at)
  await measured.call(CLERK.openId, completeAppointment, at)
  world.clock.travelTo(MONDAY_MORNING)
}
