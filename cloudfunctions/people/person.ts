import type { PersonRow } from '@contract/people/personViews'
import { plainName } from '@contract/plainName'
import type { Instant } from '@contract/time'
import type { Transaction } from '../shared/database'
import { phoneIndex, phonesOf } from './foundBy'
import { fileOfStation, idsOf, keptFile, keptFiles, keptOutlines } from './keptFile'
import { openHome, openIdentity } from './parts'
import type { PersonDocument } from './records'
import { rowOf } from './shown'
import { findByPhoneIndex, findFile, findNamed } from './store'

/** A file as other domains know one; the numbers are whole, so never into an output, a log or an id. */
export interface Person {
  /** Of the kept file, where the one asked for went into it. */
  personId: string
  /** By which it was asked for: what is written for the person is written under it (decision 013). */
  askedId: string
  /** That of the kept file and of all that went into it: what is read of the person is read by all. */
  ids: readonly string[]
  stationId: string
  name: string
  householdId: string | null
  village: string | null
  idNumber: string | null
  phones: string[]
  ended: boolean
}

/** The file that an id leads to: one database operation, or two where it was merged. */
export async function findPerson(
  personId: string,
  transaction?: Transaction,
): Promise<Person | undefined> {
  const file = await keptFile(personId, transaction)
  return file && toPerson(file, personId)
}

/** The files that ids lead to, by those ids: one operation for all, or two where one was merged. */
export async function findPersons(
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const files = await keptFiles(personIds)
  return new Map([...files].map(([id, file]) => [id, toPerson(file, id)]))
}

/** The names of the files that ids lead to, by those ids, and nothing sealed; as many operations as `findPersons`. */
export async function findNames(
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = await keptOutlines(personIds)
  return new Map([...files].map(([id, { name }]) => [id, name]))
}

/** By ids of files, all ids that are one with each today; as `findNames`. */
export async function findIdsOfFiles(
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = await keptOutlines(personIds)
  return new Map([...files].map(([id, file]) => [id, idsOf(file)]))
}

/** A file with where the person lives. */
export interface PersonAtHome extends Person {
  address: string | null
}

/** The file that an id leads to with the home; the same cost, and the same care. */
export async function findPersonAtHome(
  personId: string,
  transaction?: Transaction,
): Promise<(PersonAtHome & { askedName: string }) | undefined> {
  const asked = await findFile(personId, transaction)
  const file = asked?.mergedInto ? await keptFile(asked.mergedInto, transaction) : asked
  // The name of the very file that was asked for is the person's again once the two are made two.
  return asked && file && { ...atHome(file, personId), askedName: asked.name }
}

/** The same of several files, by those ids, as many operations as `findPersons`. */
export async function findPersonsAtHome(
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonAtHome>> {
  const files = await keptFiles(personIds)
  return new Map([...files].map(([id, file]) => [id, atHome(file, id)]))
}

/**
 * The file that an id leads to at a station.
 * @throws Refusal `NOT_ALLOWED` for another station's as for one that does not exist
 */
export async function personOfStation(
  stationId: string,
  personId: string,
  transaction?: Transaction,
): Promise<Person> {
  return toPerson(await fileOfStation(stationId, personId, transaction), personId)
}

/** The same with what a list tells of the file; the same cost. */
export async function personInList(
  stationId: string,
  personId: string,
  now: Instant,
): Promise<Person & { row: PersonRow }> {
  const file = await fileOfStation(stationId, personId)
  return { ...toPerson(file, personId), row: rowOf(file, 'station', now) }
}

/** Everybody at the station with a phone number, ended files too; fifty at most, in one operation. */
export async function findByPhone(stationId: string, phone: string): Promise<Person[]> {
  return (await findByPhoneIndex(stationId, phoneIndex(phone))).map((file) => toPerson(file))
}

/** Who of a household has a name, however it is written, and a file that is kept up; in one operation. */
export async function findInHousehold(householdId: string, name: string): Promise<Person[]> {
  return (await findNamed(householdId, plainName(name))).map((file) => toPerson(file))
}

export function isOfHousehold(person: Person, householdId: string): boolean {
  return person.householdId === householdId
}

/** Whether somebody knows the last four characters of the person's ID number. */
export function hasIdTail({ idNumber }: Person, tail: string): boolean {
  return tail.length === 4 && idNumber !== null && idNumber.endsWith(tail.toUpperCase())
}

function atHome(file: PersonDocument, askedId: string): PersonAtHome {
  return { ...toPerson(file, askedId), address: openHome(file)?.address ?? null }
}

function toPerson(file: PersonDocument, askedId = file._id): Person {
  const identity = openIdentity(file)
  const { _id, stationId, name, householdId, village, ended } = file
  return {
    personId: _id,
    askedId,
    ids: idsOf(file),
    stationId,
    name,
    householdId,
    village,
    idNumber: identity.idNumber ?? null,
    phones: phonesOf({ identity }),
    ended,
  }
}
