import { fieldIssues } from '@contract/fieldIssues'
import { PersonParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { differingParts, pickParts } from './parts'
import type { FileParts } from './records'

/**
 * What is wrong with a file that was put together, of a file and a row or of two files, in the parts that this
 * changes: lists grow, and a part that does not fit its schema could be stored, but no longer shown.
 */
export function changedPartIssues(before: FileParts, after: FileParts): FieldIssue[] {
  const differing = differingParts(before, after)
  const { tags, ...changed } = pickParts(after, differing)
  const parts = {
    identity: after.identity,
    ...changed,
    ...(tags && { tags: tags.map(({ tag, since }) => ({ tag, since })) }),
  }
  if (PersonParts.safeParse(parts).success) return []
  const names: readonly string[] = differing
  const isOfThese = ({ path }: FieldIssue) => names.includes(path.split('.')[0] ?? '')
  return fieldIssues(PersonParts, parts).filter(isOfThese)
}
