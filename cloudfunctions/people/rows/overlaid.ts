import { laidOver } from '@contract/people/joined'
import type { PersonParts } from '@contract/people/personFile'
import type { ConfirmedTag } from '@contract/people/personParts'
import type { DateText } from '@contract/time'
import { confirmTags } from '../parts'
import type { FileParts } from '../records'

/**
 * A file with a row of a sheet laid over it. What the row leaves out stays, and lists are joined: a
 * sheet that does not name a tag does not say that it is wrong.
 */
export function overlaid(
  parts: FileParts,
  { tags, ...row }: PersonParts,
  memberNo: number,
  today: DateText,
): FileParts {
  const laid = Object.entries(row).map(([name, value]) => [
    name,
    laidOver(Reflect.get(parts, name), value),
  ])
  return {
    ...parts,
    ...Object.fromEntries(laid),
    ...(tags && { tags: joinedTags(parts.tags ?? [], tags, memberNo, today) }),
  }
}

function joinedTags(
  before: readonly ConfirmedTag[],
  given: NonNullable<PersonParts['tags']>,
  memberNo: number,
  today: DateText,
): ConfirmedTag[] {
  const known = before.map(({ tag, since }) => ({
    tag,
    since: given.find((each) => each.tag === tag)?.since ?? since,
  }))
  const added = given.filter(({ tag }) => !before.some((each) => each.tag === tag))
  return confirmTags(before, [...known, ...added], memberNo, today)
}
