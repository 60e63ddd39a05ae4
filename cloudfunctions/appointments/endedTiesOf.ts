import type { EndedTies } from '@contract/bindings/endedTies'
import { findEndedTies } from '../bindings/public'
import type { Appointment } from './store'

/**
 * The ties by which the caller booked these appointments, and that have ended; at the cost of
 * `findEndedTies`, and none where none was booked by a file.
 */
export async function endedTiesOf(
  callerId: string,
  appointments: readonly Appointment[],
): Promise<EndedTies> {
  const own = appointments.filter((each) => each.callerId === callerId)
  return findEndedTies(
    callerId,
    own.flatMap(({ tieId }) => tieId ?? []),
  )
}
