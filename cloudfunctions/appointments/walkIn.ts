import type { registerWalkIn } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import { dateOf, timeOf } from '@contract/time'
import type { Person } from '../people/public'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { addToDay } from './addToDay'
import { visitOf } from './expected'
import { fileAtDesk, openFile } from './fileAtDesk'
import { expectedAt, findHeldToday, findNamedToday, findNamesake, knownBy } from './findExpected'
import { refuseDoubleHour, refuseHeldHour, servedHoursOf } from './holds'
import { newAppointment } from './newAppointment'
import { personalOf } from './personal'
import { offers } from './slots'
import { findDay } from './store'
import type { Whom } from './whomOf'

type WalkIn = InputOf<typeof registerWalkIn>

/**
 * Somebody without an appointment waits at the desk; takes no place of a slot. Who waits already, or turns
 * out to have an appointment today, is not put down a second time: that is named instead, and so is who bears
 * the same name and is not told from them by another number. By what they are told, and whether they are
 * expected, is looked for first, since inside the transaction only an id can be read: a booking by name and
 * number that comes between stands beside it, one by file is refused by the hour that both hold. What was
 * found is read again inside.
 */
export async function walkIn(
  input: WalkIn,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof registerWalkIn>> {
  const { stationId, served, evenIfExpected = false } = input
  const found = await fileAtDesk(input)
  const known = knownBy(found, served)
  const [held, namesakes] = await Promise.all([
    findHeldToday(known, now),
    findNamedToday(stationId, known, now),
  ])
  const hours = servedHoursOf(known, dateOf(now), timeOf(now))
  const ofThisHour = held.filter(({ servedHour }) => hours.includes(servedHour))
  const isFree = ofThisHour.length === 0
  const own =
    expectedAt(stationId, held, now)[0] ?? ofThisHour.find((each) => each.stationId === stationId)
  const namesake = own
    ? undefined
    : await findNamesake(known, expectedAt(stationId, namesakes, now))
  const named = own ?? namesake
  if (named && !evenIfExpected) {
    const phone = namesake && personalOf(namesake, ['phone'])
    const expected = { ...visitOf(named), ...phone, mayRegister: isFree }
    return commit(async () => ({ appointmentId: named._id, expected }))
  }
  if (!isFree) throw new Refusal('ALREADY_EXPECTED')
  return refuseDoubleHour('ALREADY_EXPECTED', () =>
    commit((transaction) =>
      putDown(transaction, input, found, { by: callerId, at: new Date(now) }),
    ),
  )
}

/** Writes that somebody waits, by the station and the file as they are now. */
async function putDown(
  transaction: Transaction,
  input: WalkIn,
  found: Person | undefined,
  { by, at }: { by: string; at: Date },
): Promise<{ appointmentId: string }> {
  const { stationId, matter, note } = input
  const station = await findStation(stationId, transaction)
  if (!station) throw new Refusal('NOT_FOUND')
  if (!offers(station, matter, 'onSite')) throw new Refusal('MATTER_NOT_OFFERED')
  const file = found && (await openFile(stationId, found.askedId, transaction))
  const whom = whomCame(input, file)
  const [date, starts] = [dateOf(at.getTime()), timeOf(at.getTime())]
  const day = await findDay(transaction, stationId, date)
  refuseHeldHour('ALREADY_EXPECTED', day, whom.fileIds, starts)
  const appointment = newAppointment({
    ...{ station, date, starts, slot: undefined, matter, way: 'onSite' },
    ...{ callerId: undefined, whom, note },
    first: { at, action: 'walkIn', by, reason: null },
  })
  await addToDay(transaction, appointment, day)
  return { appointmentId: appointment._id }
}

/** Of the file the name alone: who asks for its numbers opens it, and that is recorded. */
function whomCame({ served }: WalkIn, file: Person | undefined): Whom {
  const name = file?.name ?? served.name
  return {
    served: { ...served, name },
    names: [name],
    // Not that of the kept one, as with a booking: so files made two again keep each its own.
    personId: file?.askedId ?? null,
    tieId: null,
    fromFile: [],
    fileIds: file?.ids ?? [],
  }
}
