import { type Appointment, findOfCaller } from './store'
import { takenTiesOf } from './takenTies'

/**
 * How many are read at a time where a page has fallen short, and how often. Several hundred visits booked
 * by ties that others ended take one user years.
 */
const FURTHER_LIMIT = 100
const FURTHER_READS = 3

/** What the caller booked and still has a part in. */
export interface Booked {
  appointments: Appointment[]
  /** The ties that were taken from the caller, of all that were read. */
  takenTies: string[]
  /** Where to go on, where reading stopped before as many were found as were wanted. */
  readTo?: string
}

/**
 * At least so many of what the caller booked, or all there are: what was booked by a tie that others
 * ended is read past. One database operation, and one more where something was booked by a file; as much
 * again, at most three times, where some fall out.
 */
export async function findBooked(
  callerId: string,
  open: boolean,
  after: string | undefined,
  wanted: number,
): Promise<Booked> {
  const appointments: Appointment[] = []
  const takenTies: string[] = []
  let readTo = after
  for (const limit of [wanted, ...Array<number>(FURTHER_READS).fill(FURTHER_LIMIT)]) {
    const found = await findOfCaller(callerId, open, readTo, limit)
    const taken = await takenTiesOf(callerId, found)
    takenTies.push(...taken)
    appointments.push(...found.filter(({ tieId }) => tieId === null || !taken.includes(tieId)))
    if (found.length < limit || appointments.length >= wanted) return { appointments, takenTies }
    readTo = found.at(-1)?.sequence
  }
  return { appointments, takenTies, ...(readTo !== undefined && { readTo }) }
}
