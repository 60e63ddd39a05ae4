import type { bookAppointment } from '@contract/appointments'
import { APPOINTMENTS_PER_DAY_MAX } from '@contract/appointments/appointmentShapes'
import { parseSlotId } from '@contract/appointments/slots'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { calendarDays, findStation } from '../stations/public'
import { addToDay } from './addToDay'
import type { DayRecord } from './dayRecord'
import { refuseDoubleHour, refuseHeldHour } from './holds'
import { newAppointment } from './newAppointment'
import { chooseSlot, type Slot } from './slots'
import { findDay } from './store'
import { whomOf } from './whomOf'

type Booking = InputOf<typeof bookAppointment>

/**
 * Takes one place in a slot. Seven database operations, whatever is stored, and nine by a file (one
 * more a merge); one more when the year's calendar was not looked at for five minutes.
 */
export async function book(
  booking: Booking,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof bookAppointment>> {
  const date = parseSlotId(booking.slotId)?.date
  const calendarDay = date ? (await calendarDays([date])).get(date) : undefined
  return refuseDoubleHour('ALREADY_BOOKED', () =>
    commit(async (transaction) => {
      // Read with the day: hours and places count as they are now, also at a second try.
      const station = await findStation(booking.stationId, transaction)
      if (!station) throw new Refusal('NOT_FOUND')
      const whom = await whomOf(booking, callerId, transaction)
      const chosen = chooseSlot(station, booking, calendarDay, now)
      if (typeof chosen === 'string') throw new Refusal(chosen)
      const { slot, address } = chosen
      const day = await findDay(transaction, station.stationId, address.date)
      refuseIfFull(day, slot)
      refuseTooMany(day, callerId)
      refuseHeldHour('ALREADY_BOOKED', day, whom.fileIds, slot.starts)
      const appointment = newAppointment({
        station,
        whom,
        matter: booking.matter,
        way: booking.way,
        note: booking.note,
        date: address.date,
        starts: slot.starts,
        slot,
        callerId,
        first: { at: new Date(now), action: 'book', by: callerId, reason: null },
      })
      await addToDay(transaction, appointment, day)
      return { appointmentId: appointment._id }
    }),
  )
}

/** @throws Refusal `SLOT_FULL` */
export function refuseIfFull(day: DayRecord | undefined, slot: Slot): void {
  if ((day?.taken[slot.key] ?? 0) >= slot.window.capacity) throw new Refusal('SLOT_FULL')
}

/** @throws Refusal `TOO_MANY_ON_DAY` */
export function refuseTooMany(day: DayRecord | undefined, callerId: string): void {
  if ((day?.callers[callerId] ?? 0) >= APPOINTMENTS_PER_DAY_MAX) {
    throw new Refusal('TOO_MANY_ON_DAY')
  }
}
