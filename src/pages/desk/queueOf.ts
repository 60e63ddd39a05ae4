import type { DeskRow } from '@contract/appointments/appointmentShapes'
import type { AppointmentStatus } from '@contract/appointments/appointmentTerms'

/** A desk's day in the order in which it is worked off. */
export interface Queue {
  /** At the station, who came first on top. */
  waiting: DeskRow[]
  /** Not at the station yet, by time. */
  toArrive: DeskRow[]
  /** Somebody goes there or calls: visits, errands, phone calls, by time. */
  elsewhere: DeskRow[]
  /** The day is over, and nobody wrote down what happened. */
  unrecorded: DeskRow[]
  /** Done, cancelled or not come. */
  ended: DeskRow[]
}

/** Sorts a day's rows, given by time, into the queue. */
export function queueOf(rows: readonly DeskRow[]): Queue {
  const queue: Queue = { waiting: [], toArrive: [], elsewhere: [], unrecorded: [], ended: [] }
  for (const row of rows) queue[partOf(row)].push(row)
  queue.waiting.sort((a, b) => arrivedAt(a) - arrivedAt(b))
  return queue
}

const PARTS: Record<Exclude<AppointmentStatus, 'booked'>, keyof Queue> = {
  checkedIn: 'waiting',
  completed: 'ended',
  cancelled: 'ended',
  noShow: 'ended',
  unrecorded: 'unrecorded',
}

function partOf({ status, way }: DeskRow): keyof Queue {
  if (status !== 'booked') return PARTS[status]
  return way === 'onSite' ? 'toArrive' : 'elsewhere'
}

function arrivedAt(row: DeskRow): number {
  return row.checkedInAt ?? row.startsAt
}

/**
 * The rows that somebody looks for.
 * @param wanted part of a name, or the last digits of a phone number; blanks do not count.
 */
export function findRows(rows: readonly DeskRow[], wanted: string): DeskRow[] {
  const words = wanted.replace(/\s/g, '')
  if (/^\d+$/.test(words)) return rows.filter(({ phone }) => phone?.endsWith(words))
  return rows.filter(({ name }) => name.includes(words))
}
