import type { EndedTies } from '@contract/bindings/endedTies'
import { endedTiesOf } from './endedTiesOf'
import { type Appointment, findOfCaller } from './store'

/**
 * How many are read at a time where a page has fallen short, and how often. Several hundred visits booked
 * by ties that others ended take one user years.
 */
const FURTHER_LIMIT = 100
const FURTHER_READS = 3

/** What the caller booked and still has a part in. */
export interface Booked {
  appointments: Appointment[]
  /** The caller's ties that have ended, of all that were read. */
  endedTies: EndedTies
  /** Where to go on, where reading stopped before as many were found as were wanted. */
  readTo?: string
}

/**
 * At least so many of what the caller booked, or all there are: what was booked by a tie that others
 * ended is read past. One database operation, and those of `findEndedTies` where something was booked by a
 * file; as much again, at most three times, where some fall out.
 */
export async function findBooked(
  callerId: string,
  open: boolean,
  after: string | undefined,
  wanted: number,
): Promise<Booked> {
  const appointments: Appointment[] = []
  const endedTies: { byOthers: string[]; untied: string[] } = { byOthers: [], untied: [] }
  let readTo = after
  for (const limit of [wanted, ...Array<number>(FURTHER_READS).fill(FURTHER_LIMIT)]) {
    const found = await findOfCaller(callerId, open, readTo, limit)
    const { byOthers, untied } = await endedTiesOf(callerId, found)
    endedTies.byOthers.push(...byOthers)
    endedTies.untied.push(...untied)
    appointments.push(...found.filter(({ tieId }) => tieId === null || !byOthers.includes(tieId)))
    if (found.length < limit || appointments.length >= wanted) return { appointments, endedTies }
    readTo = found.at(-1)?.sequence
  }
  return { appointments, endedTies, ...(readTo !== undefined && { readTo }) }
}
