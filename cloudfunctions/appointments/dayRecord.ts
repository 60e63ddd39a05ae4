import type { DeskCounts } from '@contract/appointments/appointmentShapes'
import type { DateText } from '@contract/time'

/** What is taken of one station's day: everything two people can touch at once, in one document. */
export interface DayRecord {
  stationId: string
  date: DateText
  /** By slot key, how many places are taken. */
  taken: Record<string, number>
  /** By OPENID, how many appointments somebody holds on this day. */
  callers: Record<string, number>
  /** By file and hour, how many visits hold it; see `fileHourOf`. */
  fileHours: Record<string, number>
  counts: DeskCounts
}

/** Changes to a day, each a number to add. */
export interface DayChange {
  slotKey: string | null
  callerId: string | null
  /** 1 takes a place, -1 gives it back, 0 leaves it. */
  place: 1 | -1 | 0
  fileHours: Record<string, number>
  counts: Partial<DeskCounts>
}

/** Of a day on which nothing was done yet. */
export const NO_COUNTS: DeskCounts = {
  total: 0,
  waiting: 0,
  completed: 0,
  noShow: 0,
  away: 0,
}
