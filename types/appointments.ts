import * as z from 'zod'
import {
  ADDRESS_NEEDED,
  AppointmentDetail,
  AppointmentSummary,
  BookingDay,
  DeskCounts,
  DeskRow,
  ExpectedInstead,
  ExpectedVisit,
  Note,
  PHONE_NEEDED,
  ServedAtDesk,
  ServedWish,
} from './appointments/appointmentShapes'
import { CANCEL_REASONS } from './appointments/appointmentTerms'
import { MatterField, needsAddress, WayField } from './matters'
import { PersonRow } from './people/personViews'
import {
  After,
  AppointmentId,
  DateField,
  MobilePhone,
  PersonId,
  PersonName,
  SlotId,
  StationId,
  text,
} from './primitives'
import { procedure } from './procedure'
import { oneOf } from './terms'

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

/** Why a place at a time cannot be had. */
const NO_PLACE = [
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
  'BOOKING_FOR_ENDED_FILE',
] as const

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
  errors: [...NO_PLACE],
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
 * person it is for, until the slot that is given up begins. To its own time it stays as it is.
 */
export const moveAppointment = procedure({
  name: 'appointments.move',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ appointmentId: AppointmentId, slotId: SlotId }),
  output: z.object({}),
  errors: [...NO_PLACE, 'TOO_LATE', 'ALREADY_CANCELLED', 'NOT_OPEN'],
})

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

/** The days from today on that the station has closed of its own accord and for which people are still booked. */
export const bookedClosedDays = procedure({
  name: 'appointments.bookedClosedDays',
  kind: 'read',
  who: ['head'],
  input: z.strictObject({ stationId: StationId }),
  output: z.object({
    /** By date. */
    days: z.array(z.object({ date: z.string(), toCome: z.number().int() })),
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

/** The same by the station, as long as it is booked: somebody called, or the station has closed on the day. */
export const moveAtDesk = procedure({
  name: 'appointments.moveAtDesk',
  kind: 'write',
  who: ['staff', 'head'],
  input: z.strictObject({ ...atDesk.shape, slotId: SlotId }),
  output: z.object({}),
  errors: [...NO_PLACE, 'ALREADY_CANCELLED', 'NOT_OPEN'],
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

/**
 * What somebody who has come is down for at the station today: who waits already first, then what is still to
 * come or was missed, by time. By the file that `personId` names, and what a list tells of that; else by name,
 * and by number where one is told. What bears the name and is of no other file is among them, be it a
 * namesake's: the number that was typed tells.
 */
export const expectedVisits = procedure({
  name: 'appointments.expected',
  kind: 'read',
  who: ['staff', 'head'],
  input: z
    .strictObject({
      stationId: StationId,
      personId: PersonId.optional(),
      name: PersonName.optional(),
      phone: MobilePhone.optional(),
    })
    .refine(({ personId, name }) => personId !== undefined || name !== undefined, {
      path: ['name'],
      message: '请填姓名。',
    }),
  output: z.object({
    person: PersonRow.optional(),
    visits: z.array(ExpectedVisit.extend({ phone: z.string().optional() })),
  }),
  errors: ['BOOKING_FOR_ENDED_FILE'],
})

/**
 * Somebody came without an appointment; recorded as waiting. With `personId` it is somebody with a
 * file at the station, and the name is that of the file. For who waits already, or has a visit to this station
 * today, nothing is recorded: `expected` says what it is, and `appointmentId` is its; the same for who is down
 * in this very hour already, and for who bears the name of such a one and is not told apart by another number. With `evenIfExpected` they are put down all the same, for something else in
 * another hour.
 */
export const registerWalkIn = procedure({
  name: 'appointments.walkIn',
  kind: 'write',
  who: ['staff', 'head'],
  input: z.strictObject({
    stationId: StationId,
    matter: MatterField,
    personId: PersonId.optional(),
    served: ServedAtDesk,
    note: Note.optional(),
    evenIfExpected: z.boolean().describe('约好了也登记').optional(),
  }),
  output: z.object({
    appointmentId: AppointmentId,
    expected: ExpectedInstead.optional(),
  }),
  errors: ['MATTER_NOT_OFFERED', 'ALREADY_EXPECTED', 'BOOKING_FOR_ENDED_FILE'],
})
