import { PART_NAMES, type PersonParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { dateOf, type Instant } from '@contract/time'
import type { Recording } from '../../shared/recording'
import { identityIndexOf } from '../foundBy'
import { confirmTags, differingParts, openParts } from '../parts'
import { datesIn } from '../possibleDates'
import type { FileParts, PersonDocument } from '../records'
import { findByFormerIdentity, findByIdentity } from '../store'
import { joinedIssues } from './joinedIssues'
import { overlaid } from './overlaid'
import { withVillages } from './withVillages'

/** What a row of a sheet comes to; a wrong one is left out. */
export type RowOutcome = 'added' | 'changed' | 'unchanged' | 'wrong'

/** Why a row, right by itself, is wrong for the file that it finds; paths as in a file: `health.note`. */
export interface RowProblem {
  /** Of the row among those given. */
  index: number
  issues: FieldIssue[]
}

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
  /** One for each wrong row. */
  problems: RowProblem[]
  /** The files that differ, each once. */
  files: PlannedFile[]
}

/**
 * Says what rows would do: a row finds a file by its ID number, or, without one, a file without one by
 * name, birth date, phone and village, and is wrong where that file went into another one since. One database
 * operation, one more where households are named, and one where somebody is not on file.
 * @param rows a hundred at most
 */
export async function planRows(
  given: readonly PersonParts[],
  { stationId, byNo, now }: Recording,
): Promise<RowPlan> {
  const rows = await withVillages(stationId, given)
  const indexes = rows.map(identityIndexOf)
  const found = await findByIdentity(stationId, [...new Set(indexes)])
  const files = new Map<string, PlannedFile>(
    // The holder of a number that several files have comes last, and stays.
    [...found]
      .sort(byHolding)
      .map((before) => [before.identityIndex ?? '', { before, parts: openParts(before) }]),
  )
  const gone = await goneOf(
    stationId,
    indexes.filter((index) => !files.has(index)),
  )
  const touched = new Set<string>()
  const problems: RowProblem[] = []
  const outcomes = rows.map((row, i) => {
    const index = indexes[i] ?? ''
    const known = files.get(index)
    const parts = rowParts(known?.parts, row, byNo, now)
    const issues = issuesOf(known?.parts, parts, gone.has(index), now)
    if (issues.length > 0) {
      problems.push({ index: i, issues })
      return 'wrong'
    }
    const outcome = outcomeOf(known, parts)
    if (outcome !== 'unchanged') {
      files.set(index, { before: known?.before, parts })
      touched.add(index)
    }
    return outcome
  })
  const differing = [...files].filter(([index]) => touched.has(index))
  return { stationId, outcomes, problems, files: differing.map(([, file]) => file) }
}

/** What is wrong with a row beside the file that it finds, or with the file that it would begin. */
function issuesOf(
  known: FileParts | undefined,
  parts: FileParts,
  isGone: boolean,
  now: Instant,
): FieldIssue[] {
  if (!known) return isGone ? [WENT_INTO_ANOTHER] : datesIn(parts, PART_NAMES, now)
  return [
    ...joinedIssues(known, parts),
    ...datesIn(parts, differingParts(known, parts), now, known),
  ]
}

const WENT_INTO_ANOTHER: FieldIssue = {
  path: 'identity.name',
  label: '姓名',
  message: '这个人的档案已经并进另一份了，请在那一份里改。确实是另一个人，请单独建档。',
}

/** Those of whom a row told once that are of a file which went into another one. */
async function goneOf(stationId: string, indexes: readonly string[]): Promise<Set<string | null>> {
  const files = await findByFormerIdentity(stationId, [...new Set(indexes)])
  return new Set(files.map(({ formerIdentityIndex }) => formerIdentityIndex))
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
