import { type Document, isDocument, isOperatorObject } from '../document'
import { patternOf } from '../query/evaluation'
import type { Variables } from '../query/match'
import {
  beginningWith,
  hasSides,
  type Interval,
  intersect,
  NULL_POINT,
  pointAt,
  sideOf,
} from './intervals'

/**
 * What a filter says about single fields: by path, lists of intervals. In each
 * list a matching document has at least one of its index keys.
 */
export type Constraints = Map<string, Interval[][]>

const PATTERN_CHARACTER = /[\\^$.*+?()[\]{}|]/

/** Reads out of a compiled, hence valid, filter what an index can use; the rest it leaves out. */
export function constraintsOf(filter: unknown, variables: Variables = {}): Constraints {
  const constraints: Constraints = new Map()
  readFilter(filter, '', constraints, variables)
  return constraints
}

function readFilter(
  filter: unknown,
  prefix: string,
  constraints: Constraints,
  variables: Variables,
): void {
  if (!isDocument(filter)) return
  for (const [key, operand] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(operand)) {
      for (const each of operand) readFilter(each, prefix, constraints, variables)
    } else if (key === '$expr') {
      readExpression(operand, constraints, variables)
    } else if (!key.startsWith('$')) {
      readField(`${prefix}${key}`, operand, constraints)
    }
  }
}

function readField(path: string, operand: unknown, constraints: Constraints): void {
  if (!isOperatorObject(operand)) {
    add(constraints, path, equalTo(operand))
    return
  }
  for (const [operator, value] of Object.entries(operand)) {
    if (operator === '$all' && Array.isArray(value)) {
      for (const item of value) if (!isOperatorObject(item)) add(constraints, path, equalTo(item))
    } else if (operator === '$elemMatch' && isDocument(value)) {
      readElement(path, value, constraints)
    } else {
      add(constraints, path, intervalsOf(operator, value, operand))
    }
  }
}

/** All operators on an element hold for the same element, so their intervals meet. */
function readElement(path: string, operand: Document, constraints: Constraints): void {
  if (!isOperatorObject(operand)) {
    readFilter(operand, `${path}.`, constraints, {})
    return
  }
  const lists = Object.entries(operand).flatMap(([operator, value]) => {
    const intervals = intervalsOf(operator, value, operand)
    return intervals ? [intervals] : []
  })
  if (lists.length > 0) add(constraints, path, lists.reduce(intersect))
}

/** `$eq` of a field and a known value, alone or under `$and`, as a `$lookup` with `let` asks it. */
function readExpression(expression: unknown, constraints: Constraints, variables: Variables): void {
  if (!isDocument(expression)) return
  const { $and, $eq } = expression
  if (Array.isArray($and)) for (const each of $and) readExpression(each, constraints, variables)
  if (!Array.isArray($eq)) return
  for (const [field, other] of [$eq, [...$eq].reverse()]) {
    if (typeof field !== 'string' || !/^\$[^$]/.test(field)) continue
    const value = knownValue(other, variables)
    // Arrays, null and missing are equal in an expression in another way than in a filter.
    if (value !== undefined && value !== null && typeof value !== 'object') {
      add(constraints, field.slice(1), [pointAt(value)])
    }
  }
}

function knownValue(operand: unknown, variables: Variables): unknown {
  if (typeof operand !== 'string' || !operand.startsWith('$')) return operand
  const name = operand.slice(2)
  return operand.startsWith('$$') && Object.hasOwn(variables, name) ? variables[name] : undefined
}

function intervalsOf(operator: string, operand: unknown, siblings: Document) {
  switch (operator) {
    case '$eq':
      return equalTo(operand)
    case '$in':
      return Array.isArray(operand) ? equalToAny(operand) : undefined
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return besides(operator, operand)
    case '$exists':
      return operand ? undefined : [NULL_POINT]
    case '$regex':
      return likePattern(patternOf(operand, siblings.$options))
    default:
      return undefined
  }
}

/** An index holds the elements of an array, not the array itself. */
function equalTo(value: unknown): Interval[] | undefined {
  if (Array.isArray(value)) return undefined
  return value instanceof RegExp ? likePattern(value) : [pointAt(value)]
}

function equalToAny(values: unknown[]): Interval[] | undefined {
  const intervals: Interval[] = []
  for (const value of values) {
    const each = equalTo(value)
    if (!each) return undefined
    intervals.push(...each)
  }
  return intervals
}

function besides(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown) {
  if (hasSides(operand)) return [sideOf(operator, operand)]
  return (operator === '$gte' || operator === '$lte') && !Array.isArray(operand)
    ? [pointAt(operand)]
    : undefined
}

/** Only a pattern such as `^abc` bounds what it finds: strings, and the same pattern when stored. */
function likePattern(pattern: RegExp): Interval[] | undefined {
  if (!pattern.source.startsWith('^') || /[imu]/.test(pattern.flags)) return undefined
  const rest = pattern.source.slice(1)
  if (rest.includes('|')) return undefined
  const special = rest.search(PATTERN_CHARACTER)
  const sure = special === -1 ? rest.length : special
  // What stands before `*`, `?` or `{` may be absent; half a surrogate pair is no character.
  const certain = '*?{'.includes(rest[sure] ?? '+') ? sure - 1 : sure
  const literal = rest.slice(0, Math.max(certain, 0)).replace(/[\uD800-\uDBFF]$/, '')
  return literal === '' ? undefined : [beginningWith(literal), pointAt(pattern)]
}

function add(constraints: Constraints, path: string, intervals: Interval[] | undefined): void {
  if (!intervals) return
  constraints.set(path, [...(constraints.get(path) ?? []), intervals])
}
