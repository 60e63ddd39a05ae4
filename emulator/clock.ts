import { CloudError } from './errors'

/**
 * The local cloud's clock, shared with every worker so that all see one time.
 * A move out of the years 1970 to 9999 throws CloudError INVALID_PARAM and changes nothing.
 */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Jumps to an instant (ms since the epoch) and runs on from there. */
  travelTo(instant: number): void
  /** Moves by a duration in ms, backwards if negative; a stopped clock stays stopped. */
  advance(duration: number): void
  /** Stops at an instant (ms since the epoch), or where it is. */
  freeze(instant?: number): void
  /** Back to the machine's time. */
  reset(): void
  frozen(): boolean
  /** The memory that a worker passes to `readClock`. */
  memory: SharedArrayBuffer
}

/** A clock that is set here runs on for as long as anyone looks, and its time can always be written. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
const OFFSET = 0
const FROZEN_AT = 1

/** Creates a clock that shows the machine's time until it is moved. */
export function createClock(): Clock {
  const memory = new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT)
  const cells = new Float64Array(memory)
  cells[FROZEN_AT] = Number.NaN
  const now = () => readClock(cells, Date.now())
  const frozen = () => !Number.isNaN(cells[FROZEN_AT] ?? Number.NaN)

  function travelTo(instant: number): void {
    checkInstant(instant)
    cells[OFFSET] = instant - Date.now()
    cells[FROZEN_AT] = Number.NaN
  }

  return {
    now,
    travelTo,
    advance(duration) {
      checkInstant(now() + duration)
      if (frozen()) cells[FROZEN_AT] = now() + duration
      else cells[OFFSET] = (cells[OFFSET] ?? 0) + duration
    },
    freeze(instant = now()) {
      checkInstant(instant)
      cells[FROZEN_AT] = instant
    },
    reset() {
      cells[OFFSET] = 0
      cells[FROZEN_AT] = Number.NaN
    },
    frozen,
    memory,
  }
}

function checkInstant(instant: number): void {
  if (instant >= 0 && instant <= LATEST) return
  throw new CloudError('INVALID_PARAM', 'The clock goes from the year 1970 to the year 9999.')
}

/** The clock's time, given its shared cells and the machine's time in ms. */
export function readClock(cells: Float64Array, machineTime: number): number {
  const frozenAt = cells[FROZEN_AT] ?? Number.NaN
  return Number.isNaN(frozenAt) ? Math.floor(machineTime + (cells[OFFSET] ?? 0)) : frozenAt
}
