import * as z from 'zod'
import { MatterField } from '../matters'
import { PersonRow } from '../people/personViews'
import {
  After,
  AppointmentId,
  MobilePhone,
  PersonId,
  PersonName,
  SlotId,
  StationId,
} from '../primitives'
import { procedure } from '../procedure'
import { ExpectedInstead, ExpectedVisit, Note, ServedAtDesk } from './appointmentShapes'
import { NO_PLACE } from './noPlace'

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

/** To another time, as long as it is booked: somebody called, or the station has closed on the day. */
export const moveAtDesk = procedure({
  name: 'appointments.moveAtDesk',
  kind: 'write',
  who: ['staff', 'head'],
  input: z.strictObject({ stationId: StationId, appointmentId: AppointmentId, slotId: SlotId }),
  output: z.object({}),
  errors: [...NO_PLACE, 'MOVE_FOR_ENDED_FILE', 'ALREADY_CANCELLED', 'NOT_OPEN'],
})

/**
 * A page of what is booked for a file and not over, by time: it does not end with the file. A station's day
 * shows each.
 */
export const bookedForFile = procedure({
  name: 'appointments.bookedForFile',
  kind: 'read',
  who: ['staff', 'head'],
  input: z.strictObject({ stationId: StationId, personId: PersonId, after: After }),
  output: z.object({ booked: z.array(ExpectedVisit), next: z.string().optional() }),
  errors: [],
})

/**
 * What somebody who has come is down for at the station today: who waits already first, then what is still to
 * come or was missed, by time. By the file that `personId` names, and what a list tells of that; else by name,
 * and by number where one is told. What bears the name, as it was booked or as its file has it today, and is of no
 * other file is among them, be it a namesake's: the number that was typed tells. A file that has ended has what
 * was booked for it all the same.
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
  errors: [],
})

/**
 * Somebody came without an appointment; recorded as waiting. With `personId` it is somebody with a
 * file at the station, and the name is that of the file. For who waits already, or has a visit to this
 * station today, nothing is recorded: `expected` says what it is, and `appointmentId` is its; the same for
 * who is down in this very hour already, and for who bears the name of such a one and is not told apart by
 * another number. With `evenIfExpected` they are put down all the same, for something else in another hour.
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
