import type { registerWalkIn } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf, timeOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { expectedToday } from './expected'
import { fileAtDesk, openFile } from './fileAtDesk'
import { fileHoursOf, refuseDoubleHour, refuseHeldHour } from './holds'
import { newAppointment } from './newAppointment'
import { offers } from './slots'
import { type Appointment, addAppointment, changeDay, findDay } from './store'

/**
 * Somebody without an appointment waits at the desk; takes no place of a slot. Who turns out to have
 * one today is not put down a second time: it is named instead. By what they are told, and whether they
 * are expected, is looked for first, since inside the transaction only an id can be read: a booking by
 * name and number that comes between stands beside it, one by file is refused by the hour that both hold.
 * What was found is read again inside.
 */
export async function walkIn(
  input: InputOf<typeof registerWalkIn>,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof registerWalkIn>> {
  const { stationId, matter, served, note, evenIfExpected = false } = input
  const found = await fileAtDesk(input)
  const { named, thisHour } = await expectedToday(input, found, now)
  if (named && !evenIfExpected) return commit(async () => expectedAs(named, !thisHour))
  if (thisHour) throw new Refusal('ALREADY_EXPECTED')
  return refuseDoubleHour('ALREADY_EXPECTED', () =>
    commit(async (transaction) => {
      const station = await findStation(stationId, transaction)
      if (!station) throw new Refusal('NOT_FOUND')
      if (!offers(station, matter, 'onSite')) throw new Refusal('MATTER_NOT_OFFERED')
      const file = found && (await openFile(stationId, found.personId, transaction))
      // The id that was picked, as with a booking: so files made two again keep each its own.
      const personId = input.personId ?? file?.personId ?? null
      const fileIds = file ? [file.personId, ...file.mergedIds] : []
      const day = await findDay(transaction, stationId, dateOf(now))
      refuseHeldHour('ALREADY_EXPECTED', day, fileIds, timeOf(now))
      const appointment = newAppointment({
        station,
        date: dateOf(now),
        starts: timeOf(now),
        slot: undefined,
        matter,
        way: 'onSite',
        callerId: undefined,
        whom: {
          // Of the file the name alone: who asks for its numbers opens it, and that is recorded.
          served: { ...served, ...(file && { name: file.name }) },
          personId,
          tieId: null,
          fromFile: [],
          fileIds,
        },
        note,
        first: { at: new Date(now), action: 'walkIn', by: callerId, reason: null },
      })
      await changeDay(transaction, appointment, day, {
        slotKey: null,
        callerId: null,
        place: 0,
        fileHours: fileHoursOf(appointment),
        counts: { expected: 1, waiting: 1 },
      })
      await addAppointment(transaction, appointment)
      return { appointmentId: appointment._id }
    }),
  )
}

function expectedAs(
  { _id, startsAt, matter, way, status }: Appointment,
  mayRegister: boolean,
): OutputOf<typeof registerWalkIn> {
  const expected = { startsAt: startsAt.getTime(), matter, way, status, mayRegister }
  return { appointmentId: _id, expected }
}
