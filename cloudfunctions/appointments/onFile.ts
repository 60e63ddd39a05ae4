import type { Contact, SeenAsOwn } from '@contract/appointments/seenAppointment'
import { dateOf, type Instant } from '@contract/time'
import { findPersons, findPersonsAtHome, type PersonAtHome } from '../people/public'
import type { Appointment } from './store'

/** An appointment, and what somebody sees of it among the own ones. */
export interface Shown {
  appointment: Appointment
  seen: SeenAsOwn
}

/**
 * Appointments with the names that their files say today: what was booked while two files were one by
 * mistake bears the right one once they are two again. Who is tied to the file no more reads the name as it was
 * booked. One database operation, one more where a file was merged, and none where nothing is by file.
 */
export async function namedAsOnFile(shown: readonly Shown[]): Promise<Shown[]> {
  const readable = shown.filter(({ seen }) => seen.as !== 'untied')
  const files = await findPersons(fileIdsOf(readable.map(({ appointment }) => appointment)))
  return shown.map(({ appointment, seen }) => {
    const file = seen.as === 'untied' ? undefined : files.get(appointment.personId ?? '')
    return { appointment: { ...appointment, name: file?.name ?? appointment.name }, seen }
  })
}

/** What the file of an appointment says today of what was left to it. */
export interface AsOnFile {
  name: string
  contacts: Partial<Record<Contact, string>>
}

/**
 * The same for the desk, with the home for a visit and the number for a call, which is what who booked
 * asked for; at the same cost. Once the day is over they are read in the file, where a look is recorded.
 */
export async function asOnFileAtDesk(
  found: readonly Appointment[],
  now: Instant,
): Promise<(appointment: Appointment) => AsOnFile> {
  const files = await findPersonsAtHome(fileIdsOf(found))
  return (appointment) => {
    const file = files.get(appointment.personId ?? '')
    if (!file) return { name: appointment.name, contacts: {} }
    const isOver = appointment.date < dateOf(now) || appointment.status === 'cancelled'
    return { name: file.name, contacts: isOver ? {} : contactsOf(appointment, file) }
  }
}

/** As much as the way cannot do without: for another number the desk opens the file. */
function contactsOf(
  { fromFile, way }: Appointment,
  { phones: [phone], address }: PersonAtHome,
): AsOnFile['contacts'] {
  const isCalled = way === 'phone' && fromFile.includes('phone')
  return {
    ...(isCalled && phone !== undefined && { phone }),
    ...(fromFile.includes('address') && address !== null && { address }),
  }
}

function fileIdsOf(found: readonly Pick<Appointment, 'personId'>[]): string[] {
  return found.flatMap(({ personId }) => personId ?? [])
}
