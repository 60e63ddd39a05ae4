import type { ErrorCode } from '../errors'
import type { Way } from '../matters'
import { dateOf, type Instant } from '../time'
import type { AppointmentStatus, BookedBy, StepAction } from './appointmentTerms'

/** What decides which actions are open. */
export interface AppointmentState {
  status: AppointmentStatus
  way: Way
  startsAt: Instant
}

/**
 * As whom somebody acts on an appointment: who booked it; who did, by a tie that they have ended since; the
 * person it is for; or staff of its station.
 */
export const ACTORS = ['booker', 'untied', 'person', 'desk'] as const
export type Actor = (typeof ACTORS)[number]

/** As whom somebody acts who reads it among the own ones. */
export function actorOf({
  bookedBy,
  untied,
}: {
  bookedBy: BookedBy
  untied?: true | undefined
}): Actor {
  if (untied) return 'untied'
  return bookedBy === 'caller' ? 'booker' : 'person'
}

export type AppointmentAction = Extract<
  StepAction,
  'checkIn' | 'complete' | 'cancel' | 'markNoShow' | 'move'
>

/** Those that lead to another status; a move leaves it and changes the time. */
export type StatusAction = Exclude<AppointmentAction, 'move'>

/** A person is given this long before the desk may say that nobody came. */
export const NO_SHOW_AFTER_MINUTES = 15

/** The status that an action leads to. */
export const STATUS_AFTER: Record<StatusAction, AppointmentStatus> = {
  checkIn: 'checkedIn',
  complete: 'completed',
  cancel: 'cancelled',
  markNoShow: 'noShow',
}

const RECEIVED_FROM: readonly AppointmentStatus[] = ['booked', 'noShow', 'completed']

const ACTIONS_OF: Record<Actor, readonly AppointmentAction[]> = {
  booker: ['move', 'cancel'],
  // A move takes a place for the file anew, and for that they cannot book any more.
  untied: ['cancel'],
  // It is their visit, whoever booked it. Family who did not book it has no part in it.
  person: ['move', 'cancel'],
  desk: ['checkIn', 'complete', 'markNoShow', 'move', 'cancel'],
}

/** The actions that are open to the actor at `now`, the most likely first. */
export function availableActions(
  appointment: AppointmentState,
  actor: Actor,
  now: Instant,
): AppointmentAction[] {
  return ACTIONS_OF[actor].filter(
    (action) => refusalOf(action, appointment, actor, now) === undefined,
  )
}

/** Why an action is not open, or undefined where it is. */
export function refusalOf(
  action: AppointmentAction,
  appointment: AppointmentState,
  actor: Actor,
  now: Instant,
): ErrorCode | undefined {
  if (!ACTIONS_OF[actor].includes(action)) return 'NOT_ALLOWED'
  switch (action) {
    case 'checkIn':
      return refuseCheckIn(appointment, now)
    case 'complete':
      return refuseComplete(appointment, now)
    case 'markNoShow':
      return refuseNoShow(appointment, now)
    case 'move':
      return refuseMove(appointment, actor, now)
    case 'cancel':
      return refuseCancel(appointment, actor, now)
  }
}

function refuseCheckIn(appointment: AppointmentState, now: Instant): ErrorCode | undefined {
  // Someone who comes late on the same day is still received, and one who was taken for done by
  // mistake waits again; nobody comes for a visit at home.
  const expected = RECEIVED_FROM.includes(appointment.status)
  if (!expected || appointment.way !== 'onSite' || dateOf(now) > dateOf(appointment.startsAt))
    return 'NOT_OPEN'
  if (dateOf(now) < dateOf(appointment.startsAt)) return 'TOO_EARLY'
  return undefined
}

function refuseComplete(appointment: AppointmentState, now: Instant): ErrorCode | undefined {
  const { status, way, startsAt } = appointment
  if (status === 'checkedIn' || status === 'unrecorded') return undefined
  // A visit at home, an errand or a phone call is done without anybody checking in, and may be
  // done at a second try.
  if ((status !== 'booked' && status !== 'noShow') || way === 'onSite') return 'NOT_OPEN'
  return dateOf(now) < dateOf(startsAt) ? 'TOO_EARLY' : undefined
}

function refuseNoShow(appointment: AppointmentState, now: Instant): ErrorCode | undefined {
  const { status, startsAt } = appointment
  if (status === 'unrecorded') return undefined
  if (status !== 'booked') return 'NOT_OPEN'
  return now < startsAt + NO_SHOW_AFTER_MINUTES * 60_000 ? 'TOO_EARLY' : undefined
}

/** What the hour to move to must be like is for the booking's rules to say. */
function refuseMove(
  { status, startsAt }: AppointmentState,
  actor: Actor,
  now: Instant,
): ErrorCode | undefined {
  if (status === 'cancelled') return 'ALREADY_CANCELLED'
  if (status !== 'booked') return 'NOT_OPEN'
  // Who rings at the desk, late, is given another time by it.
  return actor !== 'desk' && now >= startsAt ? 'TOO_LATE' : undefined
}

function refuseCancel(
  appointment: AppointmentState,
  actor: Actor,
  now: Instant,
): ErrorCode | undefined {
  const { status, startsAt } = appointment
  if (status === 'cancelled') return 'ALREADY_CANCELLED'
  // A person who was received and left again is the desk's to record.
  if (status !== 'booked' && !(actor === 'desk' && status === 'checkedIn')) return 'NOT_OPEN'
  if (actor !== 'desk' && now >= startsAt) return 'TOO_LATE'
  return undefined
}
