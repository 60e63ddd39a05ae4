import type { myAppointments } from '@contract/appointments'
import { seenOf } from '@contract/appointments/seenAppointment'
import type { InputOf, OutputOf } from '@contract/procedure'
import { ownFileIds } from '../bindings/public'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { findStations } from '../stations/public'
import { type Appointment, findOfCaller, findOfPerson } from './store'
import { summaryOf } from './summary'
import { takenTiesOf } from './takenTies'

const PAGE_SIZE = 20

/**
 * A page of what the caller booked and what is for their own file: two database operations, four and
 * one a merge for who has a file; one more where something was booked by a file,
 * and one where something is to come.
 */
export async function mine(
  { open, after }: InputOf<typeof myAppointments>,
  { callerId }: Context,
): Promise<OutputOf<typeof myAppointments>> {
  const [fileIds, booked] = await Promise.all([
    ownFileIds(callerId),
    findOfCaller(callerId, open, after, PAGE_SIZE + 1),
  ])
  const [takenTies, forOwn] = await Promise.all([
    takenTiesOf(callerId, booked),
    fileIds.length > 0 ? findOfPerson(fileIds, open, after, PAGE_SIZE + 1) : [],
  ])
  const reader = { callerId, fileIds, takenTies }
  const found = inOrder([...booked, ...forOwn], open)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  // Only of what is to come it matters whether its station is open.
  const stationIds = open ? [...new Set(page.map(({ stationId }) => stationId))] : []
  const stations = await findStations(stationIds)
  return {
    appointments: page.flatMap((each) => {
      const seen = seenOf(each, reader)
      return seen ? [summaryOf(each, seen, stations.get(each.stationId))] : []
    }),
    ...next,
  }
}

/** Each once, the open ones from the earliest on, the ended ones from the latest back. */
function inOrder(found: readonly Appointment[], open: boolean): Appointment[] {
  const each = [...new Map(found.map((appointment) => [appointment._id, appointment])).values()]
  const direction = open ? 1 : -1
  return each.sort((a, b) => (a.sequence < b.sequence ? -direction : direction))
}
