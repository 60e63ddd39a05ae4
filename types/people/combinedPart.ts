import { labelAt } from '../fieldIssues'
import type { FieldIssue } from '../procedure'
import { type Fields, isFields, laidOver } from './laidOver'
import { type PartName, PERSON_PARTS } from './personFile'

/** What somebody chose of two files, by part; of a part that is in none of the lists nothing. */
export interface MergeChoice {
  /** Parts in which what stands in the other file goes before. */
  take: readonly PartName[]
  /** Parts to which nothing of the other is added. */
  leave?: readonly PartName[] | undefined
  /** Parts whose lists, where both together hold too much, are those of the file that goes before. */
  shorten?: readonly PartName[] | undefined
}

/** A part of the kept file as it becomes, and the lists of it that hold more than they may. */
export interface CombinedPart {
  value: unknown
  tooMany: readonly TooMany[]
}

export interface TooMany {
  /** Where the list stands in the file: `family.relatives`, or `honours` for a part that is a list. */
  path: string
  label: string
  count: number
  max: number
}

/**
 * One part of two files made one. What stands in the kept one goes before, what is empty there is filled
 * from the other, and lists hold what either holds; who somebody is and where somebody lives is told
 * by one of the two. A part with `tooMany` cannot be written so: somebody has to choose.
 */
export function combinedPart(
  part: PartName,
  kept: unknown,
  other: unknown,
  { take, leave = [], shorten = [] }: MergeChoice,
): CombinedPart {
  if (leave.includes(part)) return { value: kept, tooMany: [] }
  const [first, second] = take.includes(part) ? [other, kept] : [kept, other]
  const both = combined(part, first, second)
  const tooMany = overfull(part, both)
  if (!shorten.includes(part)) return { value: both, tooMany }
  const value = withListsOf(first, both, tooMany)
  return { value, tooMany: overfull(part, value) }
}

/** What is wrong with a list of a part, at its place in the file. */
export function tooManyIssue({ path, label, count, max }: TooMany): FieldIssue {
  return {
    path,
    label,
    message: `两份的${label}合起来有${count}个，最多写${max}个，请选只留哪一份的。`,
  }
}

function combined(part: PartName, first: unknown, second: unknown): unknown {
  if (part === 'tags') return combinedTags(first, second)
  if (!isFields(first) || !isFields(second)) return filled(first, second)
  if (part === 'identity') return combinedIdentity(first, second)
  if (part === 'home') return combinedHome(first, second)
  return filled(first, second)
}

/** What stands somewhere, with what is empty there filled from the second; of lists the first comes first. */
function filled(first: unknown, second: unknown): unknown {
  return laidOver(second, first, 'given')
}

/** Each tag once, as the first has it. */
function combinedTags(first: unknown, second: unknown): unknown {
  if (!Array.isArray(first) || !Array.isArray(second)) return filled(first, second)
  const known = first.map(({ tag }) => tag)
  return [...first, ...second.filter(({ tag }) => !known.includes(tag))]
}

/** What an ID number says is told by the file that has one. */
const TOLD_BY_NUMBER = ['idNumber', 'noIdNumber', 'sex', 'birthDate']

function combinedIdentity(first: Fields, second: Fields): unknown {
  const both = filled(first, second)
  if (!isFields(both) || both.idNumber === undefined) return both
  const teller = first.idNumber === undefined ? second : first
  const told = Object.entries(teller).filter(([name]) => TOLD_BY_NUMBER.includes(name))
  const rest = Object.entries(both).filter(([name]) => !TOLD_BY_NUMBER.includes(name))
  return Object.fromEntries([...rest, ...told])
}

/** A home is told by who tells the household: address and housing of another place do not belong to it. */
function combinedHome(first: Fields, second: Fields): unknown {
  if (isOnePlace(first, second)) return filled(first, second)
  return first.householdId === undefined && second.householdId !== undefined ? second : first
}

function isOnePlace(first: Fields, second: Fields): boolean {
  if (first.householdId !== undefined || second.householdId !== undefined) {
    return first.householdId === second.householdId
  }
  if (first.village !== undefined && second.village !== undefined) {
    return first.village === second.village
  }
  return first.village === undefined ? isIn(first.address, second) : isIn(second.address, first)
}

/** Whether an address that stands without a village is not of another place: no visit goes to a made-up one. */
function isIn(address: unknown, { village, address: known }: Fields): boolean {
  if (address === undefined || village === undefined || address === known) return true
  return typeof address === 'string' && typeof village === 'string' && address.includes(village)
}

/** A part with the lists that do not fit as they stand in the one file alone. */
function withListsOf(first: unknown, both: unknown, lists: readonly TooMany[]): unknown {
  if (lists.length === 0) return both
  if (!isFields(first) || !isFields(both)) return first
  const fields = lists.map(({ path }) => path.split('.')[1] ?? '')
  return { ...both, ...Object.fromEntries(fields.map((field) => [field, first[field]])) }
}

/** The lists of a part that hold more than its schema lets through. */
function overfull(part: PartName, value: unknown): TooMany[] {
  const { schema } = PERSON_PARTS[part]
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.flatMap((issue) => {
    if (issue.code !== 'too_big' || issue.origin !== 'array') return []
    const list = issue.path.reduce<unknown>(within, value)
    return {
      path: [part, ...issue.path].join('.'),
      label: labelAt(schema, issue.path),
      count: Array.isArray(list) ? list.length : 0,
      max: Number(issue.maximum),
    }
  })
}

function within(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
