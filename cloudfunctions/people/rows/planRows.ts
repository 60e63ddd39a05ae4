import type { PersonParts } from '@contract/personFile'
import { dateOf, type Instant } from '@contract/time'
import { identityIndexOf } from '../foundBy'
import { confirmTags, differingParts, openParts } from '../parts'
import type { FileParts, PersonDocument } from '../records'
import { findByIdentity } from '../store'
import { overlaid } from './overlaid'

/** What a row of a sheet comes to. */
export type RowOutcome = 'added' | 'changed' | 'unchanged'

/** One file that rows tell of; undefined `before` for one to be added. */
export interface PlannedFile {
  before: PersonDocument | undefined
  parts: FileParts
}

/** What rows would do, as the files stood when it was planned. */
export interface RowPlan {
  stationId: string
  /** For each row, in order. */
  outcomes: RowOutcome[]
  /** The files that differ, each once. */
  files: PlannedFile[]
}

/** Who imports, and when. */
export interface Importing {
  memberNo: number
  now: Instant
}

/**
 * Says what rows would do: a row finds a file by its ID number, or, without one, a file without one by
 * name, birth date, phone and village. One database operation.
 * @param rows a hundred at most
 */
export async function planRows(
  stationId: string,
  rows: readonly PersonParts[],
  { memberNo, now }: Importing,
): Promise<RowPlan> {
  const indexes = rows.map(identityIndexOf)
  const found = await findByIdentity(stationId, [...new Set(indexes)])
  const files = new Map<string, PlannedFile>(
    // The holder of a number that several files have comes last, and stays.
    [...found]
      .sort(byHolding)
      .map((before) => [before.identityIndex ?? '', { before, parts: openParts(before) }]),
  )
  const touched = new Set<string>()
  const outcomes = rows.map((row, i) => {
    const index = indexes[i] ?? ''
    const known = files.get(index)
    const parts = rowParts(known?.parts, row, memberNo, now)
    const outcome = outcomeOf(known, parts)
    if (outcome !== 'unchanged') {
      files.set(index, { before: known?.before, parts })
      touched.add(index)
    }
    return outcome
  })
  const differing = [...files].filter(([index]) => touched.has(index))
  return { stationId, outcomes, files: differing.map(([, file]) => file) }
}

function rowParts(
  known: FileParts | undefined,
  row: PersonParts,
  memberNo: number,
  now: Instant,
): FileParts {
  const today = dateOf(now)
  if (known) return overlaid(known, row, memberNo, today)
  const { tags, ...others } = row
  return { ...others, ...(tags && { tags: confirmTags([], tags, memberNo, today) }) }
}

function outcomeOf(known: PlannedFile | undefined, parts: FileParts): RowOutcome {
  if (!known) return 'added'
  return differingParts(known.parts, parts).length === 0 ? 'unchanged' : 'changed'
}

function byHolding(a: PersonDocument, b: PersonDocument): number {
  return Number(a.duplicateOf === a._id) - Number(b.duplicateOf === b._id)
}
