import { PART_NAMES, type PersonParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { dateOf, type Instant } from '@contract/time'
import type { Recording } from '../../shared/recording'
import { changedPartIssues } from '../changedPartIssues'
import { identityIndexOf } from '../foundBy'
import { confirmTags, differingParts } from '../parts'
import { datesIn } from '../possibleDates'
import type { FileParts, PersonDocument } from '../records'
import { type KnownFile, knownFiles } from './knownFiles'
import { meantFile, type RowToPlan, unclearAmong } from './meantFile'
import { withRow } from './withRow'

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
  /** For each row the file that it found, if any. */
  personIds: (string | undefined)[]
  /** One for each wrong row. */
  problems: RowProblem[]
  /** The files that differ, each once. */
  files: PlannedFile[]
}

/**
 * Says what rows would do: a row finds a file by its ID number, or, without one, a file without one by
 * name, birth date, phone and village, where the name is all by the household too (`meantFile`). It is wrong where
 * nobody can tell which file is meant, or that went into another one since. One database operation, and one
 * more where somebody is not on file.
 * @param rows a hundred at most
 */
export async function planRows(
  rows: readonly RowToPlan[],
  { stationId, byNo, now }: Recording,
): Promise<RowPlan> {
  const {
    alike: files,
    former,
    isGone,
  } = await knownFiles(
    stationId,
    rows.map((row) => row.parts),
  )
  const plan: RowPlan = { stationId, outcomes: [], personIds: [], problems: [], files: [] }
  const changed = new Set<KnownFile>()
  for (const [at, row] of rows.entries()) {
    const index = identityIndexOf(row.parts)
    const alike = files.get(index) ?? []
    const formerly = (former.get(index) ?? []).filter((file) => !alike.includes(file))
    const meant = meantFile(row, alike, formerly)
    const known = meant === 'unclear' ? undefined : meant
    const laid = rowParts(known?.parts, row.parts, byNo, now)
    const issues =
      meant === 'unclear'
        ? [unclearAmong(alike, formerly, row.parts)]
        : issuesOf(known?.parts, laid, isGone(row.parts), now)
    const outcome = issues.length > 0 ? 'wrong' : outcomeOf(known, laid)
    plan.outcomes.push(outcome)
    plan.personIds.push(known?.before?._id)
    if (outcome === 'wrong') {
      plan.problems.push({ index: at, issues })
      continue
    }
    const file = known ?? { before: undefined, parts: laid, isTold: true, isEnded: false }
    if (!known) files.set(index, [...alike, file])
    Object.assign(file, { parts: laid, isTold: true })
    if (outcome !== 'unchanged') changed.add(file)
  }
  return { ...plan, files: [...changed].map(({ before, parts }) => ({ before, parts })) }
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
    ...changedPartIssues(known, parts),
    ...datesIn(parts, differingParts(known, parts), now, known),
  ]
}

const WENT_INTO_ANOTHER: FieldIssue = {
  path: 'identity.name',
  label: '姓名',
  message: '这个人的档案已经并进另一份了，请在那一份里改。确实是另一个人，请单独建档。',
}

function rowParts(
  known: FileParts | undefined,
  row: PersonParts,
  memberNo: number,
  now: Instant,
): FileParts {
  const today = dateOf(now)
  if (known) return withRow(known, row, memberNo, today)
  const { tags, ...others } = row
  return { ...others, ...(tags && { tags: confirmTags([], tags, memberNo, today) }) }
}

function outcomeOf(known: KnownFile | undefined, parts: FileParts): RowOutcome {
  if (!known) return 'added'
  return differingParts(known.parts, parts).length === 0 ? 'unchanged' : 'changed'
}
