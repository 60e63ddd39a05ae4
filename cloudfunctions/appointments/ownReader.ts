import type { OwnReader } from '@contract/appointments/seenAppointment'
import { ownFileIds } from '../bindings/public'
import type { Transaction } from '../shared/database'

/** The caller as who reads own appointments: one database operation, two and one a merge with a file. */
export async function ownReader(callerId: string, transaction?: Transaction): Promise<OwnReader> {
  return { callerId, fileIds: await ownFileIds(callerId, transaction) }
}
