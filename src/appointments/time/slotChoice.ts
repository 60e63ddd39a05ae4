import type { BookingDay, FreeSlot } from '@contract/appointments/appointmentShapes'
import { parseSlotId } from '@contract/appointments/slots'
import { type Instant, instantOf } from '@contract/time'

/**
 * The slot of the same day and hour as it is offered now; undefined where it is not any more. Its id
 * may be another: of two windows with the same hour, the one with more places stands for both.
 */
export function findSlot(
  days: readonly BookingDay[],
  slotId: string | undefined,
): FreeSlot | undefined {
  const wanted = slotId === undefined ? undefined : parseSlotId(slotId)
  const day = days.find(({ date }) => date === wanted?.date)
  return day?.slots.find(({ starts }) => starts === wanted?.starts)
}

/** When a slot begins; undefined for what is no slot's id. */
export function startsAtOf(slotId: string): Instant | undefined {
  const address = parseSlotId(slotId)
  return address && instantOf(address.date, address.starts)
}
