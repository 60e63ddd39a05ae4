import type { Contact } from '@contract/appointments/seenAppointment'
import { dateOf, type Instant } from '@contract/time'
import { findPersons, findPersonsAtHome, type PersonAtHome } from '../people/public'
import type { Appointment } from './store'

type OnFile = Pick<Appointment, 'personId' | 'name'>

/**
 * Appointments with the names that their files say today: what was booked while two files were one by
 * mistake bears the right one once they are two again. One database operation, one more where a file was
 * merged, and none where nothing is by file.
 */
export async function namedAsOnFile<Of extends OnFile>(found: readonly Of[]): Promise<Of[]> {
  const files = await findPersons(fileIdsOf(found))
  return found.map((each) => ({ ...each, name: files.get(each.personId ?? '')?.name ?? each.name }))
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

function fileIdsOf(found: readonly OnFile[]): string[] {
  return found.flatMap(({ personId }) => personId ?? [])
}
