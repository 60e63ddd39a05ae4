import type { PersonParts } from '@contract/people/personFile'
import { plainName } from '@contract/plainName'
import { findMovedInto, householdsByIds } from '../../contactCards/public'
import { formerIndexesOf, identityIndexOf, tellsApart } from '../foundBy'
import { openParts } from '../parts'
import type { FileParts, FormerVillage, PersonDocument } from '../records'
import { villagesBefore } from '../residents/villagesBefore'
import { findByFormerIdentity, findByIdentity, findNamedIn } from '../store'
import { findNamesakes, placesOf } from './namesakes'

/** A file that rows may be of, while they are laid over it one after the other. */
export interface KnownFile {
  /** Undefined for one that a row begins. */
  before: PersonDocument | undefined
  parts: FileParts
  /** With the one that it has not followed its household out of yet. */
  formerVillages: FormerVillage[]
  /** Whether a row before told of it. */
  isTold: boolean
  /** Whether the file is kept up no longer, for whatever reason. */
  isEnded: boolean
}

/** The files that some rows may be of, each once, by `identityIndexOf`. */
export interface KnownFiles {
  /** Those that are alike by identity and village. */
  alike: Map<string, KnownFile[]>
  /** Those that were, until their household came into another village. */
  former: Map<string, KnownFile[]>
  /** Namesakes of rows that may be of none of those, by `placesOf`. */
  named: Map<string, KnownFile[]>
  /** Whether a row tells of somebody whose file went into another one. */
  isGone(row: PersonParts): boolean
}

/**
 * Finds the files that rows may be of: in one database operation, one more where a row names no household of
 * somebody who lives in one, one where somebody is not on file, and four where somebody has no ID number.
 */
export async function knownFiles(
  stationId: string,
  rows: readonly PersonParts[],
): Promise<KnownFiles> {
  const indexes = [...new Set(rows.map(identityIndexOf))]
  const found = await findByIdentity(stationId, indexes)
  const movedInto = await namesakesMovedInto(stationId, rows)
  const files = new Map([...found, ...movedInto.files].map((file) => [file._id, file]))
  const villages = new Map([
    ...(await villagesOfHouseholds(stationId, rows, found)),
    ...movedInto.villages,
  ])
  const open = filesOnce(villages)
  // The holder of a number that several files have comes last, and is the one that is meant.
  const opened = [...files.values()].sort(byHolding).map((file) => [file, open(file)] as const)
  const alike = byIndex(
    opened.map(([file, known]) => [
      isBehind(file, villages) ? identityIndexOf(known.parts) : (file.identityIndex ?? ''),
      known,
    ]),
  )
  const behind = opened.filter(([file]) => isBehind(file, villages) && !file.hasIdNumber)
  const unknown = rows.filter((row) => !tellsApart(row) || !alike.has(identityIndexOf(row)))
  const formerly = await findByFormerIdentity(stationId, [
    ...new Set(unknown.flatMap((row) => [identityIndexOf(row), ...formerIndexesOf(row)])),
  ])
  const namesakes = await findNamesakes(
    stationId,
    unknown.filter(({ identity }) => identity.idNumber === undefined),
  )
  const merged = formerly.filter(({ mergedInto }) => mergedInto !== null)
  const moved = formerly.filter(({ mergedInto }) => mergedInto === null)
  const gone = new Set(merged.flatMap(({ formerIdentityIndexes }) => formerIdentityIndexes))
  return {
    alike,
    former: byIndex([
      ...moved.flatMap((file) =>
        file.formerIdentityIndexes.map((index) => [index, open(file)] as const),
      ),
      ...behind.map(([file, known]) => [file.identityIndex ?? '', known] as const),
    ]),
    named: byIndex(
      [...new Set(namesakes.map(open))].flatMap((file) =>
        placesOf(file.parts).map((place) => [place, file] as const),
      ),
    ),
    isGone: (row) => formerIndexesOf(row).some((index) => gone.has(index)),
  }
}

/** The villages of some households today, by id. */
type Villages = ReadonlyMap<string, string>

/** Opens each file once, however many rows may be of it, in the village where its household is. */
function filesOnce(villages: Villages): (file: PersonDocument) => KnownFile {
  const known = new Map<string, KnownFile>()
  return (before) => {
    const there = known.get(before._id)
    if (there) return there
    const was = openParts(before)
    const village = villages.get(before.householdId ?? '')
    const home = village === undefined ? was.home : { ...was.home, village }
    const file = {
      before,
      parts: { ...was, ...(home && { home }) },
      formerVillages: villagesBefore(before.formerVillages, was.home, home),
      isTold: false,
      isEnded: before.ended,
    }
    known.set(before._id, file)
    return file
  }
}

/** Whether the household of a file is in another village, and has not taken it along yet (decision 019). */
function isBehind({ householdId, village }: PersonDocument, villages: Villages): boolean {
  return (villages.get(householdId ?? '') ?? village) !== village
}

/** Where those live today whom rows find that name no household: these say the village alone. */
async function villagesOfHouseholds(
  stationId: string,
  rows: readonly PersonParts[],
  found: readonly PersonDocument[],
): Promise<Villages> {
  const unhoused = rows.filter(({ home }) => home?.village && home.householdId === undefined)
  const asked = new Set(unhoused.map(identityIndexOf))
  const ids = found.flatMap(({ householdId, identityIndex }) =>
    householdId !== null && asked.has(identityIndex ?? '') ? householdId : [],
  )
  if (ids.length === 0) return new Map()
  const households = await householdsByIds(stationId, [...new Set(ids)])
  return new Map(households.map(({ _id, village }) => [_id, village]))
}

/**
 * Files without ID number, of a name that a row tells, whose household is in the village of a row and has not
 * taken them along yet.
 */
async function namesakesMovedInto(
  stationId: string,
  rows: readonly PersonParts[],
): Promise<{ files: PersonDocument[]; villages: Villages }> {
  const withoutIdNumber = rows.filter(({ identity }) => identity.idNumber === undefined)
  const asked = new Set(withoutIdNumber.flatMap(({ home }) => home?.village ?? []))
  const moved = await findMovedInto(stationId, [...asked])
  const villages = new Map(moved.map(({ _id, village }) => [_id, village]))
  const names = new Set(withoutIdNumber.map(({ identity }) => plainName(identity.name)))
  const found = await findNamedIn([...villages.keys()], [...names])
  const files = found.filter((file) => isBehind(file, villages) && !file.hasIdNumber)
  return { files, villages }
}

function byIndex(files: readonly (readonly [string, KnownFile])[]): Map<string, KnownFile[]> {
  const found = new Map<string, KnownFile[]>()
  for (const [index, file] of files) found.set(index, [...(found.get(index) ?? []), file])
  return found
}

function byHolding(a: PersonDocument, b: PersonDocument): number {
  return Number(a.duplicateOf === a._id) - Number(b.duplicateOf === b._id)
}
