import { findPerson, type Person, personOfStation } from '../people/public'
import type { Transaction } from '../shared/database'

/** A file together with those that were merged into it: a tie to any of them is one to the person. */
export interface WholeFile {
  /** The file that was kept. */
  person: Person
  /** Its id first. */
  ids: readonly string[]
}

/** The whole file that an id belongs to, also the id of one that was merged. */
export async function findWholeFile(
  personId: string,
  transaction?: Transaction,
): Promise<WholeFile | undefined> {
  const person = await findPerson(personId, transaction)
  return person && wholeOf(person)
}

/**
 * The whole file that an id belongs to at a station.
 * @throws Refusal `NOT_ALLOWED` for another station's as for one that does not exist
 */
export async function wholeFileOfStation(
  stationId: string,
  personId: string,
  transaction?: Transaction,
): Promise<WholeFile> {
  return wholeOf(await personOfStation(stationId, personId, transaction))
}

/** A kept file with the ids of all that went into it. */
export function wholeOf(person: Person): WholeFile {
  return { person, ids: [person.personId, ...person.mergedIds] }
}
