import * as z from 'zod'
import {
  AppointmentDetail,
  AppointmentSummary,
  BookingDay,
  DeskCounts,
  DeskRow,
  Note,
  Served,
  ServedAtDesk,
} from './appointments/appointmentShapes'
import { CANCEL_REASON_KEYS } from './appointments/appointmentTerms'
import { MatterField, needsAddress, WayField } from './matters'
import { After, AppointmentId, DateField, SlotId, StationId, text } from './primitives'
import { procedure } from './procedure'

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
    after: After,
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
    after: After,
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
