import type { PersonParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { dateOf, type Instant } from '@contract/time'
import type { Recording } from '../../shared/recording'
import { identityIndexOf } from '../foundBy'
import { confirmTags, differingParts } from '../parts'
import type { FileParts, PersonDocument } from '../records'
import { issuesBeside, issuesOfNew } from './issuesBeside'
import { type KnownFile, type KnownFiles, knownFiles } from './knownFiles'
import { type Meant, meantFile, type RowToPlan } from './meantFile'
import { placesOf } from './namesakes'
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
 * name, birth date, phone and village, where the name is all by the household too, else a namesake in its household
 * or village who may say more or less (`meantFile`). It is wrong where
 * nobody can tell which file is meant, or that went into another one since, or has ended. The operations of
 * `knownFiles`.
 * @param rows a hundred at most
 */
export async function planRows(
  rows: readonly RowToPlan[],
  { stationId, byNo, now }: Recording,
): Promise<RowPlan> {
  const known = await knownFiles(
    stationId,
    rows.map(({ parts }) => parts),
  )
  const plan: RowPlan = { stationId, outcomes: [], personIds: [], problems: [], files: [] }
  const changed = new Set<KnownFile>()
  for (const [at, row] of rows.entries()) {
    const { file, unclear } = meantAmong(known, row)
    const laid = rowParts(file?.parts, row.parts, byNo, now)
    const found = file
      ? issuesBeside(file, row.parts, laid, now)
      : issuesOfNew(laid, known.isGone(row.parts), now)
    const issues = unclear ? [unclear] : found
    const outcome = issues.length > 0 ? 'wrong' : outcomeOf(file, laid)
    plan.outcomes.push(outcome)
    plan.personIds.push(file?.before?._id)
    if (outcome === 'wrong') {
      plan.problems.push({ index: at, issues })
      continue
    }
    const told = file ?? begunBy(laid, known)
    Object.assign(told, { parts: laid, isTold: true })
    noteNamed(told, known)
    if (outcome !== 'unchanged') changed.add(told)
  }
  return { ...plan, files: [...changed].map(({ before, parts }) => ({ before, parts })) }
}

function meantAmong(known: KnownFiles, row: RowToPlan): Meant<KnownFile> {
  const { alike, former, named } = known
  const index = identityIndexOf(row.parts)
  const files = alike.get(index) ?? []
  const others = (former.get(index) ?? []).filter((file) => !files.includes(file))
  const [place = ''] = placesOf(row.parts)
  const isOther = row.parts.identity.idNumber !== undefined || known.isGone(row.parts)
  return meantFile(row, files, others, isOther ? [] : (named.get(place) ?? []))
}

/** A file of whom none was known, to be found by the rows after this one. */
function begunBy(parts: FileParts, { alike }: KnownFiles): KnownFile {
  const begun = { before: undefined, parts, formerVillages: [], isTold: true, isEnded: false }
  const index = identityIndexOf(parts)
  alike.set(index, [...(alike.get(index) ?? []), begun])
  return begun
}

/** Lets the rows after it find a file by name and place, as it is now. */
function noteNamed(file: KnownFile, { named }: KnownFiles): void {
  for (const place of placesOf(file.parts)) {
    const there = named.get(place) ?? []
    if (!there.includes(file)) named.set(place, [...there, file])
  }
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
