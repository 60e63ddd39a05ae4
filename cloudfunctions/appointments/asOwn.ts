import type { BookedBy } from '@contract/appointments/appointmentTerms'
import { ownFileIds } from '../bindings/public'
import type { Transaction } from '../shared/database'
import type { Appointment } from './store'

/** Who reads an appointment among the own ones. */
export interface Reader {
  callerId: string
  /** Of the file of which the caller is the person; empty for who is none. */
  fileIds: readonly string[]
}

/** The caller as who reads own appointments: one database operation, two and one a merge with a file. */
export async function readerOf(callerId: string, transaction?: Transaction): Promise<Reader> {
  return { callerId, fileIds: await ownFileIds(callerId, transaction) }
}

/** Whether an appointment is for the caller's own file. */
export function isForReader({ personId }: Appointment, { fileIds }: Reader): boolean {
  return personId !== null && fileIds.includes(personId)
}

/** Who booked it, as the reader sees that. */
export function bookedByFor({ callerId }: Appointment, reader: Reader): BookedBy {
  if (callerId === null) return 'desk'
  return callerId === reader.callerId ? 'caller' : 'family'
}
