import { fieldPathProblem } from '../fieldPath'
import { type Document, fieldOf, isDocument } from './document'
import { requestFailed } from './messages'

/** Refuses, with CloudError, a path into the prototype of objects or one without end. */
export function requireFieldPath(path: string): void {
  const problem = fieldPathProblem(path)
  if (problem !== undefined) throw requestFailed(problem)
}

/** Whether a part of a dotted path can be a place in an array. */
export function isArrayPlace(part: string): boolean {
  return /^\d+$/.test(part)
}

/**
 * The values that a dotted path leads to, as a MongoDB query sees them: arrays
 * on the way are entered element by element, an array at the end is one value.
 * A missing field is `undefined`; a path through an array without documents
 * leads nowhere and gives an empty list.
 */
export function valuesAt(document: Document, path: string): unknown[] {
  const found: unknown[] = []
  collect(document, path.split('.'), 0, found)
  return found
}

function collect(value: unknown, parts: string[], at: number, found: unknown[]): void {
  const part = parts[at]
  if (part === undefined) {
    found.push(value)
  } else if (Array.isArray(value)) {
    collectFromArray(value, parts, at, part, found)
  } else if (isDocument(value)) {
    collect(fieldOf(value, part), parts, at + 1, found)
  } else {
    found.push(undefined)
  }
}

function collectFromArray(
  items: unknown[],
  parts: string[],
  at: number,
  part: string,
  found: unknown[],
): void {
  const place = isArrayPlace(part)
  if (place && Number(part) < items.length) collect(items[Number(part)], parts, at + 1, found)
  for (const item of items) {
    if (isDocument(item) && (!place || Object.hasOwn(item, part))) collect(item, parts, at, found)
  }
}
