import type { myAppointments } from '@contract/appointments'
import { seenOf } from '@contract/appointments/seenAppointment'
import type { InputOf, OutputOf } from '@contract/procedure'
import { ownFileIds } from '../bindings/public'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { findStations } from '../stations/public'
import { findBooked } from './findBooked'
import { namedAsOnFile } from './onFile'
import { type Appointment, findOfPerson } from './store'
import { summaryOf } from './summary'

const PAGE_SIZE = 20

/**
 * A page of what the caller booked and what is for their own file: two database operations, four and
 * one a merge for who has a file; two more where something was booked by a file (and one where that was
 * merged), and one where something is to come; for ties that have ended see `findBooked`.
 */
export async function mine(
  { open, after }: InputOf<typeof myAppointments>,
  { callerId }: Context,
): Promise<OutputOf<typeof myAppointments>> {
  const [fileIds, { appointments: booked, endedTies, readTo }] = await Promise.all([
    ownFileIds(callerId),
    findBooked(callerId, open, after, PAGE_SIZE + 1),
  ])
  const forOwn = fileIds.length > 0 ? await findOfPerson(fileIds, open, after, PAGE_SIZE + 1) : []
  const found = inOrder([...booked, ...forOwn], open)
  // What lies beyond comes with the next page, in order with what is still to be read.
  const read = found.filter((each) => readTo === undefined || !isBeyond(each, readTo, open))
  const { page, next = readTo } = paged(read, PAGE_SIZE, ({ sequence }) => sequence)
  const shown = page.flatMap((appointment) => {
    const seen = seenOf(appointment, { callerId, fileIds, endedTies })
    return seen ? [{ appointment, seen }] : []
  })
  // Only of what is to come it matters whether its station is open.
  const stationIds = open ? [...new Set(page.map(({ stationId }) => stationId))] : []
  const [stations, named] = await Promise.all([findStations(stationIds), namedAsOnFile(shown)])
  return {
    appointments: named.map(({ appointment, seen }) =>
      summaryOf(appointment, seen, stations.get(appointment.stationId)),
    ),
    ...(next !== undefined && { next }),
  }
}

/** Each once, the open ones from the earliest on, the ended ones from the latest back. */
function inOrder(found: readonly Appointment[], open: boolean): Appointment[] {
  const each = [...new Map(found.map((appointment) => [appointment._id, appointment])).values()]
  return each.sort((a, b) => (isBeyond(a, b.sequence, open) ? 1 : -1))
}

function isBeyond({ sequence }: Appointment, readTo: string, open: boolean): boolean {
  return open ? sequence > readTo : sequence < readTo
}
