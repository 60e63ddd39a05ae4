import { dateOf, type Instant } from '@contract/time'
import { alone, forEachDue, type JobTime } from '../shared/forEachDue'
import { transact } from '../shared/transact'
import { countsChange } from './advance'
import {
  type Appointment,
  changeAppointment,
  changeDay,
  findAppointment,
  findDay,
  findOpenBefore,
} from './store'

/**
 * Closes appointments of past days that nobody recorded an end for: not as no-shows, since
 * perhaps only the desk forgot. Staff can still say what happened. Safe to run twice.
 * @returns how many it closed
 */
export async function leaveUnrecorded(time: JobTime): Promise<number> {
  const { now } = time
  const job = {
    find: (after: Appointment | undefined, limit: number) =>
      findOpenBefore(dateOf(now), after?.sequence, limit),
    split: alone<Appointment>,
    work: ({ _id }: Appointment) => closeOne(_id, now),
  }
  return forEachDue(job, time)
}

function closeOne(appointmentId: string, now: Instant): Promise<0 | 1> {
  return transact(async (transaction) => {
    const appointment = await findAppointment(appointmentId, transaction)
    if (!appointment?.open) return 0
    await changeAppointment(
      transaction,
      appointmentId,
      { status: 'unrecorded', open: false },
      { at: new Date(now), action: 'leaveUnrecorded', by: null, reason: null },
    )
    // Who came and was not seen to the end waits no longer.
    if (appointment.status === 'checkedIn') {
      const day = await findDay(transaction, appointment.stationId, appointment.date)
      const counts = countsChange(appointment, 'unrecorded')
      const { slotKey, callerId } = appointment
      const change = { slotKey, callerId, place: 0, fileHours: {}, counts } as const
      await changeDay(transaction, appointment, day, change)
    }
    return 1
  })
}
