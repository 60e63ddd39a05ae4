import type { oneAppointment } from '@contract/appointments'
import { maskPhone } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { findTie } from '../bindings/public'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { isForReader, type Reader, readerOf } from './asOwn'
import { personalOf } from './personal'
import { type Appointment, findAppointment } from './store'
import { summaryOf } from './summary'

/**
 * One appointment with what to bring and what was done: three database operations; for a file at most
 * two more, and one a merge.
 */
export async function one(
  { appointmentId }: InputOf<typeof oneAppointment>,
  { callerId }: Context,
): Promise<OutputOf<typeof oneAppointment>> {
  const [appointment, reader] = await Promise.all([
    findAppointment(appointmentId),
    readerOf(callerId),
  ])
  if (!appointment) throw new Refusal('NOT_FOUND')
  const isOwn = appointment.callerId === callerId || isForReader(appointment, reader)
  const station = isOwn ? await findStation(appointment.stationId) : undefined
  if (!station) throw new Refusal('NOT_FOUND')
  const { steps } = appointment
  return {
    ...summaryOf(appointment, reader),
    stationName: stationName(station),
    stationAddress: station.address,
    dutyPhone: station.dutyPhone,
    ...(await personalFor(appointment, reader)),
    bring: station.matters.find(({ matter }) => matter === appointment.matter)?.bring ?? [],
    steps: steps.map(({ at, action, reason }) => ({
      at: at.getTime(),
      action,
      ...(reason !== null && { reason }),
    })),
  }
}

/** Of a file's number and home who booked sees no more than the tie to it gives, and while it holds. */
async function personalFor(
  appointment: Appointment,
  reader: Reader,
): Promise<ReturnType<typeof personalOf>> {
  const personal = personalOf(appointment)
  const { personId } = appointment
  if (personId === null || isForReader(appointment, reader)) return personal
  const { phone, address, note } = personal
  const tie = await findTie(reader.callerId, personId)
  return {
    ...(tie && phone !== undefined && { phone: maskPhone(phone) }),
    ...(tie && address !== undefined && { address }),
    ...(note !== undefined && { note }),
  }
}
