import { fieldIssues } from '@contract/fieldIssues'
import { PersonParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { differingParts, pickParts } from '../parts'
import type { FileParts } from '../records'

/**
 * What is wrong with a file that a row was laid over, in the parts that this changes: lists grow when
 * they are joined, and a part that is too long could be stored, but no longer shown.
 */
export function joinedIssues(before: FileParts, after: FileParts): FieldIssue[] {
  const { tags, ...changed } = pickParts(after, differingParts(before, after))
  const parts = {
    identity: after.identity,
    ...changed,
    ...(tags && { tags: tags.map(({ tag, since }) => ({ tag, since })) }),
  }
  return PersonParts.safeParse(parts).success ? [] : fieldIssues(PersonParts, parts)
}
