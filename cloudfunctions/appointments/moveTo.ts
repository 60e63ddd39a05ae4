import type { Actor } from '@contract/appointments/appointmentActions'
import { parseSlotId } from '@contract/appointments/slots'
import { type DateText, instantOf, type TimeText } from '@contract/time'
import { personOfStation } from '../people/public'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { calendarDays, findStation } from '../stations/public'
import { joining } from './addToDay'
import { countsChange } from './advance'
import { refuseIfFull, refuseTooMany } from './book'
import { freedFileHoursOf, holdsOf, refuseDoubleHour, refuseHeldHour } from './holds'
import { keptUp } from './keptUp'
import { openTo, type Touch } from './openTo'
import { personalOf } from './personal'
import { chooseSlot, type Slot } from './slots'
import { type Appointment, changeAppointment, changeDay, findDay } from './store'

/** Who moves which appointment to which time. */
export interface MoveWish extends Pick<Touch, 'appointmentId' | 'by'> {
  slotId: string
  touch: (transaction: Transaction) => Pick<Touch, 'actorOn' | 'unknown'>
}

/**
 * Gives up one place and takes another, both or neither, by the rules of a booking; the hours that are
 * held follow. Ten database operations with both days; by a file one more for it and one a merge, and what
 * `touch` asks for.
 * @throws Refusal as `openTo` and a booking do
 */
export async function moveTo(
  wish: MoveWish,
  { now, commit }: Pick<WriteContext, 'now' | 'commit'>,
): Promise<Record<string, never>> {
  const { slotId, by } = wish
  const date = parseSlotId(slotId)?.date
  const calendarDay = date ? (await calendarDays([date])).get(date) : undefined
  return refuseDoubleHour('ALREADY_BOOKED', () =>
    commit(async (transaction) => {
      const touch = { ...wish, ...wish.touch(transaction), action: 'move' as const }
      const { appointment, actor } = await openTo(transaction, touch, now)
      const station = await findStation(appointment.stationId, transaction)
      if (!station) throw new Refusal(touch.unknown)
      const { personId, stationId } = appointment
      const file =
        personId === null ? undefined : await personOfStation(stationId, personId, transaction)
      // Its place is taken anew, as by a booking.
      const fileIds = file ? keptUp(file, 'MOVE_FOR_ENDED_FILE').ids : []
      const chosen = chooseSlot(station, { ...appointment, slotId }, calendarDay, now)
      if (typeof chosen === 'string') throw new Refusal(chosen)
      const moved = movedTo(appointment, chosen.address.date, chosen.slot)
      const { startsAt: from } = appointment
      const { startsAt: to } = moved
      const isSame = moved.date === appointment.date && moved.slotKey === appointment.slotKey
      if (isSame) return {}
      await changeDays(transaction, appointment, moved, chosen.slot, { fileIds, by, actor })
      await changeAppointment(transaction, appointment._id, changesOf(moved), {
        ...{ at: new Date(now), action: 'move', by, reason: null },
        moved: { from, to, by: actor },
      })
      return {}
    }),
  )
}

function movedTo(appointment: Appointment, date: DateText, slot: Slot): Appointment {
  const { _id, personId, callerId, relation, name } = appointment
  const { starts }: { starts: TimeText } = slot
  const served = { relation, name, ...personalOf(appointment, ['phone']) }
  return {
    ...appointment,
    date,
    startsAt: new Date(instantOf(date, starts)),
    sequence: `${date}T${starts}.${_id}`,
    slotKey: slot.key,
    windowName: slot.window.name,
    ...holdsOf(_id, { served, personId }, date, starts, callerId),
  }
}

function changesOf(moved: Appointment): Partial<Appointment> {
  const { date, startsAt, sequence, slotKey, windowName, servedHour, callerHour } = moved
  return { date, startsAt, sequence, slotKey, windowName, servedHour, callerHour }
}

/** Within one day too what is given up is taken off before what is taken is added. */
async function changeDays(
  transaction: Transaction,
  before: Appointment,
  after: Appointment,
  slot: Slot,
  { fileIds, by, actor }: { fileIds: readonly string[]; by: string; actor: Actor },
): Promise<void> {
  const isSameDay = before.date === after.date
  const left = await findDay(transaction, before.stationId, before.date)
  const day = isSameDay ? left : await findDay(transaction, after.stationId, after.date)
  refuseIfFull(day, slot)
  // What one may book for oneself is no limit to the desk, nor to the person for whom family booked.
  if (!isSameDay && actor !== 'desk' && by === after.callerId) refuseTooMany(day, by)
  // Its own hour it may keep.
  if (before.servedHour !== after.servedHour) {
    refuseHeldHour('ALREADY_BOOKED', day, fileIds, slot.starts)
  }
  await changeDay(transaction, before, left, {
    slotKey: before.slotKey,
    callerId: before.callerId,
    place: -1,
    fileHours: freedFileHoursOf(before),
    counts: countsChange(before, 'cancelled'),
  })
  await changeDay(transaction, after, day, joining(after))
}
