import type { Transaction } from '../shared/database'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import type { PersonDocument } from './records'
import { type FileOutline, findFile, findFiles, findOutlines } from './store'

/** The file that an id leads to: its own, or the one into which that went. One read, or two. */
export async function keptFile(
  personId: string,
  transaction?: Transaction,
): Promise<PersonDocument | undefined> {
  const file = await findFile(personId, transaction)
  return file?.mergedInto ? keptFile(file.mergedInto, transaction) : file
}

/** The files that ids lead to, by those ids; one operation for all, and one more for all that were merged. */
export function keptFiles(
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonDocument>> {
  return keptOf(personIds, findFiles)
}

/** The same, and of each as much as an outline tells. */
export function keptOutlines(
  personIds: readonly string[],
): Promise<ReadonlyMap<string, FileOutline>> {
  return keptOf(personIds, findOutlines)
}

async function keptOf<File extends FileOutline>(
  personIds: readonly string[],
  find: (personIds: readonly string[]) => Promise<File[]>,
): Promise<ReadonlyMap<string, File>> {
  const files = await find([...new Set(personIds)])
  const merged = files.flatMap(({ mergedInto }) => mergedInto ?? [])
  const kept: ReadonlyMap<string, File> = merged.length > 0 ? await keptOf(merged, find) : new Map()
  return new Map(
    files.flatMap((file) => {
      const found = file.mergedInto === null ? file : kept.get(file.mergedInto)
      return found ? [[file._id, found] as const] : []
    }),
  )
}

/**
 * The file of a person of the station, which is asked before any merge is followed: who is not of it
 * must not learn, by how long it took, that a file is there or was merged.
 * @throws Refusal `NOT_ALLOWED` for another station's as for one that does not exist
 */
export async function fileOfStation(
  stationId: string,
  personId: string,
  transaction?: Transaction,
): Promise<PersonDocument> {
  const file = ofStation(await findFile(personId, transaction), stationId)
  return file.mergedInto ? fileOfStation(stationId, file.mergedInto, transaction) : file
}

/**
 * The very file that a page shows and changes. Of one that went into another meanwhile the page knows
 * neither what the kept one says nor its version.
 * @throws Refusal `NOT_ALLOWED` as `fileOfStation`, `EDITED_MEANWHILE`
 */
export async function shownFileOfStation(
  stationId: string,
  personId: string,
  transaction?: Transaction,
): Promise<PersonDocument> {
  const file = ofStation(await findFile(personId, transaction), stationId)
  if (file.mergedInto !== null) throw new Refusal('EDITED_MEANWHILE')
  return file
}

/** Of a person of the station, the files that are one today. */
export interface FilesOfPerson {
  /** The one that was asked for: what is recorded for it stays with it when they are made two again. */
  asked: PersonDocument
  kept: PersonDocument
  /** With these two all that went into the kept one. */
  all: readonly PersonDocument[]
}

/**
 * A file of the station with all that are one with it: records may be counted by each.
 * @throws Refusal `NOT_ALLOWED` as `fileOfStation`
 */
export async function filesOfStation(
  stationId: string,
  personId: string,
  transaction: Transaction,
): Promise<FilesOfPerson> {
  const all = await wholeOf(await fileOfStation(stationId, personId, transaction), transaction)
  const [kept] = all
  return { asked: all.find(({ _id }) => _id === personId) ?? kept, kept, all }
}

/** A file and those that went into it. */
export async function wholeOf(
  kept: PersonDocument,
  transaction: Transaction,
): Promise<[kept: PersonDocument, ...merged: PersonDocument[]]> {
  const merged: PersonDocument[] = []
  for (const id of kept.mergedIds) {
    const file = await findFile(id, transaction)
    if (file) merged.push(file)
  }
  return [kept, ...merged]
}

/** All ids under which there may be records of the file. */
export function idsOf({ _id, mergedIds }: FileOutline): string[] {
  return [_id, ...mergedIds]
}
