import type { PersonParts } from '@contract/people/personFile'
import { plainName } from '@contract/plainName'
import { findMovedInto } from '../../contactCards/public'
import { formerIndexesOf, identityIndexOf, tellsApart } from '../foundBy'
import { openParts } from '../parts'
import type { FileParts, PersonDocument } from '../records'
import { findByFormerIdentity, findByIdentity, findNamedIn } from '../store'

/** A file that rows may be of, while they are laid over it one after the other. */
export interface KnownFile {
  /** Undefined for one that a row begins. */
  before: PersonDocument | undefined
  parts: FileParts
  /** Whether a row before told of it. */
  isTold: boolean
  /** Whether the person has died or moved away. */
  isEnded: boolean
}

/** The files that some rows may be of, each once, by `identityIndexOf`. */
export interface KnownFiles {
  /** Those that are alike by identity and village. */
  alike: Map<string, KnownFile[]>
  /** Those that were, until their household came into another village. */
  former: Map<string, KnownFile[]>
  /** Whether a row tells of somebody whose file went into another one. */
  isGone(row: PersonParts): boolean
}

/**
 * Finds the files that rows may be of: in one database operation, one more where somebody is not on file, and two
 * where somebody has no ID number.
 */
export async function knownFiles(
  stationId: string,
  rows: readonly PersonParts[],
): Promise<KnownFiles> {
  const indexes = [...new Set(rows.map(identityIndexOf))]
  const left = await notYetFollowed(stationId, rows)
  const open = filesOnce(new Map(left.map(({ file, village }) => [file._id, village])))
  // The holder of a number that several files have comes last, and is the one that is meant.
  const found = [...(await findByIdentity(stationId, indexes))].sort(byHolding)
  const alike = byIndex([
    ...found.map((file) => [file.identityIndex ?? '', open(file)] as const),
    ...left.map(({ file }) => [identityIndexOf(open(file).parts), open(file)] as const),
  ])
  const unknown = rows.filter((row) => !tellsApart(row) || !alike.has(identityIndexOf(row)))
  const formerly = await findByFormerIdentity(stationId, [
    ...new Set(unknown.flatMap((row) => [identityIndexOf(row), ...formerIndexesOf(row)])),
  ])
  const merged = formerly.filter(({ mergedInto }) => mergedInto !== null)
  const moved = formerly.filter(({ mergedInto }) => mergedInto === null)
  const gone = new Set(merged.flatMap(({ formerIdentityIndexes }) => formerIdentityIndexes))
  return {
    alike,
    former: byIndex(
      moved.flatMap((file) =>
        file.formerIdentityIndexes.map((index) => [index, open(file)] as const),
      ),
    ),
    isGone: (row) => formerIndexesOf(row).some((index) => gone.has(index)),
  }
}

/**
 * Opens each file once, however many rows may be of it.
 * @param villages by file, into which those come that have not followed their household yet
 */
function filesOnce(villages: ReadonlyMap<string, string>): (file: PersonDocument) => KnownFile {
  const known = new Map<string, KnownFile>()
  return (before) => {
    const there = known.get(before._id)
    if (there) return there
    const was = openParts(before)
    const village = villages.get(before._id)
    const parts = village === undefined ? was : { ...was, home: { ...was.home, village } }
    const file = { before, parts, isTold: false, isEnded: before.ended }
    known.set(before._id, file)
    return file
  }
}

/**
 * Files without ID number, of a name that a row tells, whose household is in the village of a row and has not
 * taken them along yet (decision 019).
 */
async function notYetFollowed(
  stationId: string,
  rows: readonly PersonParts[],
): Promise<{ file: PersonDocument; village: string }[]> {
  const nameless = rows.filter(({ identity }) => identity.idNumber === undefined)
  const villages = new Set(nameless.flatMap(({ home }) => home?.village ?? []))
  const moved = await findMovedInto(stationId, [...villages])
  const villageOf = new Map(moved.map(({ _id, village }) => [_id, village]))
  const names = new Set(nameless.map(({ identity }) => plainName(identity.name)))
  const found = await findNamedIn([...villageOf.keys()], [...names])
  return found.flatMap((file) => {
    const village = villageOf.get(file.householdId ?? '')
    const isLeft = village !== undefined && village !== file.village && !file.hasIdNumber
    return isLeft ? { file, village } : []
  })
}

function byIndex(files: readonly (readonly [string, KnownFile])[]): Map<string, KnownFile[]> {
  const found = new Map<string, KnownFile[]>()
  for (const [index, file] of files) found.set(index, [...(found.get(index) ?? []), file])
  return found
}

function byHolding(a: PersonDocument, b: PersonDocument): number {
  return Number(a.duplicateOf === a._id) - Number(b.duplicateOf === b._id)
}
