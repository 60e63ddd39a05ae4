import type { PartName } from './personFile'

type Fields = Record<string, unknown>

/**
 * Fields of a part of which only one file can speak: an ID number says birth date and sex, and a household
 * its village. Of the two files it is the first in which the first of the fields stands.
 */
const TOLD_TOGETHER: Partial<Record<PartName, readonly [string, ...string[]]>> = {
  identity: ['idNumber', 'noIdNumber', 'sex', 'birthDate'],
  home: ['householdId', 'village'],
}

/**
 * One part of two: what stands in the kept one stays, what is empty there is filled from the other, and
 * lists hold what either holds.
 */
export function joined(part: PartName, kept: unknown, other: unknown): unknown {
  if (part === 'tags') return joinedBy('tag', kept, other)
  if (!isFields(kept) || !isFields(other)) return laidOver(other, kept)
  const [first, ...rest] = TOLD_TOGETHER[part] ?? []
  const isTogether = first !== undefined && (first in kept || first in other)
  if (!isTogether) return laidOver(other, kept)
  const together = [first, ...rest]
  const teller = kept[first] === undefined ? other : kept
  return {
    ...without(laidOver(other, kept), together),
    ...Object.fromEntries(Object.entries(teller).filter(([name]) => together.includes(name))),
  }
}

/**
 * What stands somewhere with something laid over it: what that leaves out stays, and lists are joined.
 */
export function laidOver(before: unknown, given: unknown): unknown {
  if (given === undefined) return before
  if (Array.isArray(before) && Array.isArray(given)) {
    return [...before, ...given.filter((item) => !before.some((each) => isSame(each, item)))]
  }
  if (isFields(before) && isFields(given)) {
    const fields = Object.entries(given).map(([key, value]) => [key, laidOver(before[key], value)])
    return { ...before, ...Object.fromEntries(fields) }
  }
  return given
}

/** Two lists as one; of records with the same key the first stays. */
function joinedBy(key: string, kept: unknown, other: unknown): unknown {
  if (!Array.isArray(kept) || !Array.isArray(other)) return laidOver(other, kept)
  const known = kept.map((each) => each[key])
  return [...kept, ...other.filter((each) => !known.includes(each[key]))]
}

function without(fields: unknown, names: readonly string[]): Fields {
  if (!isFields(fields)) return {}
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSame(each, b[index]))
  }
  if (!isFields(a) || !isFields(b)) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
