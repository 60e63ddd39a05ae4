import * as z from 'zod'
import { After, AppointmentId, DateField, PersonId, SlotId, StationId, text } from '../primitives'
import { procedure } from '../procedure'
import { DeskCounts, DeskRow, ExpectedVisit } from './appointmentShapes'
import { NO_PLACE } from './noPlace'

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

/** To another time, as long as it is booked: somebody called, or the station has closed on the day. */
export const moveAtDesk = procedure({
  name: 'appointments.moveAtDesk',
  kind: 'write',
  who: ['staff', 'head'],
  input: z.strictObject({ ...atDesk.shape, slotId: SlotId }),
  output: z.object({}),
  errors: [...NO_PLACE, 'MOVE_FOR_ENDED_FILE', 'ALREADY_CANCELLED', 'NOT_OPEN'],
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

/** What is booked for a file and not over, by time: it does not end with the file. A station's day shows each. */
export const bookedForFile = procedure({
  name: 'appointments.bookedForFile',
  kind: 'read',
  who: ['staff', 'head'],
  input: z.strictObject({ stationId: StationId, personId: PersonId }),
  output: z.object({
    booked: z.array(ExpectedVisit),
    /** There are more than are told. */
    hasMore: z.literal(true).optional(),
  }),
  errors: [],
})
