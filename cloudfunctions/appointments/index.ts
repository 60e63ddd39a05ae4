import {
  bookAppointment,
  bookedClosedDays as bookedClosedDaysProcedure,
  bookedForFile as bookedForFileProcedure,
  cancelAppointment,
  cancelAtDesk,
  checkIn,
  completeAppointment,
  deskDay,
  expectedVisits,
  freeSlots as freeSlotsProcedure,
  markNoShow,
  moveAppointment,
  moveAtDesk,
  myAppointments,
  oneAppointment,
  registerWalkIn,
} from '@contract/appointments'
import { read, serve, write } from '../shared/serve'
import { book } from './book'
import { bookedClosedDays } from './bookedClosedDays'
import { bookedForFile } from './bookedForFile'
import { cancel } from './cancel'
import { desk } from './desk'
import { deskAction } from './deskAction'
import { expected } from './expected'
import { freeSlots } from './freeSlots'
import { mine } from './mine'
import { move, moveForDesk } from './move'
import { one } from './one'
import { walkIn } from './walkIn'

export const main = serve([
  read(freeSlotsProcedure, freeSlots),
  write(bookAppointment, book),
  write(cancelAppointment, cancel),
  write(moveAppointment, move),
  read(myAppointments, mine),
  read(oneAppointment, one),
  read(deskDay, desk),
  read(expectedVisits, expected),
  read(bookedClosedDaysProcedure, bookedClosedDays),
  read(bookedForFileProcedure, bookedForFile),
  write(checkIn, deskAction('checkIn')),
  write(completeAppointment, deskAction('complete')),
  write(markNoShow, deskAction('markNoShow')),
  write(moveAtDesk, moveForDesk),
  write(cancelAtDesk, deskAction('cancel')),
  write(registerWalkIn, walkIn),
])
