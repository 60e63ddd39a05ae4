import { againstBirth, bornOf, daysOfTwoLives, impossibleDates } from '@contract/people/personDates'
import type { PartName } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { dateOf, type Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { FileParts } from './records'

/**
 * The days that cannot be in the parts of a file that are filled in anew, beside all that stands in the
 * others; what stood there before, from the time before this was asked, stops nobody who mends another part.
 * @param was the file before; left out of a new one
 */
export function datesIn(
  parts: FileParts,
  anew: readonly PartName[],
  now: Instant,
  was?: FileParts,
): FieldIssue[] {
  const names: readonly string[] = anew
  const isAnew = ({ path }: FieldIssue) => names.includes(path.split('.')[0] ?? '')
  const issues = impossibleDates(parts, bornOf(parts), dateOf(now)).filter(isAnew)
  return was ? [...issues, ...birthIssues(parts, was, isAnew)] : issues
}

/** What is wrong with a birth date beside what stands in parts that stay, and was right before. */
function birthIssues(
  parts: FileParts,
  was: FileParts,
  isAnew: (issue: FieldIssue) => boolean,
): FieldIssue[] {
  const stood = againstBirth(was, bornOf(was)).map(({ at }) => at.path)
  const field = parts.identity.idNumber
    ? { path: 'identity.idNumber', label: '身份证号' }
    : { path: 'identity.birthDate', label: '出生日期' }
  return againstBirth(parts, bornOf(parts))
    .filter(({ at }) => !isAnew(at) && !stood.includes(at.path))
    .map(({ ofBirth }) => ({ ...field, message: ofBirth }))
}

/**
 * Holds the parts filled in anew to days that can be.
 * @param under where the parts stand in the input: `parts`
 * @param was the file before; left out of a new one
 * @throws Refusal `BAD_INPUT` at each field
 */
export function requirePossibleDates(
  parts: FileParts,
  anew: readonly PartName[],
  now: Instant,
  under: string,
  was?: FileParts,
): void {
  const issues = datesIn(parts, anew, now, was)
  if (issues.length === 0) return
  throw new Refusal(
    'BAD_INPUT',
    issues.map((issue) => ({ ...issue, path: `${under}.${issue.path}` })),
  )
}

/**
 * Holds two files made one to days of one life.
 * @throws Refusal `MERGE_DATES_CONTRADICT`, at each field
 */
export function requireOneLife(whole: FileParts, files: readonly FileParts[]): void {
  const issues = daysOfTwoLives(whole, files)
  if (issues.length > 0) throw new Refusal('MERGE_DATES_CONTRADICT', issues)
}
