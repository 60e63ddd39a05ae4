import { compareValues, equalValues } from '../compare'
import { copyOf, type Document, isDocument, isOperatorObject } from '../document'
import { type KeyPattern, sortKeyOf } from '../indexKeys'
import { requestFailed } from '../messages'
import { compileFilter } from '../query/match'
import type { FieldUpdate, UpdateOperator } from './fields'
import { findPlace, makePlace, putAt, valueIn } from './paths'

export const $push: UpdateOperator = (path, operand) => {
  const { items, position, slice, sort } = pushOptions(operand)
  return (document) => {
    const array = arrayAt('$push', document, path)
    array.splice(position ?? array.length, 0, ...copyOf(items))
    if (sort) array.sort(sort)
    if (slice === undefined) return
    if (slice < 0) array.splice(0, Math.max(array.length + slice, 0))
    else array.splice(slice)
  }
}

export const $addToSet: UpdateOperator = (path, operand) => {
  const items = isDocument(operand) && '$each' in operand ? eachOf('$addToSet', operand) : [operand]
  return (document) => {
    const array = arrayAt('$addToSet', document, path)
    for (const item of items) {
      if (!array.some((each) => equalValues(each, item))) array.push(copyOf(item))
    }
  }
}

export const $pop: UpdateOperator = (path, operand) => {
  if (operand !== 1 && operand !== -1)
    throw requestFailed(`$pop expects 1 or -1, found: ${String(operand)}`)
  return onExistingArray('$pop', path, (array) =>
    operand === 1 ? array.slice(0, -1) : array.slice(1),
  )
}

/** An object is a filter on the elements, operators ask about the element itself. */
export const $pull: UpdateOperator = (path, operand) => {
  const aboutValue = !isDocument(operand) || isOperatorObject(operand)
  const test = aboutValue ? compileFilter({ element: operand }) : compileFilter(operand)
  const isPulled = aboutValue
    ? (item: unknown) => test({ element: item })
    : (item: unknown) => isDocument(item) && test(item)
  return onExistingArray('$pull', path, (array) => array.filter((item) => !isPulled(item)))
}

export const $pullAll: UpdateOperator = (path, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument')
  return onExistingArray('$pullAll', path, (array) =>
    array.filter((item) => !operand.some((each) => equalValues(each, item))),
  )
}

interface PushOptions {
  items: unknown[]
  position: number | undefined
  slice: number | undefined
  sort: ((a: unknown, b: unknown) => number) | undefined
}

function pushOptions(operand: unknown): PushOptions {
  if (!isDocument(operand) || !('$each' in operand)) {
    return { items: [operand], position: undefined, slice: undefined, sort: undefined }
  }
  const items = eachOf('$push', operand)
  const { $each: _, $position, $slice, $sort, ...others } = operand
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw requestFailed(`Unrecognized clause in $push: ${unknown}`)
  return {
    items,
    position: wholeNumber('$position', $position),
    slice: wholeNumber('$slice', $slice),
    sort: $sort === undefined ? undefined : elementOrder($sort),
  }
}

function eachOf(operator: string, operand: Document): unknown[] {
  if (!Array.isArray(operand.$each)) {
    throw requestFailed(`The argument to $each in ${operator} must be an array`)
  }
  return operand.$each
}

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value !== undefined && !Number.isInteger(value)) {
    throw requestFailed(`The value for ${name} must be an integer value`)
  }
  return value as number | undefined
}

function elementOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (sort === 1 || sort === -1) return (a, b) => sort * compareValues(a, b)
  const fields = isDocument(sort) ? Object.entries(sort) : []
  const pattern = fields.filter(
    (field): field is [string, 1 | -1] => field[1] === 1 || field[1] === -1,
  )
  if (pattern.length === 0 || pattern.length < fields.length) {
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field: 1/-1}',
    )
  }
  return (a, b) => Buffer.compare(elementKey(a, pattern), elementKey(b, pattern))
}

function elementKey(element: unknown, pattern: KeyPattern): Buffer {
  return sortKeyOf(isDocument(element) ? element : {}, pattern)
}

/** The array at the path, made when there is nothing yet. */
function arrayAt(operator: string, document: Document, path: string): unknown[] {
  const place = makePlace(document, path)
  const current = valueIn(place)
  if (current === undefined) {
    const array: unknown[] = []
    putAt(place, array)
    return array
  }
  if (!Array.isArray(current)) throw notAnArray(operator, path)
  return current
}

function onExistingArray(
  operator: string,
  path: string,
  change: (array: unknown[]) => unknown[],
): FieldUpdate {
  return (document) => {
    const place = findPlace(document, path)
    const current = place && valueIn(place)
    if (!place || current === undefined) return
    if (!Array.isArray(current)) throw notAnArray(operator, path)
    putAt(place, change(current))
  }
}

function notAnArray(operator: string, path: string) {
  return requestFailed(`The field '${path}' must be an array but is not: ${operator} cannot apply`)
}
