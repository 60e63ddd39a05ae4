import { birthDateOf, sexOf } from '@contract/idNumber'
import type { PersonParts } from '@contract/people/personFile'
import { plainName } from '@contract/plainName'
import { namedAt, tellsApart } from '../foundBy'
import type { FileParts, PersonDocument } from '../records'
import { findNamedIn, findNamedInVillages } from '../store'

type Told = Pick<FileParts, 'identity' | 'home'>

/** Where somebody of a name is looked for: in the household, and behind that in the village. */
export function placesOf({ identity, home }: Told): string[] {
  const places = [home?.householdId, home?.village]
  return places.flatMap((each) => (each === undefined ? [] : namedAt(identity.name, each)))
}

/**
 * Files, with ID number or without, of a name that a row tells: in the household that it names, or, where it names
 * none, in its village. Two database operations at most.
 */
export async function findNamesakes(
  stationId: string,
  rows: readonly PersonParts[],
): Promise<PersonDocument[]> {
  const housed = rows.filter(({ home }) => home?.householdId !== undefined)
  const unhoused = rows.filter(({ home }) => home?.householdId === undefined)
  const households = new Set(housed.flatMap(({ home }) => home?.householdId ?? []))
  const names = new Set(housed.map(({ identity }) => plainName(identity.name)))
  return [
    ...(await findNamedIn([...households], [...names])),
    ...(await findNamedInVillages(stationId, [...new Set(unhoused.flatMap(placesOf))])),
  ]
}

/** Whether a row and a file of one name cannot be of one person, as far as both say. */
export function contradicts(row: Told, file: Told): boolean {
  return isBornOtherwise(row, file) || differs(row, file, 'phone')
}

/**
 * Whether the file is of another person of the village: many there have one name. In one household it is a slip in
 * the row, or in the file.
 */
export function isSomebodyElse(row: Told, file: Told): boolean {
  return row.home?.householdId === undefined && isBornOtherwise(row, file)
}

function isBornOtherwise(row: Told, file: Told): boolean {
  return differs(row, file, 'birthDate') || differs(row, file, 'sex')
}

function differs(row: Told, file: Told, field: keyof Telling): boolean {
  const [ofRow, ofFile] = [tellingOf(row)[field], tellingOf(file)[field]]
  return ofRow !== undefined && ofFile !== undefined && ofRow !== ofFile
}

/**
 * Whether a row that contradicts nothing is of the namesake on file. In one household it is; in a village
 * only where it says nothing but the name, or something that the file says too: a phone that came there by
 * the name alone would open the file to whoever has that phone.
 */
export function isOfNamesake(row: Told, file: Told): boolean {
  if (row.home?.householdId !== undefined || !tellsApart(row)) return true
  const [ofRow, ofFile] = [tellingOf(row), tellingOf(file)]
  const isSame = (field: keyof Telling) =>
    ofRow[field] !== undefined && ofRow[field] === ofFile[field]
  return isSame('birthDate') || isSame('phone')
}

type Telling = Pick<FileParts['identity'], 'birthDate' | 'phone' | 'sex'>

function tellingOf({ identity: { idNumber, birthDate, phone, sex } }: Told): Telling {
  return idNumber
    ? { birthDate: birthDateOf(idNumber), phone, sex: sexOf(idNumber) }
    : { birthDate, phone, sex }
}
