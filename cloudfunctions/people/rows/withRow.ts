import { laidOver } from '@contract/people/laidOver'
import type { PersonParts } from '@contract/people/personFile'
import type { ConfirmedTag } from '@contract/people/personParts'
import type { DateText } from '@contract/time'
import { confirmTags } from '../parts'
import type { FileParts } from '../records'

type Home = NonNullable<FileParts['home']>
type Identity = FileParts['identity']

/**
 * A file with a row of a sheet laid over it. What the row leaves out stays, and lists hold both: a
 * sheet that does not name a tag does not say that it is wrong. Into another house nothing of the
 * home before is taken along: an address there is wrong here. In a household its village
 * stays where a row names none: such a row says that village, or one that the household had before (decision 014);
 * any other is wrong by `issuesBeside`.
 */
export function withRow(
  parts: FileParts,
  { tags, ...row }: PersonParts,
  memberNo: number,
  today: DateText,
): FileParts {
  const { home, ...others } = parts
  const before = isAnotherHouse(row.home, home) ? others : parts
  const given = {
    ...row,
    identity: identityOfRow(row.identity, parts.identity),
    ...(row.home && { home: homeOfRow(row.home, home) }),
  }
  const laid = Object.entries(given).map(([name, value]) => [
    name,
    laidOver(Reflect.get(before, name), value),
  ])
  return {
    ...parts,
    ...Object.fromEntries(laid),
    ...(tags && { tags: tagsWithRow(parts.tags ?? [], tags, memberNo, today) }),
  }
}

/** The identity of a row without what the ID number on file tells. */
function identityOfRow(given: Identity, { idNumber }: Identity): Identity {
  if (given.idNumber !== undefined || idNumber === undefined) return given
  const { noIdNumber, sex, birthDate, ...others } = given
  return others
}

/** The home of a row without its village where the file's household tells that. */
function homeOfRow(given: Home, before: Home | undefined): Home {
  const isTold = given.householdId === undefined && before?.householdId !== undefined
  return isTold ? { ...given, village: undefined } : given
}

/** Whether a row names another household, or a first one in another village: else it is the same house. */
function isAnotherHouse(given: FileParts['home'], before: FileParts['home']): boolean {
  if (given?.householdId === undefined) return false
  if (before?.householdId !== undefined) return given.householdId !== before.householdId
  return before?.village !== undefined && given.village !== before.village
}

function tagsWithRow(
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
