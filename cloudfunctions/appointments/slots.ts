import type { BookingDay, FreeSlot } from '@contract/appointments/appointmentShapes'
import { parseSlotId, type SlotAddress, slotIdOf } from '@contract/appointments/slots'
import type { ErrorCode } from '@contract/errors'
import type { Matter, Way } from '@contract/matters'
import type { Window } from '@contract/stations/stationTerms'
import {
  addDays,
  type DateText,
  dateOf,
  daysBetween,
  type Instant,
  instantOf,
  minutesOf,
  type TimeText,
  timeAt,
} from '@contract/time'
import { type CalendarDay, closedBecause, periodsOn, type Station } from '../stations/public'
import type { DayRecord } from './dayRecord'

/** One time at one window of an open day. */
export interface Slot {
  window: Window
  starts: TimeText
  /** Its name in the day's document. */
  key: string
}

/** The days that can be booked, today first. */
export function bookingDates(station: Pick<Station, 'bookingDays'>, now: Instant): DateText[] {
  const today = dateOf(now)
  return Array.from({ length: station.bookingDays + 1 }, (_, days) => addDays(today, days))
}

/** Every slot of a day for a matter, by time; empty on a closed day. */
export function slotsOf(
  station: Station,
  date: DateText,
  day: CalendarDay,
  matter: Matter,
  way: Way,
): Slot[] {
  const windows = station.windows.filter(
    (window) => window.matters.includes(matter) && window.ways.includes(way),
  )
  return windows.flatMap((window) => startsOf(station, date, day, window)).sort(byStart)
}

function startsOf(station: Station, date: DateText, day: CalendarDay, window: Window): Slot[] {
  return periodsOn(station, date, day).flatMap(({ opens, closes }) => {
    const count = Math.floor((minutesOf(closes) - minutesOf(opens)) / window.slotMinutes)
    return Array.from({ length: count }, (_, index) => {
      const starts = timeAt(minutesOf(opens) + index * window.slotMinutes)
      return { window, starts, key: slotKey(window.windowNo, starts) }
    })
  })
}

function slotKey(windowNo: number, starts: TimeText): string {
  return `${windowNo}_${starts.replace(':', '')}`
}

/** What one may ask about a slot before booking it. */
export interface Wish {
  stationId: string
  slotId: string
  matter: Matter
  way: Way
}

/**
 * The slot that is asked for, or the code that says why it cannot be had; whether it is full is
 * for the transaction to see.
 */
export function chooseSlot(
  station: Station,
  wish: Wish,
  day: CalendarDay | undefined,
  now: Instant,
): { slot: Slot; address: SlotAddress } | ErrorCode {
  const address = parseSlotId(wish.slotId)
  if (!address) return 'SLOT_UNKNOWN'
  if (address.stationId !== station.stationId) return 'SLOT_OF_OTHER_STATION'
  if (!offers(station, wish.matter, wish.way)) return 'MATTER_NOT_OFFERED'
  const { date, starts } = address
  if (instantOf(date, starts) <= now) return 'SLOT_PAST'
  // Said before the window's end, so that next year's closed calendar is not taken for "too far".
  if (!day) return 'CALENDAR_NOT_PUBLISHED'
  if (daysBetween(dateOf(now), date) > station.bookingDays) return 'BEYOND_BOOKING_WINDOW'
  if (closedBecause(station, date, day)) return 'DAY_CLOSED'
  const slot = slotsOf(station, date, day, wish.matter, wish.way).find(
    (each) => each.window.windowNo === address.windowNo && each.starts === starts,
  )
  return slot ? { slot, address } : 'SLOT_UNKNOWN'
}

/** Whether some window of the station handles the matter in this way. */
export function offers(station: Station, matter: Matter, way: Way): boolean {
  return station.windows.some(
    (window) => window.matters.includes(matter) && window.ways.includes(way),
  )
}

/** One day of the booking window as the person sees it. */
export function bookingDay(
  station: Station,
  date: DateText,
  day: CalendarDay | undefined,
  record: DayRecord | undefined,
  wish: Pick<Wish, 'matter' | 'way'>,
  now: Instant,
): BookingDay {
  const none = { date, free: 0, slots: [] }
  if (!day) return { ...none, state: 'unpublished' }
  const reason = closedBecause(station, date, day)
  if (reason) return { ...none, state: 'closed', closedBecause: reason }
  const slots = mergeWindows(
    slotsOf(station, date, day, wish.matter, wish.way)
      .filter(({ starts }) => instantOf(date, starts) > now)
      .map((slot) => toFreeSlot(station, date, slot, record)),
  )
  if (slots.length === 0) return { ...none, state: 'over' }
  const free = slots.reduce((sum, slot) => sum + slot.free, 0)
  return { date, state: free > 0 ? 'open' : 'full', free, slots }
}

function toFreeSlot(
  station: Station,
  date: DateText,
  { window, starts, key }: Slot,
  record: DayRecord | undefined,
): FreeSlot {
  const { stationId } = station
  const taken = record?.taken[key] ?? 0
  return {
    slotId: slotIdOf({ stationId, windowNo: window.windowNo, date, starts }),
    starts,
    // A station that lowered its capacity may have given more places than it now has.
    free: Math.max(0, window.capacity - taken),
  }
}

/** Where several windows offer the same time, the one with most places stands for all. */
function mergeWindows(slots: readonly FreeSlot[]): FreeSlot[] {
  const byTime = new Map<TimeText, FreeSlot>()
  for (const slot of [...slots].sort((a, b) => b.free - a.free)) {
    const most = byTime.get(slot.starts)
    byTime.set(slot.starts, most ? { ...most, free: most.free + slot.free } : slot)
  }
  return [...byTime.values()].sort(byStart)
}

function byStart(a: { starts: TimeText }, b: { starts: TimeText }): number {
  return a.starts.localeCompare(b.starts)
}
