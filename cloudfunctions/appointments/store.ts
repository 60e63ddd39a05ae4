import type { AppointmentStatus, Channel, Relation } from '@contract/appointments/appointmentTerms'
import type { Contact } from '@contract/appointments/seenAppointment'
import type { Matter, Way } from '@contract/matters'
import type { DateText } from '@contract/time'
import { among } from '../shared/among'
import { collection, command, type Stored, type Transaction } from '../shared/database'
import { increments } from '../shared/increments'
import type { Sealed } from '../shared/sealed'
import { type DayChange, type DayRecord, NO_COUNTS } from './dayRecord'
import type { StepRecord } from './stepRecord'

export interface AppointmentRecord {
  stationId: string
  place: string
  date: DateText
  startsAt: Date
  /** Date, time and id: one order for the desk and for the person, and a cursor in both. */
  sequence: string
  /** Null for a walk-in. */
  slotKey: string | null
  windowName: string
  matter: Matter
  way: Way
  channel: Channel
  /** The OPENID of who booked it; null for a walk-in. */
  callerId: string | null
  /** The file that it was booked for; null for who is known by name and number alone. */
  personId: string | null
  /** The tie by which it was booked for that file; null for what the desk wrote, and by name. */
  tieId: string | null
  /** What who booked left to the file. */
  fromFile: readonly Contact[]
  relation: Relation
  name: string
  /** As names are compared: of a file that went into another the own one too. */
  plainNames: readonly string[]
  /** Null for a walk-in without one. */
  phone: Sealed | null
  address: Sealed | null
  note: Sealed | null
  /** No sealed field was sealed with an older key. */
  sealVersion: number
  status: AppointmentStatus
  open: boolean
  checkedInAt: Date | null
  /** Unique: who is served, and the hour. */
  servedHour: string
  /** Unique: who booked for themselves, and the hour. */
  callerHour: string
  steps: StepRecord[]
}

export type Appointment = Stored<AppointmentRecord>

const APPOINTMENTS = 'appointments'
const DAYS = 'days'

const appointments = () => collection<AppointmentRecord>(APPOINTMENTS)

function dayId(stationId: string, date: DateText): string {
  return `${stationId}.${date}`
}

export async function findDays(
  stationId: string,
  dates: readonly DateText[],
): Promise<Map<DateText, DayRecord>> {
  const days = await collection<DayRecord>(DAYS).find({
    where: { _id: command.in(dates.map((date) => dayId(stationId, date))) },
    limit: dates.length,
  })
  return new Map(days.map((day) => [day.date, day]))
}

export async function findAppointment(
  id: string,
  transaction?: Transaction,
): Promise<Appointment | undefined> {
  const documents = transaction?.documents<AppointmentRecord>(APPOINTMENTS) ?? appointments()
  return documents.get(id)
}

/** The open ones from the earliest on, or the ended ones from the latest back. */
export async function findOfCaller(
  callerId: string,
  open: boolean,
  after: string | undefined,
  limit: number,
): Promise<Appointment[]> {
  return findOwn({ callerId }, open, after, limit)
}

/** The same of those for a file, by any of its ids. */
export async function findOfPerson(
  personIds: readonly string[],
  open: boolean,
  after: string | undefined,
  limit: number,
): Promise<Appointment[]> {
  return findOwn({ personId: among(personIds) }, open, after, limit)
}

async function findOwn(
  whose: Record<string, unknown>,
  open: boolean,
  after: string | undefined,
  limit: number,
): Promise<Appointment[]> {
  const beyond = open ? command.gt : command.lt
  return appointments().find({
    where: { ...whose, open, ...(after !== undefined && { sequence: beyond(after) }) },
    orderBy: [['sequence', open ? 'asc' : 'desc']],
    limit,
  })
}

/** Those that hold one of these hours; see `servedHoursOf`. */
export async function findHolding(servedHours: readonly string[]): Promise<Appointment[]> {
  return appointments().find({
    where: { servedHour: command.in([...servedHours]) },
    limit: servedHours.length,
  })
}

/** At most so many of one name are looked through on a day. */
const NAMESAKES_MAX = 20
/** As many as the database gives at once, and more than come to a station in a day. */
const DAY_MAX = 1000

/** Who comes to the station for it: waits, is still to come, or was missed. What was given up hides nobody. */
const MAY_COME: readonly AppointmentStatus[] = ['booked', 'checkedIn', 'noShow']

/** Those of a station's day for which somebody may come, as they were booked in a name; the first by time. */
export async function findMayCome(
  stationId: string,
  date: DateText,
  plainName: string,
): Promise<Appointment[]> {
  return mayCome({ stationId, date, plainNames: plainName }, NAMESAKES_MAX)
}

/** The same of all that are for a file, whatever its name; by time. */
export async function findMayComeByFile(stationId: string, date: DateText): Promise<Appointment[]> {
  // Any text is greater than the empty one; null is no text.
  return mayCome({ stationId, date, personId: command.gt('') }, DAY_MAX)
}

function mayCome(whose: Record<string, unknown>, limit: number): Promise<Appointment[]> {
  return appointments().find({
    where: { ...whose, way: 'onSite', status: command.in([...MAY_COME]) },
    orderBy: [['sequence', 'asc']],
    limit,
  })
}

export async function findOfDay(
  stationId: string,
  date: DateText,
  after: string | undefined,
  limit: number,
): Promise<Appointment[]> {
  return appointments().find({
    where: { stationId, date, ...(after !== undefined && { sequence: command.gt(after) }) },
    orderBy: [['sequence', 'asc']],
    limit,
  })
}

/** Those still open from days before `date`, the oldest first. */
export async function findOpenBefore(
  date: DateText,
  after: string | undefined,
  limit: number,
): Promise<Appointment[]> {
  const before = command.lt(date)
  return appointments().find({
    where: {
      open: true,
      sequence: after === undefined ? before : command.and(command.gt(after), before),
    },
    orderBy: [['sequence', 'asc']],
    limit,
  })
}

export async function addAppointment(
  transaction: Transaction,
  { _id, ...fields }: Appointment,
): Promise<void> {
  await transaction.documents<AppointmentRecord>(APPOINTMENTS).add(_id, fields)
}

/** Changes an appointment and adds the step that says what was done. */
export async function changeAppointment(
  transaction: Transaction,
  id: string,
  changes: Partial<AppointmentRecord>,
  step: StepRecord,
): Promise<void> {
  await transaction
    .documents<AppointmentRecord>(APPOINTMENTS)
    .change(id, { ...changes, steps: command.push([step]) })
}

export async function findDay(
  transaction: Transaction,
  stationId: string,
  date: DateText,
): Promise<DayRecord | undefined> {
  return transaction.documents<DayRecord>(DAYS).get(dayId(stationId, date))
}

/** Adds to the numbers of a day; `day` is what the transaction has read of it. */
export async function changeDay(
  transaction: Transaction,
  { stationId, date }: Pick<DayRecord, 'stationId' | 'date'>,
  day: DayRecord | undefined,
  change: DayChange,
): Promise<void> {
  const days = transaction.documents<DayRecord>(DAYS)
  const id = dayId(stationId, date)
  const { slotKey, callerId, place, fileHours } = change
  const taken = slotKey !== null && place !== 0 ? { [slotKey]: place } : {}
  const callers = callerId !== null && place !== 0 ? { [callerId]: place } : {}
  if (day) {
    await days.change(id, {
      taken: increments(taken),
      callers: increments(callers),
      fileHours: increments(fileHours),
      counts: increments(change.counts),
    })
  } else {
    await days.put(id, {
      stationId,
      date,
      taken,
      callers,
      fileHours,
      counts: { ...NO_COUNTS, ...change.counts },
    })
  }
}
