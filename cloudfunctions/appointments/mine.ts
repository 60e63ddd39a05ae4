import type { myAppointments } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { findOfCaller } from './store'
import { summaryOf } from './summary'

const PAGE_SIZE = 20

/** A page of the caller's own appointments: one database operation. */
export async function mine(
  { open, after }: InputOf<typeof myAppointments>,
  { callerId }: Context,
): Promise<OutputOf<typeof myAppointments>> {
  const found = await findOfCaller(callerId, open, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    appointments: page.map(summaryOf),
    ...next,
  }
}
