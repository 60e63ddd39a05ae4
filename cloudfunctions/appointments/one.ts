import type { oneAppointment } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations'
import { Refusal } from '../shared/refusal'
import { unseal } from '../shared/sealed'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { findAppointment } from './store'
import { summaryOf } from './summary'

/** One appointment with what to bring and what was done: two database operations. */
export async function one(
  { appointmentId }: InputOf<typeof oneAppointment>,
  { caller }: Context,
): Promise<OutputOf<typeof oneAppointment>> {
  const appointment = await findAppointment(appointmentId)
  if (!appointment || caller.openId === undefined || appointment.callerId !== caller.openId) {
    throw new Refusal('NOT_FOUND')
  }
  const station = await findStation(appointment.stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  const { phone, address, note, steps } = appointment
  return {
    ...summaryOf(appointment),
    stationName: stationName(station),
    stationAddress: station.address,
    dutyPhone: station.dutyPhone,
    phone: unseal('appointments.phone', phone),
    ...(address !== null && { address: unseal('appointments.address', address) }),
    ...(note !== null && { note: unseal('appointments.note', note) }),
    bring: station.matters.find(({ matter }) => matter === appointment.matter)?.bring ?? [],
    steps: steps.map(({ at, action, reason }) => ({
      at: at.getTime(),
      action,
      ...(reason !== null && { reason }),
    })),
  }
}
