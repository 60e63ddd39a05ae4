import { ObjectId } from 'bson'
import { type Document, isDocument } from './document'

/**
 * MongoDB's order of types in comparison and sort. The numbers are also the
 * type bytes of index keys, so they must stay within 1…254 and keep their order.
 */
export const TYPE_ORDER = {
  emptyArray: 5,
  null: 10,
  number: 20,
  string: 30,
  object: 40,
  array: 50,
  objectId: 70,
  boolean: 80,
  date: 90,
  regexp: 100,
} as const

/** The place of the value's type in MongoDB's order; a missing value counts as null. */
export function typeOrder(value: unknown): number {
  if (value === undefined || value === null) return TYPE_ORDER.null
  if (typeof value === 'number') return TYPE_ORDER.number
  if (typeof value === 'string') return TYPE_ORDER.string
  if (typeof value === 'boolean') return TYPE_ORDER.boolean
  if (Array.isArray(value)) return TYPE_ORDER.array
  if (value instanceof Date) return TYPE_ORDER.date
  if (value instanceof RegExp) return TYPE_ORDER.regexp
  if (value instanceof ObjectId) return TYPE_ORDER.objectId
  if (isDocument(value)) return TYPE_ORDER.object
  throw new TypeError(`a value of type ${typeof value} cannot be stored`)
}

/** Compares two values as MongoDB does: first by type, then by value. Negative, zero or positive. */
export function compareValues(left: unknown, right: unknown): number {
  const type = typeOrder(left)
  const byType = type - typeOrder(right)
  return byType !== 0 ? byType : compareWithinType(type, left, right)
}

/** Whether MongoDB holds the two values for equal; in objects the order of fields counts. */
export function equalValues(left: unknown, right: unknown): boolean {
  return compareValues(left, right) === 0
}

function compareWithinType(type: number, left: unknown, right: unknown): number {
  switch (type) {
    case TYPE_ORDER.null:
      return 0
    case TYPE_ORDER.number:
      return compareNumbers(left as number, right as number)
    case TYPE_ORDER.string:
      return compareStrings(left as string, right as string)
    case TYPE_ORDER.object:
      return compareDocuments(left as Document, right as Document)
    case TYPE_ORDER.array:
      return compareArrays(left as unknown[], right as unknown[])
    case TYPE_ORDER.objectId:
      return compareStrings((left as ObjectId).toHexString(), (right as ObjectId).toHexString())
    case TYPE_ORDER.regexp:
      return compareRegExps(left as RegExp, right as RegExp)
    default:
      return Number(left) - Number(right)
  }
}

/** NaN is equal to itself and below every other number. */
function compareNumbers(left: number, right: number): number {
  if (left < right) return -1
  if (left > right) return 1
  if (left === right) return 0
  return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
}

/** By code point, which is the order of UTF-8 bytes; JavaScript's own order differs above U+FFFF. */
export function compareStrings(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i)
    const b = right.charCodeAt(i)
    if (a !== b) return codePointRank(a) - codePointRank(b)
  }
  return left.length - right.length
}

/** A surrogate belongs to a code point above every other code unit. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function compareArrays(left: unknown[], right: unknown[]): number {
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(left[i], right[i])
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Field by field in stored order: type, then name, then value. */
function compareDocuments(left: Document, right: Document): number {
  const names = Object.keys(left)
  const others = Object.keys(right)
  for (const [i, name] of names.entries()) {
    const other = others[i]
    if (other === undefined) return 1
    const type = typeOrder(left[name])
    const order =
      type - typeOrder(right[other]) ||
      compareStrings(name, other) ||
      compareWithinType(type, left[name], right[other])
    if (order !== 0) return order
  }
  return names.length - others.length
}

function compareRegExps(left: RegExp, right: RegExp): number {
  return compareStrings(left.source, right.source) || compareStrings(left.flags, right.flags)
}
