import { copyOf, type Document } from '../document'
import { requestFailed } from '../messages'
import type { DocumentTest } from '../query/predicates'
import { findPlace, putAt, valueIn } from './paths'

/**
 * The plain paths that a path with positional operators means in a document:
 * `$` is the first element that makes the document match, `$[]` is every
 * element. Throws CloudError where there is no array or no such element.
 */
export function plainPaths(document: Document, path: string, test: DocumentTest): string[] {
  const parts = path.split('.')
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  if (at === -1) return [path]
  const before = parts.slice(0, at).join('.')
  const after = parts.slice(at + 1)
  const array = arrayAt(document, before)
  const places = parts[at] === '$' ? [matchedPlace(document, before, array, test)] : array.keys()
  return [...places].flatMap((place) =>
    plainPaths(document, [before, place, ...after].join('.'), test),
  )
}

function arrayAt(document: Document, path: string): unknown[] {
  const place = findPlace(document, path)
  const value = place && valueIn(place)
  if (!Array.isArray(value)) {
    throw requestFailed(
      `The path '${path}' must exist in the document in order to apply array updates.`,
    )
  }
  return value
}

/** The element with which alone in the array the document still matches. */
function matchedPlace(
  document: Document,
  path: string,
  array: unknown[],
  test: DocumentTest,
): number {
  const matched = array.findIndex((item) => {
    const alone = copyOf(document)
    const place = findPlace(alone, path)
    if (place) putAt(place, [item])
    return test(alone)
  })
  if (matched === -1) {
    throw requestFailed('The positional operator did not find the match needed from the query.')
  }
  return matched
}
