import * as z from 'zod'
import { MatterField, WayField } from '../matters'
import {
  AppointmentId,
  InstantField,
  longText,
  MobilePhone,
  PersonId,
  PersonName,
  SlotId,
  StationId,
  text,
} from '../primitives'
import { BringItem } from '../stations/stationTerms'
import { ACTORS } from './appointmentActions'
import {
  AppointmentStatusField,
  BOOKED_BY,
  CHANNEL_KEYS,
  RelationField,
  STEP_ACTION_KEYS,
} from './appointmentTerms'
import { ContactField } from './seenAppointment'

/**
 * How many appointments one WeChat user may hold on one day of a station: oneself and two
 * parents, but never all the places.
 */
export const APPOINTMENTS_PER_DAY_MAX = 3

/** Who is served. */
export const Served = z
  .strictObject({
    relation: RelationField,
    name: PersonName,
    phone: MobilePhone,
    /** Where to come to, for a home visit or an errand. */
    address: text('上门地址', 60).optional(),
  })
  .describe('来办事的人')
export type Served = z.infer<typeof Served>

/** Who is served at the desk: who has no mobile number can still wait. */
export const ServedAtDesk = Served.extend({ phone: MobilePhone.optional() }).describe('来办事的人')
export type ServedAtDesk = z.infer<typeof ServedAtDesk>

/** What is said at the field where neither an input nor a file says how to reach somebody. */
export const PHONE_NEEDED = '请填手机号。'
export const ADDRESS_NEEDED = '请填上门地址，我们好找到您。'

/**
 * Who is served, or for somebody with a file only what shall be other than there: a number that is
 * answered, another address.
 */
export const ServedWish = Served.partial().describe('来办事的人')
export type ServedWish = z.infer<typeof ServedWish>

export const Note = longText('想说明的情况', 200)

/** From when to when an appointment was moved, and as whom. */
export const Moved = z.object({ from: InstantField, to: InstantField, by: z.enum(ACTORS) })
export type Moved = z.infer<typeof Moved>

/** One step in an appointment's record, for the one who booked it. */
export const Step = z.object({
  at: InstantField,
  action: z.enum(STEP_ACTION_KEYS),
  reason: z.string().optional(),
  moved: Moved.optional(),
})
export type Step = z.infer<typeof Step>

/** A time with the places left in it. */
export const FreeSlot = z.object({
  slotId: SlotId,
  starts: z.string(),
  free: z.number().int(),
})
export type FreeSlot = z.infer<typeof FreeSlot>

/** One day of the booking window. */
export const BookingDay = z.object({
  date: z.string(),
  state: z.enum(['open', 'full', 'over', 'closed', 'unpublished']),
  /** Why the day is closed: 周末, 国庆节, 开会学习. */
  closedBecause: z.string().optional(),
  free: z.number().int(),
  slots: z.array(FreeSlot),
})
export type BookingDay = z.infer<typeof BookingDay>

export const AppointmentSummary = z.object({
  appointmentId: AppointmentId,
  stationId: StationId,
  /** Of the station: 巴川街道 */
  place: z.string(),
  matter: MatterField,
  way: WayField,
  status: AppointmentStatusField,
  startsAt: InstantField,
  windowName: z.string(),
  /** What who is served is to who reads. */
  relation: RelationField,
  name: z.string(),
  bookedBy: z.enum(BOOKED_BY),
  /** The reader booked it by a tie that they have ended: they can give it up, not move it. */
  untied: z.literal(true).optional(),
  /** Of one that is booked: the station has closed on its day since, and why. */
  closedBecause: z.string().optional(),
})
export type AppointmentSummary = z.infer<typeof AppointmentSummary>

export const AppointmentDetail = z.object({
  ...AppointmentSummary.shape,
  stationName: z.string(),
  stationAddress: z.string(),
  dutyPhone: z.string(),
  /** As who booked typed it. */
  phone: z.string().optional(),
  address: z.string().optional(),
  /** What who booked left to the file: that of the file counts. */
  fromFile: z.array(ContactField),
  note: z.string().optional(),
  bring: z.array(BringItem),
  steps: z.array(Step),
})
export type AppointmentDetail = z.infer<typeof AppointmentDetail>

/** One row of the desk's day. */
export const DeskRow = z.object({
  appointmentId: AppointmentId,
  channel: z.enum(CHANNEL_KEYS),
  matter: MatterField,
  way: WayField,
  status: AppointmentStatusField,
  startsAt: InstantField,
  checkedInAt: InstantField.optional(),
  windowName: z.string(),
  relation: RelationField,
  name: z.string(),
  /** Whose file at this station it is for. */
  personId: PersonId.optional(),
  /** As typed; of the file, as it is today, only where its visit or its call needs it and is not of a past day. */
  phone: z.string().optional(),
  address: z.string().optional(),
  note: z.string().optional(),
})
export type DeskRow = z.infer<typeof DeskRow>

/** For what somebody who came to the desk is down today already: waiting for it, still to come, or missed. */
export const ExpectedVisit = z.object({
  appointmentId: AppointmentId,
  startsAt: InstantField,
  matter: MatterField,
  way: WayField,
  status: AppointmentStatusField,
})
export type ExpectedVisit = z.infer<typeof ExpectedVisit>

/** The same where nothing was recorded because of it. */
export const ExpectedInstead = ExpectedVisit.extend({
  /** Whether something else can be put down for them now: where none of theirs is in this hour. */
  mayRegister: z.boolean(),
  /** As typed for it: tells a namesake. */
  phone: z.string().optional(),
})
export type ExpectedInstead = z.infer<typeof ExpectedInstead>

/** How many of a station's day; kept with every change, never counted. */
export const DeskCounts = z.object({
  /** All that were not cancelled, walk-ins included. */
  total: z.number().int(),
  waiting: z.number().int(),
  completed: z.number().int(),
  noShow: z.number().int(),
  /** Of these: home visits and errands. */
  away: z.number().int(),
})
export type DeskCounts = z.infer<typeof DeskCounts>
