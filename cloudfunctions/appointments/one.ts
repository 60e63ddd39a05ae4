import type { oneAppointment } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { personalOf } from './personal'
import { findAppointment } from './store'
import { summaryOf } from './summary'

/** One appointment with what to bring and what was done: two database operations. */
export async function one(
  { appointmentId }: InputOf<typeof oneAppointment>,
  { callerId }: Context,
): Promise<OutputOf<typeof oneAppointment>> {
  const appointment = await findAppointment(appointmentId)
  if (!appointment || appointment.callerId !== callerId) throw new Refusal('NOT_FOUND')
  const station = await findStation(appointment.stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  const { steps } = appointment
  return {
    ...summaryOf(appointment),
    stationName: stationName(station),
    stationAddress: station.address,
    dutyPhone: station.dutyPhone,
    ...personalOf(appointment),
    bring: station.matters.find(({ matter }) => matter === appointment.matter)?.bring ?? [],
    steps: steps.map(({ at, action, reason }) => ({
      at: at.getTime(),
      action,
      ...(reason !== null && { reason }),
    })),
  }
}
