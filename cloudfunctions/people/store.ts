import type { Tag } from '@contract/people/personTerms'
import type { PeopleCounts } from '@contract/people/personViews'
import { collection, command, type Transaction } from '../shared/database'
import { countsOf, NO_COUNTS, plus } from './counts/counts'
import { changeCounts } from './counts/store'
import { holdsNumber } from './idNumberHold'
import type { PersonDocument, PersonRecord } from './records'

const PEOPLE = 'people'
/** How many files may have one ID number, one phone number, or one name in a household in common. */
const IN_COMMON_MAX = 50
/** As many as the database gives at once. */
const READ_AT_ONCE = 1000

const people = () => collection<PersonRecord>(PEOPLE)

/** In which order people are searched: each is an index and a cursor. */
export type SearchOrder = 'byName' | 'byPinyin' | 'byInitials'

export async function findFile(
  personId: string,
  transaction?: Transaction,
): Promise<PersonDocument | undefined> {
  const documents = transaction?.documents<PersonRecord>(PEOPLE) ?? people()
  return documents.get(personId)
}

export async function findFiles(personIds: readonly string[]): Promise<PersonDocument[]> {
  if (personIds.length === 0) return []
  return people().find({ where: { _id: command.in(personIds) }, limit: personIds.length })
}

/** As much of a file as tells its name and which files are one with it; nothing sealed. */
const OUTLINE = ['name', 'mergedInto', 'mergedIds'] as const
export type FileOutline = Pick<PersonDocument, '_id' | (typeof OUTLINE)[number]>

export async function findOutlines(personIds: readonly string[]): Promise<FileOutline[]> {
  if (personIds.length === 0) return []
  const where = { _id: command.in(personIds) }
  return people().findFields({ where, limit: personIds.length }, OUTLINE)
}

/** Those whose name, pinyin or initials begin with a text, in that order. */
export async function findBeginning(
  stationId: string,
  order: SearchOrder,
  text: string,
  after: string | undefined,
  limit: number,
): Promise<PersonDocument[]> {
  const from = after === undefined ? command.gte(text) : command.gt(after)
  return people().find({
    where: { stationId, [order]: command.and(from, command.lt(behind(text))) },
    orderBy: [[order, 'asc']],
    limit,
  })
}

/** Those whose initials begin with some letters, without those whose pinyin does as well. */
export async function findByInitialsAlone(
  stationId: string,
  letters: string,
  after: string | undefined,
  limit: number,
): Promise<PersonDocument[]> {
  const from = after === undefined ? command.gte(letters) : command.gt(after)
  return people().find({
    where: {
      stationId,
      byInitials: command.and(from, command.lt(behind(letters))),
      byPinyin: command.or(command.lt(letters), command.gte(behind(letters))),
    },
    orderBy: [['byInitials', 'asc']],
    limit,
  })
}

/** What all that begins with a text lies before: the last character there is follows it. */
function behind(text: string): string {
  return `${text}\u{10ffff}`
}

/** Those with one of these ID numbers, or of these marks of who has none. */
export async function findByIdentity(
  stationId: string,
  indexes: readonly string[],
): Promise<PersonDocument[]> {
  if (indexes.length === 0) return []
  return people().find({
    where: { stationId, identityIndex: command.in(indexes) },
    limit: Math.min(indexes.length * IN_COMMON_MAX, READ_AT_ONCE),
  })
}

/** Those that went into another file, by `formerIndexesOf`, or whose household came into another village. */
export async function findByFormerIdentity(
  stationId: string,
  indexes: readonly string[],
): Promise<PersonDocument[]> {
  if (indexes.length === 0) return []
  return people().find({
    where: { stationId, formerIdentityIndexes: command.in(indexes) },
    limit: Math.min(indexes.length * IN_COMMON_MAX, READ_AT_ONCE),
  })
}

export async function findByPhoneIndex(
  stationId: string,
  index: string,
): Promise<PersonDocument[]> {
  return people().find({ where: { stationId, phoneIndexes: index }, limit: IN_COMMON_MAX })
}

/** Those of a household whose file is kept up, by pinyin. */
export async function findOfHousehold(
  householdId: string,
  after: string | undefined,
  limit: number,
): Promise<PersonDocument[]> {
  return people().find({
    where: { householdId, ended: false, byPinyin: command.gt(after ?? '') },
    orderBy: [['byPinyin', 'asc']],
    limit,
  })
}

/** Those of a household, whatever became of their file, who have another village than it has; by id. */
export async function findElsewhere(
  householdId: string,
  village: string,
  limit: number,
  after = '',
): Promise<PersonDocument[]> {
  const another = command.or(command.lt(village), command.gt(village))
  return people().find({
    where: { householdId, village: another, _id: command.gt(after) },
    orderBy: [['_id', 'asc']],
    limit,
  })
}

/** Those of some households with one of some names, ended ones too. */
export async function findNamedIn(
  householdIds: readonly string[],
  plainNames: readonly string[],
): Promise<PersonDocument[]> {
  if (householdIds.length === 0 || plainNames.length === 0) return []
  return people().find({
    where: {
      householdId: command.in(householdIds),
      // Both, or the index would not reach the name.
      ended: command.in([false, true]),
      plainName: command.in(plainNames),
    },
    limit: Math.min(householdIds.length * plainNames.length * IN_COMMON_MAX, READ_AT_ONCE),
  })
}

/** Those with one of some names in a village, by `namedAt`; ended ones too. */
export async function findNamedInVillages(
  stationId: string,
  names: readonly string[],
): Promise<PersonDocument[]> {
  if (names.length === 0) return []
  return people().find({
    where: { stationId, nameInVillage: command.in(names) },
    limit: Math.min(names.length * IN_COMMON_MAX, READ_AT_ONCE),
  })
}

/** Those of a household with one name whose file is kept up. */
export async function findNamed(householdId: string, plainName: string): Promise<PersonDocument[]> {
  return people().find({ where: { householdId, ended: false, plainName }, limit: IN_COMMON_MAX })
}

export interface ListFilter {
  tag?: Tag | undefined
  village?: string | undefined
  ended?: boolean | undefined
}

/** A station's people by pinyin; those who went into another file have none. */
export async function findPage(
  stationId: string,
  { tag, village, ended = false }: ListFilter,
  after: string | undefined,
  limit: number,
): Promise<PersonDocument[]> {
  return people().find({
    where: {
      stationId,
      ended,
      ...(tag !== undefined && { tagKeys: tag }),
      ...(village !== undefined && { village }),
      byPinyin: command.gt(after ?? ''),
    },
    orderBy: [['byPinyin', 'asc']],
    limit,
  })
}

/** Files that have their ID number in common with another, one group after the other. */
export async function findDuplicates(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<PersonDocument[]> {
  return people().find({
    where: { stationId, duplicateOf: command.gt(after ?? '') },
    orderBy: [['duplicateOf', 'asc']],
    limit,
  })
}

/** A file before and after a change; without the first it is new. */
export interface FileChange {
  before?: PersonDocument | undefined
  after: PersonDocument
}

/** Writes files, and keeps their station's counts; what else hangs on them is kept by `saveFiles`. */
export async function writeFiles(
  transaction: Transaction,
  stationId: string,
  changes: readonly FileChange[],
): Promise<void> {
  const documents = transaction.documents<PersonRecord>(PEOPLE)
  // Who gives an ID number up comes before who takes it over, or it would be held twice.
  const ordered = [...changes].sort(
    (a, b) => Number(holdsNumber(a.after)) - Number(holdsNumber(b.after)),
  )
  for (const { before, after } of ordered) {
    if (!before) continue
    const { _id, ...fields } = after
    await documents.put(_id, fields)
  }
  const added = changes.filter(({ before }) => !before).map(({ after }) => after)
  if (added.length > 0) await documents.addMany(added)
  await changeCounts(transaction, stationId, differenceOf(changes))
}

function differenceOf(changes: readonly FileChange[]): PeopleCounts {
  return changes.reduce((sum, { before, after }) => {
    const grown = plus(sum, countsOf(after), 1)
    return before ? plus(grown, countsOf(before), -1) : grown
  }, NO_COUNTS)
}
