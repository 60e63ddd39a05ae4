import type { registerWalkIn } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf, timeOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { fileAtDesk, openFile, refuseExpected } from './fileAtDesk'
import { refuseDoubleHour } from './holds'
import { newAppointment } from './newAppointment'
import { offers } from './slots'
import { addAppointment, changeDay, findDay } from './store'

/**
 * Somebody without an appointment waits at the desk; takes no place of a slot. By whom they are told,
 * and whether they are expected, is looked for first, since inside the transaction only an id can be
 * read: a booking by name and number that comes between stands beside it, one by file is refused by
 * the hour that both hold. What was found is read again inside.
 */
export async function walkIn(
  input: InputOf<typeof registerWalkIn>,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof registerWalkIn>> {
  const { stationId, matter, served, note } = input
  const found = await fileAtDesk(input)
  if (found) await refuseExpected(found, now)
  return refuseDoubleHour('ALREADY_EXPECTED', () =>
    commit(async (transaction) => {
      const station = await findStation(stationId, transaction)
      if (!station) throw new Refusal('NOT_FOUND')
      if (!offers(station, matter, 'onSite')) throw new Refusal('MATTER_NOT_OFFERED')
      const file = found && (await openFile(stationId, found.personId, transaction))
      const personId = file?.personId ?? null
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
          fromFile: [],
          heldFor: personId,
        },
        note,
        first: { at: new Date(now), action: 'walkIn', by: callerId, reason: null },
      })
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
