import * as z from 'zod'
import {
  ADDRESS_NEEDED,
  BookingDay,
  Note,
  PHONE_NEEDED,
  ServedWish,
} from './appointments/appointmentShapes'
import { CANCEL_REASONS } from './appointments/appointmentTerms'
import { NO_PLACE } from './appointments/noPlace'
import { MatterField, needsAddress, WayField } from './matters'
import { AppointmentId, PersonId, SlotId, StationId } from './primitives'
import { procedure } from './procedure'
import { oneOf } from './terms'

export {
  bookedClosedDays,
  bookedForFile,
  expectedVisits,
  moveAtDesk,
  registerWalkIn,
} from './appointments/deskProcedures'
export {
  cancelAtDesk,
  checkIn,
  completeAppointment,
  deskDay,
  markNoShow,
  myAppointments,
  oneAppointment,
} from './appointments/tabProcedures'

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

/**
 * Books a place. With `forPersonId` for who has a file at the station, to which the caller is tied, as
 * the person or as family: the tie says the relation, the file the name. Where `served` leaves them out,
 * the address of the file is given to the desk for a visit, and its phone for a call.
 */
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
      forPersonId: PersonId.optional(),
      served: ServedWish,
      note: Note.optional(),
    })
    .superRefine(({ forPersonId, way, served }, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['served', field], message })
      if (forPersonId !== undefined) {
        if (served.relation) refuse('relation', '照档案约，不用填给谁约。')
        if (served.name) refuse('name', '照档案约，不用填姓名。')
        return
      }
      if (!served.relation) refuse('relation', '请选给谁约。')
      if (!served.name) refuse('name', '请填姓名。')
      if (!served.phone) refuse('phone', PHONE_NEEDED)
      if (needsAddress(way) && !served.address) refuse('address', ADDRESS_NEEDED)
    }),
  output: z.object({ appointmentId: AppointmentId }),
  errors: [...NO_PLACE, 'BOOKING_FOR_ENDED_FILE'],
})

/** By the one who booked or the person it is for, until the slot begins. */
export const cancelAppointment = procedure({
  name: 'appointments.cancel',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({
    appointmentId: AppointmentId,
    reason: oneOf('不来的原因', CANCEL_REASONS),
  }),
  output: z.object({}),
  errors: ['TOO_LATE', 'ALREADY_CANCELLED', 'NOT_OPEN'],
})

/**
 * To another time of the same station, for the same matter in the same way: by the one who booked or the
 * person it is for, until the slot that is given up begins. To its own slot it stays as it is. Whoever has ended
 * the tie by which they booked it cannot move it.
 */
export const moveAppointment = procedure({
  name: 'appointments.move',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ appointmentId: AppointmentId, slotId: SlotId }),
  output: z.object({}),
  errors: [...NO_PLACE, 'MOVE_FOR_ENDED_FILE', 'TOO_LATE', 'ALREADY_CANCELLED', 'NOT_OPEN'],
})
