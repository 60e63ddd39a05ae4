import {
  type Actor,
  type AppointmentAction,
  refusalOf,
  STATUS_AFTER,
} from '@contract/appointments/appointmentActions'
import type { DeskCounts } from '@contract/appointments/appointmentShapes'
import {
  APPOINTMENT_STATUSES,
  type AppointmentStatus,
} from '@contract/appointments/appointmentTerms'
import { needsAddress } from '@contract/matters'
import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { freedFileHoursOf, releasedHolds } from './holds'
import { type Appointment, changeAppointment, changeDay, findAppointment, findDay } from './store'

/** Who does what to which appointment. */
export interface Move {
  appointmentId: string
  action: AppointmentAction
  /** The OPENID of who acts. */
  by: string
  reason: string | null
  /**
   * As whom they act on it; undefined where it is not theirs to touch. Asked of none too, so that
   * the time it takes does not tell whether there is one.
   */
  actorOn: (appointment: Appointment | undefined) => Promise<Actor | undefined>
  /** What is said of one that is not theirs, as of one that is not there. */
  unknown: 'NOT_ALLOWED' | 'NOT_FOUND'
}

/** Who is done, or will not come, may book that hour anew; who did not come may still come late. */
const FREES_HOUR: readonly AppointmentStatus[] = ['completed', 'cancelled']

/**
 * Takes an appointment one step further and keeps the day's places and counts in the same
 * transaction.
 */
export async function advance(transaction: Transaction, move: Move, now: Instant): Promise<void> {
  const appointment = await findAppointment(move.appointmentId, transaction)
  const actor = await move.actorOn(appointment)
  if (!appointment || !actor) throw new Refusal(move.unknown)
  const state = { ...appointment, startsAt: appointment.startsAt.getTime() }
  const refusal = refusalOf(move.action, state, actor, now)
  if (refusal) throw new Refusal(refusal)
  const status = STATUS_AFTER[move.action]
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
    { at, action: move.action, by: move.by, reason: move.reason },
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
