import {
  type Actor,
  type AppointmentAction,
  refusalOf,
} from '@contract/appointments/appointmentActions'
import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { type Appointment, findAppointment } from './store'

/** Who touches which appointment. */
export interface Touch {
  appointmentId: string
  /** The OPENID of who acts. */
  by: string
  /**
   * As whom they act on it; undefined where it is not theirs to touch. Asked of none too, so that
   * the time it takes does not tell whether there is one.
   */
  actorOn: (appointment: Appointment | undefined) => Promise<Actor | undefined>
  /** What is said of one that is not theirs, as of one that is not there. */
  unknown: 'NOT_ALLOWED' | 'NOT_FOUND'
}

/**
 * The appointment, and as whom the caller acts on it, where the contract's rules let them do so now.
 * @throws Refusal `unknown`, or why it is not open
 */
export async function openTo(
  transaction: Transaction,
  { appointmentId, actorOn, unknown, action }: Touch & { action: AppointmentAction },
  now: Instant,
): Promise<{ appointment: Appointment; actor: Actor }> {
  const appointment = await findAppointment(appointmentId, transaction)
  const actor = await actorOn(appointment)
  if (!appointment || !actor) throw new Refusal(unknown)
  const state = { ...appointment, startsAt: appointment.startsAt.getTime() }
  const refusal = refusalOf(action, state, actor, now)
  if (refusal) throw new Refusal(refusal)
  return { appointment, actor }
}
