import { APPOINTMENTS_PER_DAY_MAX, type bookAppointment } from '@contract/appointments'
import { needsAddress } from '@contract/matters'
import type { InputOf, OutputOf } from '@contract/procedure'
import { parseSlotId } from '@contract/slots'
import type { Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { calendarDays, findStation, type Station } from '../stations/public'
import { refuseDoubleHour } from './holds'
import { newAppointment } from './newAppointment'
import { chooseSlot, type Slot } from './slots'
import { addAppointment, changeDay, type DayRecord, findDay } from './store'

type Booking = InputOf<typeof bookAppointment>

/**
 * Takes one place in a slot. Seven database operations, whatever is stored; one more when the
 * year's calendar was not looked at for five minutes.
 */
export async function book(
  booking: Booking,
  { caller, now, commit }: WriteContext,
): Promise<OutputOf<typeof bookAppointment>> {
  const callerId = caller.openId
  if (callerId === undefined) throw new Refusal('NOT_ALLOWED')
  const station = await findStation(booking.stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  const { slot, date } = await slotFor(station, booking, now)
  const appointment = newAppointment({
    ...booking,
    station,
    date,
    starts: slot.starts,
    slot,
    callerId,
    first: { at: new Date(now), action: 'book', by: callerId, reason: null },
  })
  return refuseDoubleHour(() =>
    commit(async (transaction) => {
      const day = await findDay(transaction, station.stationId, date)
      refuseIfTaken(day, slot, callerId)
      await changeDay(transaction, appointment, day, {
        slotKey: slot.key,
        callerId,
        place: 1,
        counts: { expected: 1, away: needsAddress(booking.way) ? 1 : 0 },
      })
      await addAppointment(transaction, appointment)
      return { appointmentId: appointment._id }
    }),
  )
}

async function slotFor(station: Station, booking: Booking, now: Instant) {
  const date = parseSlotId(booking.slotId)?.date
  const day = date ? (await calendarDays([date])).get(date) : undefined
  const chosen = chooseSlot(station, booking, day, now)
  if (typeof chosen === 'string') throw new Refusal(chosen)
  return { slot: chosen.slot, date: chosen.address.date }
}

function refuseIfTaken(day: DayRecord | undefined, slot: Slot, callerId: string): void {
  if ((day?.taken[slot.key] ?? 0) >= slot.window.capacity) throw new Refusal('SLOT_FULL')
  if ((day?.callers[callerId] ?? 0) >= APPOINTMENTS_PER_DAY_MAX) {
    throw new Refusal('TOO_MANY_ON_DAY')
  }
}
