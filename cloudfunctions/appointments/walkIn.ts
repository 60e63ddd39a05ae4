import type { registerWalkIn } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf, timeOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { refuseDoubleHour } from './holds'
import { newAppointment } from './newAppointment'
import { offers } from './slots'
import { addAppointment, changeDay, findDay } from './store'

/** Somebody without an appointment waits at the desk; takes no place of a slot. */
export async function walkIn(
  { stationId, matter, served, note }: InputOf<typeof registerWalkIn>,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof registerWalkIn>> {
  const station = await findStation(stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  if (!offers(station, matter, 'onSite')) throw new Refusal('MATTER_NOT_OFFERED')
  const appointment = newAppointment({
    station,
    date: dateOf(now),
    starts: timeOf(now),
    slot: undefined,
    matter,
    way: 'onSite',
    callerId: undefined,
    served,
    note,
    first: { at: new Date(now), action: 'walkIn', by: callerId, reason: null },
  })
  return refuseDoubleHour('ALREADY_EXPECTED', () =>
    commit(async (transaction) => {
      const day = await findDay(transaction, stationId, appointment.date)
      await changeDay(transaction, appointment, day, {
        slotKey: null,
        callerId: null,
        place: 0,
        counts: { expected: 1, waiting: 1 },
      })
      await addAppointment(transaction, appointment)
      return { appointmentId: appointment._id }
    }),
  )
}
