import { needsAddress } from '@contract/matters'
import type { Transaction } from '../shared/database'
import type { DayChange, DayRecord } from './dayRecord'
import { fileHoursOf } from './holds'
import { type Appointment, addAppointment, changeDay } from './store'

/** Writes an appointment just made and what it adds to its day; `day` is what the transaction has read of that. */
export async function addToDay(
  transaction: Transaction,
  appointment: Appointment,
  day: DayRecord | undefined,
): Promise<void> {
  await changeDay(transaction, appointment, day, joining(appointment))
  await addAppointment(transaction, appointment)
}

/** What an appointment adds to its day. */
export function joining(appointment: Appointment): DayChange {
  const { slotKey, callerId, status, way } = appointment
  return {
    slotKey,
    callerId,
    place: slotKey === null ? 0 : 1,
    fileHours: fileHoursOf(appointment),
    counts: {
      total: 1,
      waiting: Number(status === 'checkedIn'),
      away: Number(needsAddress(way)),
    },
  }
}
