import * as z from 'zod'
import {
  AppointmentStatusField,
  CANCEL_REASON_KEYS,
  CHANNEL_KEYS,
  RelationField,
  STEP_ACTION_KEYS,
} from './appointments/appointmentTerms'
import { MatterField, needsAddress, WayField } from './matters'
import {
  AppointmentId,
  DateField,
  InstantField,
  longText,
  MobilePhone,
  PersonName,
  SlotId,
  StationId,
  text,
} from './primitives'
import { procedure } from './procedure'
import { BringItem } from './stations/stationTerms'

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

export const Note = longText('想说明的情况', 200)

/** One step in an appointment's record, for the one who booked it. */
export const Step = z.object({
  at: InstantField,
  action: z.enum(STEP_ACTION_KEYS),
  reason: z.string().optional(),
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
  relation: RelationField,
  name: z.string(),
})
export type AppointmentSummary = z.infer<typeof AppointmentSummary>

export const AppointmentDetail = z.object({
  ...AppointmentSummary.shape,
  stationName: z.string(),
  stationAddress: z.string(),
  dutyPhone: z.string(),
  phone: z.string().optional(),
  address: z.string().optional(),
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
  phone: z.string().optional(),
  address: z.string().optional(),
  note: z.string().optional(),
})
export type DeskRow = z.infer<typeof DeskRow>

/** How many of a station's day; kept with every change, never counted. */
export const DeskCounts = z.object({
  /** All that were not cancelled, walk-ins included. */
  expected: z.number().int(),
  waiting: z.number().int(),
  completed: z.number().int(),
  noShow: z.number().int(),
  /** Of those expected: home visits and errands. */
  away: z.number().int(),
})
export type DeskCounts = z.infer<typeof DeskCounts>

/** The days of the booking window with the places left for a matter. */
export const freeSlots = procedure({
  name: 'appointments.freeSlots',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ stationId: StationId, matter: MatterField, way: WayField }),
  output: z.object({ days: z.array(BookingDay) }),
  errors: ['MATTER_NOT_OFFERED'],
  keeps: true,
})

export const bookAppointment = procedure({
  name: 'appointments.book',
  kind: 'write',
  who: ['guest'],
  input: z
    .strictObject({
      stationId: StationId,
      slotId: SlotId,
      matter: MatterField,
      way: WayField,
      served: Served,
      note: Note.optional(),
    })
    .superRefine((input, context) => {
      if (!needsAddress(input.way) || input.served.address) return
      context.addIssue({
        code: 'custom',
        path: ['served', 'address'],
        message: '请填上门地址，我们好找到您。',
      })
    }),
  output: z.object({ appointmentId: AppointmentId }),
  errors: [
    'SLOT_FULL',
    'SLOT_PAST',
    'SLOT_UNKNOWN',
    'SLOT_OF_OTHER_STATION',
    'BEYOND_BOOKING_WINDOW',
    'DAY_CLOSED',
    'CALENDAR_NOT_PUBLISHED',
    'MATTER_NOT_OFFERED',
    'ALREADY_BOOKED',
    'TOO_MANY_ON_DAY',
  ],
})

/** By the one who booked, until the slot begins. */
export const cancelAppointment = procedure({
  name: 'appointments.cancel',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({
    appointmentId: AppointmentId,
    reason: z.enum(CANCEL_REASON_KEYS).describe('不来的原因'),
  }),
  output: z.object({}),
  errors: ['TOO_LATE', 'ALREADY_CANCELLED', 'NOT_OPEN'],
})

/** The caller's appointments: the open ones by time, or the ended ones, newest first. */
export const myAppointments = procedure({
  name: 'appointments.mine',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({
    open: z.boolean().describe('要办的还是办完的'),
    /** `next` of the page before. */
    after: z.string().max(100).optional().describe('接着看的位置'),
  }),
  output: z.object({ appointments: z.array(AppointmentSummary), next: z.string().optional() }),
  errors: [],
  keeps: true,
})

/** One appointment, for the one who booked it. */
export const oneAppointment = procedure({
  name: 'appointments.one',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ appointmentId: AppointmentId }),
  output: AppointmentDetail,
  errors: [],
  keeps: true,
})

/** A station's day at the desk: the counts and a page of rows by time. */
export const deskDay = procedure({
  name: 'appointments.desk',
  kind: 'read',
  who: ['staff', 'head'],
  input: z.strictObject({
    stationId: StationId,
    date: DateField,
    after: z.string().max(100).optional().describe('接着看的位置'),
  }),
  output: z.object({
    counts: DeskCounts,
    rows: z.array(DeskRow),
    next: z.string().optional(),
  }),
  errors: [],
})

const atDesk = z.strictObject({ stationId: StationId, appointmentId: AppointmentId })

/** The person has come. */
export const checkIn = procedure({
  name: 'appointments.checkIn',
  kind: 'write',
  who: ['staff', 'head'],
  input: atDesk,
  output: z.object({}),
  errors: ['TOO_EARLY', 'NOT_OPEN'],
})

/** The matter is done. */
export const completeAppointment = procedure({
  name: 'appointments.complete',
  kind: 'write',
  who: ['staff', 'head'],
  input: atDesk,
  output: z.object({}),
  errors: ['TOO_EARLY', 'NOT_OPEN'],
})

/** The person has not come. */
export const markNoShow = procedure({
  name: 'appointments.markNoShow',
  kind: 'write',
  who: ['staff', 'head'],
  input: atDesk,
  output: z.object({}),
  errors: ['TOO_EARLY', 'NOT_OPEN'],
})

/** The station cancels: somebody called, or the station cannot keep it. */
export const cancelAtDesk = procedure({
  name: 'appointments.cancelAtDesk',
  kind: 'write',
  who: ['staff', 'head'],
  input: z.strictObject({
    ...atDesk.shape,
    reason: text('取消的原因', 60),
  }),
  output: z.object({}),
  errors: ['ALREADY_CANCELLED', 'NOT_OPEN'],
})

/** Somebody came without an appointment; recorded as waiting. */
export const registerWalkIn = procedure({
  name: 'appointments.walkIn',
  kind: 'write',
  who: ['staff', 'head'],
  input: z.strictObject({
    stationId: StationId,
    matter: MatterField,
    served: ServedAtDesk,
    note: Note.optional(),
  }),
  output: z.object({ appointmentId: AppointmentId }),
  errors: ['MATTER_NOT_OFFERED', 'ALREADY_EXPECTED'],
})
