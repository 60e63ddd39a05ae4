import type { Transaction } from '../shared/database'
import { phoneIndex, phonesOf } from './foundBy'
import { keptFile } from './kept'
import { openIdentity } from './parts'
import type { PersonDocument } from './records'
import { findByPhoneIndex, findOfHousehold } from './store'

/** A file as other domains know one; the numbers are whole, so never into an output, a log or an id. */
export interface Person {
  /** Of the kept file, where the one asked for went into it. */
  personId: string
  stationId: string
  name: string
  householdId: string | null
  village: string | null
  idNumber: string | null
  phones: string[]
  ended: boolean
  /** The files that went into this one. */
  mergedIds: string[]
}

/** The file that an id leads to: one database operation, and one more a merge. */
export async function findPerson(
  personId: string,
  transaction?: Transaction,
): Promise<Person | undefined> {
  const file = await keptFile(personId, transaction)
  return file && toPerson(file)
}

/** Everybody at the station with a phone number, ended files too; fifty at most, in one operation. */
export async function findByPhone(stationId: string, phone: string): Promise<Person[]> {
  return (await findByPhoneIndex(stationId, phoneIndex(phone))).map(toPerson)
}

/** Everybody of a household whose file is kept up; fifty at most, in one operation. */
export async function findByHousehold(householdId: string): Promise<Person[]> {
  return (await findOfHousehold(householdId)).map(toPerson)
}

export function isOfHousehold(person: Person, householdId: string): boolean {
  return person.householdId === householdId
}

/** Whether somebody knows the last four characters of the person's ID number. */
export function hasIdTail({ idNumber }: Person, tail: string): boolean {
  return tail.length === 4 && idNumber !== null && idNumber.endsWith(tail.toUpperCase())
}

function toPerson(file: PersonDocument): Person {
  const identity = openIdentity(file)
  const { _id, stationId, name, householdId, village, ended, mergedIds } = file
  return {
    personId: _id,
    stationId,
    name,
    householdId,
    village,
    idNumber: identity.idNumber ?? null,
    phones: phonesOf({ identity }),
    ended,
    mergedIds,
  }
}
