// What the tab pages ask of the appointments stands apart: the main package carries it, and nothing else of the domain.
import * as z from 'zod'
import { After, AppointmentId, DateField, StationId, text } from '../primitives'
import { procedure } from '../procedure'
import { AppointmentDetail, AppointmentSummary, DeskCounts, DeskRow } from './appointmentShapes'

/**
 * What the caller booked, and what is for the caller's own file, whoever booked it: the open ones by
 * time, or the ended ones, newest first.
 */
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

/** One appointment, for the one who booked it and for the person it is for, as `seenOf` says. */
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
    /** The station has closed on the day of its own accord, and why. */
    closedBecause: z.string().optional(),
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
