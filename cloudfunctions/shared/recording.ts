import type { Instant } from '@contract/time'

/** Who writes something down, at which station, and when. */
export interface Recording {
  stationId: string
  byNo: number
  now: Instant
}
