import { birthDateOf } from '@contract/idNumber'
import { impossibleDates } from '@contract/people/personDates'
import type { PartName } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { dateOf, type Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { FileParts } from './records'

/**
 * The days that cannot be in the parts of a file that are filled in anew; what stood there before, from the
 * time before this was asked, stops nobody who mends another part.
 */
export function datesIn(parts: FileParts, anew: readonly PartName[], now: Instant): FieldIssue[] {
  const { idNumber, birthDate } = parts.identity
  const born = idNumber ? birthDateOf(idNumber) : birthDate
  const names: readonly string[] = anew
  return impossibleDates(parts, born, dateOf(now)).filter(({ path }) =>
    names.includes(path.split('.')[0] ?? ''),
  )
}

/**
 * Holds the parts filled in anew to days that can be.
 * @param under where the parts stand in the input: `parts`
 * @throws Refusal `BAD_INPUT` at each field
 */
export function requirePossibleDates(
  parts: FileParts,
  anew: readonly PartName[],
  now: Instant,
  under: string,
): void {
  const issues = datesIn(parts, anew, now)
  if (issues.length === 0) return
  throw new Refusal(
    'BAD_INPUT',
    issues.map((issue) => ({ ...issue, path: `${under}.${issue.path}` })),
  )
}
