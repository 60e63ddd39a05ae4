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
import type { InputOf, OutputOf, Procedure } from '@contract/procedure'
import { stationHome } from '@contract/stations'
import { addDays, instantOf } from '@contract/time'
import { CLERK, STATION_ID } from '../world/actors'
import { booking, nthServed, slotAt } from '../world/booking'
import { call } from '../world/cloud'
import { MONDAY, MONDAY_MORNING, type World } from '../world/startWorld'

/** What one call of a procedure cost. */
export interface Cost {
  procedure: string
  functionCalls: number
  databaseOperations: number
  scannedDocuments: number
  unindexedQueries: number
}

/** Calls every procedure of a person's and a clerk's day once, on warm functions, and says what each cost. */
export async function procedureCosts(world: World, round: number): Promise<Cost[]> {
  const costs: Cost[] = []
  const openId = `bench-${round}`
  const today = addDays(MONDAY, round % 5)
  async function measure<P extends Procedure>(
    who: string,
    procedure: P,
    input: InputOf<P>,
  ): Promise<OutputOf<P>> {
    const before = new Set(world.calls.list({ limit: 1000 }).map(({ id }) => id))
    const output = await call(world, who, procedure, input)
    const made = world.calls.list({ limit: 1000 }).filter(({ id }) => !before.has(id))
    costs.push({
      procedure: procedure.name,
      functionCalls: made.length,
      databaseOperations: sum(made.map((each) => each.databaseOperations)),
      scannedDocuments: sum(made.map((each) => each.scannedDocuments)),
      unindexedQueries: sum(made.map((each) => each.unindexedQueries.length)),
    })
    return output
  }
  const slots = { stationId: STATION_ID, matter: 'preferential', way: 'onSite' } as const

  world.clock.travelTo(MONDAY_MORNING)
  await measure(openId, stationHome, { stationId: STATION_ID })
  await measure(openId, freeSlots, slots)
  const wish = booking({ slotId: slotAt(today, '10:00'), served: nthServed(90_000 + round) })
  const { appointmentId } = await measure(openId, bookAppointment, wish)
  await measure(openId, myAppointments, { open: true })
  await measure(openId, oneAppointment, { appointmentId })
  const other = await call(world, openId, bookAppointment, {
    ...wish,
    slotId: slotAt(today, '11:00'),
  })
  await measure(openId, cancelAppointment, { ...other, reason: 'busy' })
  world.clock.travelTo(instantOf(today, '09:55'))
  await measure(CLERK.openId, deskDay, { stationId: STATION_ID, date: today })
  const at = { stationId: STATION_ID, appointmentId }
  await measure(CLERK.openId, checkIn, at)
  await measure(CLERK.openId, completeAppointment, at)
  return costs
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
