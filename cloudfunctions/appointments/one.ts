import type { oneAppointment } from '@contract/appointments'
import { seenOf } from '@contract/appointments/seenAppointment'
import type { InputOf, OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { ownFileIds } from '../bindings/public'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { endedTiesOf } from './endedTiesOf'
import { namedAsOnFile } from './onFile'
import { personalOf } from './personal'
import { findAppointment } from './store'
import { summaryOf } from './summary'

/**
 * One appointment with what to bring and what was done: three database operations; one more where it is
 * for a file, and one for who booked it by that; for who has a file one more; and one a merge.
 */
export async function one(
  { appointmentId }: InputOf<typeof oneAppointment>,
  { callerId }: Context,
): Promise<OutputOf<typeof oneAppointment>> {
  const [appointment, fileIds] = await Promise.all([
    findAppointment(appointmentId),
    ownFileIds(callerId),
  ])
  const endedTies = await endedTiesOf(callerId, appointment ? [appointment] : [])
  const seen = appointment && seenOf(appointment, { callerId, fileIds, endedTies })
  if (!seen) throw new Refusal('NOT_FOUND')
  const [station, [named = { appointment }]] = await Promise.all([
    findStation(appointment.stationId),
    namedAsOnFile([{ appointment, seen }]),
  ])
  if (!station) throw new Refusal('NOT_FOUND')
  const { steps, fromFile } = appointment
  return {
    ...summaryOf(named.appointment, seen, station),
    stationName: stationName(station),
    stationAddress: station.address,
    dutyPhone: station.dutyPhone,
    ...personalOf(appointment, seen.shows),
    fromFile: [...fromFile],
    bring: station.matters.find(({ matter }) => matter === appointment.matter)?.bring ?? [],
    steps: steps.map(({ at, action, reason, moved }) => ({
      at: at.getTime(),
      action,
      ...(reason !== null && { reason }),
      ...(moved && {
        moved: { ...moved, from: moved.from.getTime(), to: moved.to.getTime() },
      }),
    })),
  }
}
