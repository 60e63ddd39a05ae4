import type { myAppointments } from '@contract/appointments'
import { seenOf } from '@contract/appointments/seenAppointment'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { ownReader } from './ownReader'
import { type Appointment, findOfCaller, findOfPerson } from './store'
import { summaryOf } from './summary'

const PAGE_SIZE = 20

/**
 * A page of what the caller booked and what is for their own file: two database operations, four and
 * one a merge for who has a file.
 */
export async function mine(
  { open, after }: InputOf<typeof myAppointments>,
  { callerId }: Context,
): Promise<OutputOf<typeof myAppointments>> {
  const [reader, booked] = await Promise.all([
    ownReader(callerId),
    findOfCaller(callerId, open, after, PAGE_SIZE + 1),
  ])
  const { fileIds } = reader
  const forOwn = fileIds.length > 0 ? await findOfPerson(fileIds, open, after, PAGE_SIZE + 1) : []
  const found = inOrder([...booked, ...forOwn], open)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    appointments: page.flatMap((each) => {
      const seen = seenOf(each, reader)
      return seen ? [summaryOf(each, seen)] : []
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
