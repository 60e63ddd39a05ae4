import { endedByOthers } from '../bindings/public'
import type { Appointment } from './store'

/**
 * The ties by which the caller booked these appointments, and that the person or the station has ended:
 * one database operation, one more where who had been let in ended theirs, and none where none was booked
 * by a file.
 */
export async function takenTiesOf(
  callerId: string,
  appointments: readonly Appointment[],
): Promise<string[]> {
  const own = appointments.filter((each) => each.callerId === callerId)
  return endedByOthers(own.flatMap(({ tieId }) => tieId ?? []))
}
