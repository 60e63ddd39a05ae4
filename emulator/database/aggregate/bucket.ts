import { compareValues, typeOrder } from '../compare'
import { type Document, isDocument } from '../document'
import { requestFailed } from '../messages'
import { runMingo } from './engine'
import { evaluateExpression } from './expression'
import type { PipelineContext } from './stage'

/** `$bucket`: groups by the boundaries; each bucket holds its lower one and not its upper one. */
export function bucket(
  documents: Document[],
  value: unknown,
  { variables }: PipelineContext,
): Document[] {
  const {
    groupBy,
    boundaries,
    output = { count: { $sum: 1 } },
    ...others
  } = isDocument(value) ? value : {}
  if (!Array.isArray(boundaries) || !areAscending(boundaries)) {
    throw requestFailed("$bucket 'boundaries' must be at least two ascending values of one type")
  }
  const keyOf = evaluateExpression(groupBy, variables)
  const buckets = boundaries
    .slice(0, -1)
    .map((lower) => ({ key: lower, members: [] as Document[] }))
  const rest = { key: others.default, members: [] as Document[] }
  for (const document of documents) {
    const key = keyOf(document) ?? null
    const at = boundaries.findLastIndex((lower) => compareValues(lower, key) <= 0)
    const home = buckets[at] ?? rest
    if (home === rest && !('default' in others)) {
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    }
    home.members.push(document)
  }
  return [...buckets, rest]
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => compareValues(a.key, b.key))
    .flatMap(({ key, members }) =>
      runMingo('$group', members, { _id: { $literal: key }, ...(output as Document) }, variables),
    )
}

function areAscending(boundaries: unknown[]): boolean {
  const pairs = boundaries.slice(1).map((each, i) => [boundaries[i], each] as const)
  return (
    pairs.length > 0 &&
    pairs.every(
      ([lower, upper]) => typeOrder(lower) === typeOrder(upper) && compareValues(lower, upper) < 0,
    )
  )
}
