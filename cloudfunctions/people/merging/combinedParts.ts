import { combinedPart, type MergeChoice, tooManyIssue } from '@contract/people/combinedPart'
import { PART_NAMES } from '@contract/people/personFile'
import { Refusal } from '../../shared/refusal'
import { changedPartIssues } from '../changedPartIssues'
import type { FileParts } from '../records'

/**
 * The parts of the kept file combined with those of the other.
 * @throws Refusal `BAD_INPUT` at each list that holds too much, and at what could not be filled in so
 */
export function combinedParts(kept: FileParts, other: FileParts, choice: MergeChoice): FileParts {
  const parts = PART_NAMES.map((name) => ({
    ...combinedPart(name, kept[name], other[name], choice),
    name,
  }))
  const tooMany = parts.flatMap((part) => part.tooMany)
  if (tooMany.length > 0) throw new Refusal('BAD_INPUT', tooMany.map(tooManyIssue))
  const combined = {
    ...kept,
    ...Object.fromEntries(parts.map(({ name, value }) => [name, value])),
  }
  const issues = changedPartIssues(kept, combined)
  if (issues.length > 0) throw new Refusal('BAD_INPUT', issues)
  return combined
}
