import * as z from 'zod'
import type { Kinship } from '../bindings/bindingTerms'
import { keysOf, oneOf } from '../terms'

/** What has become of an appointment; the first two are open. */
export const APPOINTMENT_STATUSES = {
  booked: { label: '已约好', open: true },
  checkedIn: { label: '已到站', open: true },
  completed: { label: '办完了', open: false },
  cancelled: { label: '已取消', open: false },
  noShow: { label: '没有来', open: false },
  /** The day passed and nobody wrote down what happened. */
  unrecorded: { label: '没有登记结果', open: false },
} as const
export type AppointmentStatus = keyof typeof APPOINTMENT_STATUSES
export const APPOINTMENT_STATUS_KEYS = keysOf(APPOINTMENT_STATUSES)
export const AppointmentStatusField = z.enum(APPOINTMENT_STATUS_KEYS)

/** For whom the caller books. */
export const RELATIONS = {
  self: { label: '我自己' },
  parent: { label: '父母' },
  spouse: { label: '爱人' },
  child: { label: '子女' },
  relative: { label: '亲戚' },
  neighbour: { label: '邻居、战友' },
} as const
export type Relation = keyof typeof RELATIONS
export const RELATION_KEYS = keysOf(RELATIONS)
/** What a person is to somebody who is this to them: the father to his son. */
export const RELATION_OF_KINSHIP: Record<Kinship, Relation> = {
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  sibling: 'relative',
  grandchild: 'relative',
  guardian: 'relative',
  other: 'relative',
}

export const RelationField = oneOf('给谁约', RELATIONS)

/** Why somebody does not come; `unsaid` for who would rather not say. */
export const CANCEL_REASONS = {
  unwell: { label: '身体不舒服' },
  busy: { label: '临时有事' },
  solved: { label: '事情已经办好了' },
  mistake: { label: '约错了' },
  unsaid: { label: '不想说' },
} as const
export type CancelReason = keyof typeof CANCEL_REASONS
export const CANCEL_REASON_KEYS = keysOf(CANCEL_REASONS)

/** How the appointment came about. */
export const CHANNELS = {
  miniProgram: { label: '自己约的' },
  walkIn: { label: '临时来的' },
} as const
export type Channel = keyof typeof CHANNELS
export const CHANNEL_KEYS = keysOf(CHANNELS)

/**
 * Who booked, as seen by who reads: the caller; the person themself, from a WeChat that they had
 * before; for the person, one of the family; the desk.
 */
export const BOOKED_BY = ['caller', 'person', 'family', 'desk'] as const
export type BookedBy = (typeof BOOKED_BY)[number]

/** Everything that is ever done to an appointment, as its record says. */
export const STEP_ACTIONS = {
  book: { label: '约好' },
  walkIn: { label: '到站登记' },
  checkIn: { label: '到站' },
  complete: { label: '办完' },
  cancel: { label: '取消' },
  markNoShow: { label: '登记没有来' },
  move: { label: '改时间' },
  leaveUnrecorded: { label: '当天没有登记结果' },
} as const
export type StepAction = keyof typeof STEP_ACTIONS
export const STEP_ACTION_KEYS = keysOf(STEP_ACTIONS)
