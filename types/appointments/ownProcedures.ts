import * as z from 'zod'
import { After, AppointmentId } from '../primitives'
import { procedure } from '../procedure'
import { AppointmentDetail, AppointmentSummary } from './appointmentShapes'

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
