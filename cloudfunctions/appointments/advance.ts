import { STATUS_AFTER, type StatusAction } from '@contract/appointments/appointmentActions'
import type { DeskCounts } from '@contract/appointments/appointmentShapes'
import {
  APPOINTMENT_STATUSES,
  type AppointmentStatus,
} from '@contract/appointments/appointmentTerms'
import { needsAddress } from '@contract/matters'
import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { freedFileHoursOf, releasedHolds } from './holds'
import { openTo, type Touch } from './openTo'
import { type Appointment, changeAppointment, changeDay, findDay } from './store'

/** Who does what to which appointment. */
export interface Advance extends Touch {
  action: StatusAction
  reason: string | null
}

/** Who is done, or will not come, may book that hour anew; who did not come may still come late. */
const FREES_HOUR: readonly AppointmentStatus[] = ['completed', 'cancelled']

/**
 * Takes an appointment one step further and keeps the day's places and counts in the same
 * transaction.
 */
export async function advance(
  transaction: Transaction,
  step: Advance,
  now: Instant,
): Promise<void> {
  const { appointment } = await openTo(transaction, step, now)
  const status = STATUS_AFTER[step.action]
  const at = new Date(now)
  const freesHour = FREES_HOUR.includes(status)
  await changeAppointment(
    transaction,
    appointment._id,
    {
      status,
      open: APPOINTMENT_STATUSES[status].open,
      ...(status === 'checkedIn' && { checkedInAt: at }),
      ...(freesHour && releasedHolds(appointment._id)),
    },
    { at, action: step.action, by: step.by, reason: step.reason },
  )
  const day = await findDay(transaction, appointment.stationId, appointment.date)
  await changeDay(transaction, appointment, day, {
    slotKey: appointment.slotKey,
    callerId: appointment.callerId,
    place: status === 'cancelled' ? -1 : 0,
    fileHours: freesHour ? freedFileHoursOf(appointment) : {},
    counts: countsChange(appointment, status),
  })
}

/** What a change of status adds to the counts of the desk. */
export function countsChange(
  { status: from, way }: Pick<Appointment, 'status' | 'way'>,
  to: AppointmentStatus,
): Partial<DeskCounts> {
  const becomes = (status: AppointmentStatus) => Number(to === status) - Number(from === status)
  const total = -becomes('cancelled')
  return {
    total,
    waiting: becomes('checkedIn'),
    completed: becomes('completed'),
    noShow: becomes('noShow'),
    away: needsAddress(way) ? total : 0,
  }
}
