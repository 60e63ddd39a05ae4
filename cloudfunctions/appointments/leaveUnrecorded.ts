import { dateOf, type Instant } from '@contract/time'
import { logFailure } from '../shared/log'
import { transact } from '../shared/transact'
import { countsChange } from './advance'
import { changeAppointment, changeDay, findAppointment, findDay, findOpenBefore } from './store'

const BATCH = 100
const JOB = { procedure: 'clock.leaveUnrecorded', requestId: undefined, milliseconds: 0 }

/**
 * Closes appointments of past days that nobody recorded an end for: not as no-shows, since
 * perhaps only the desk forgot. Staff can still say what happened. Safe to run twice.
 * @returns how many it closed; a hundred at most in one run
 */
export async function leaveUnrecorded(now: Instant): Promise<number> {
  const left = await findOpenBefore(dateOf(now), BATCH)
  let closed = 0
  for (const { _id } of left) {
    try {
      closed += Number(await closeOne(_id, now))
    } catch (error) {
      // One record that cannot be closed must not keep the others open.
      logFailure({ ...JOB, code: 'FAILED' }, error)
    }
  }
  return closed
}

function closeOne(appointmentId: string, now: Instant): Promise<boolean> {
  return transact(async (transaction) => {
    const appointment = await findAppointment(appointmentId, transaction)
    if (!appointment?.open) return false
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
    return true
  })
}
