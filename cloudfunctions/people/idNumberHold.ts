import { Refusal } from '../shared/refusal'
import { duplicateKeyOf } from '../shared/transact'
import type { PersonDocument } from './records'

type Identified = Pick<
  PersonDocument,
  | '_id'
  | 'stationId'
  | 'hasIdNumber'
  | 'identityIndex'
  | 'idNumberHold'
  | 'duplicateOf'
  | 'addedAt'
  | 'mergedInto'
>

/** A value of its own, since a missing field would collide as null. */
export function releasedHold(personId: string): string {
  return `none.${personId}`
}

export function holdsNumber({ idNumberHold }: Pick<Identified, 'idNumberHold'>): boolean {
  return !idNumberHold.startsWith('none.')
}

/**
 * A file to be added, by which nobody else can be added at the same time. Who has no ID number is held by what
 * tells them apart: only as long as that stays, and nobody takes it over.
 */
export function heldAlone<File extends Identified>(file: File): File {
  return { ...file, idNumberHold: holdOf(file) }
}

function holdOf({ stationId, identityIndex }: Identified): string {
  return `${stationId}.${identityIndex}`
}

/**
 * The same files, each ID number held by one of them and every other marked as its duplicate
 * (decision 011). Given must be all the station's files that have these numbers.
 */
export function regrouped<File extends Identified>(files: readonly File[]): File[] {
  return files.map((file) => {
    if (!file.hasIdNumber || file.mergedInto !== null) {
      const stays = file.mergedInto === null && file.idNumberHold === holdOf(file)
      const idNumberHold = stays ? file.idNumberHold : releasedHold(file._id)
      return { ...file, idNumberHold, duplicateOf: null }
    }
    const group = files.filter(({ identityIndex }) => identityIndex === file.identityIndex)
    const first = firstOf(group) ?? file
    const isFirst = first._id === file._id
    return {
      ...file,
      idNumberHold: isFirst ? holdOf(file) : releasedHold(file._id),
      duplicateOf: group.length > 1 ? first._id : null,
    }
  })
}

/** Who holds the number already goes on holding it; else the oldest file. */
function firstOf<File extends Identified>(group: readonly File[]): File | undefined {
  const holds = (file: File) => file.idNumberHold === holdOf(file)
  const byAge = [...group].sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime())
  return byAge.find(holds) ?? byAge[0]
}

/** Files that share an ID number are not the same any more as when they were searched for. */
export class GroupChanged extends Error {}

const TRIES = 5

/**
 * Runs a write that searched for files with the same ID number before it began, anew from the
 * search when another file took the number, or joined those who have it, in between.
 * @throws Refusal `BUSY` when that happens again and again
 */
export async function withFreeNumber<Output>(write: () => Promise<Output>): Promise<Output> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      const isStale = error instanceof GroupChanged || duplicateKeyOf(error) === 'idNumberHold'
      if (!isStale) throw error
      if (attempt === TRIES) throw new Refusal('BUSY')
    }
  }
}
