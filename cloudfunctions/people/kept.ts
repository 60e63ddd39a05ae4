import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { PersonDocument } from './records'
import { findFile } from './store'

/** The file that an id leads to: its own, or the one into which that went. One read, and one more a merge. */
export async function keptFile(
  personId: string,
  transaction?: Transaction,
): Promise<PersonDocument | undefined> {
  const file = await findFile(personId, transaction)
  return file?.mergedInto ? keptFile(file.mergedInto, transaction) : file
}

/**
 * The file of a person of the station.
 * @throws Refusal `NOT_ALLOWED` for another station's as for one that does not exist
 */
export async function fileOfStation(
  stationId: string,
  personId: string,
  transaction?: Transaction,
): Promise<PersonDocument> {
  const file = await keptFile(personId, transaction)
  if (file?.stationId !== stationId) throw new Refusal('NOT_ALLOWED')
  return file
}

/** All ids under which there may be records of the file. */
export function idsOf({ _id, mergedIds }: PersonDocument): string[] {
  return [_id, ...mergedIds]
}
