import type { Collection, Index } from '../catalog'
import { type Document, isDocument } from '../document'
import type { KeyPattern } from '../indexKeys'
import type { Variables } from '../query/match'
import { type Access, accessBy } from './access'
import { constraintsOf } from './constraints'

/** How a query is answered: by one access, or by one for each branch of an `$or`. */
export interface Plan {
  accesses: Access[]
  sorted: boolean
  /** Whether neither the filter nor the sort finds an index to go by. */
  unindexed: boolean
}

/** The name of the index by `_id` that every collection has: the documents themselves. */
export const ID_INDEX = '_id_'

/** Chooses the cheapest way to the documents; the filter must be valid. */
export function planQuery(
  collection: Collection,
  filter: Document,
  sort: KeyPattern,
  variables: Variables = {},
): Plan {
  const best = bestAccess(collection, filter, sort, variables)
  if (best.bounded) return { accesses: [best], sorted: best.sorted, unindexed: false }
  const branches = branchAccesses(collection, filter)
  if (branches) return { accesses: branches, sorted: sort.length === 0, unindexed: false }
  const idle = Object.keys(filter).length === 0 && sort.length === 0
  const sortServed = sort.length > 0 && best.sorted
  const byIdOnly = best.index.name === ID_INDEX && Object.keys(filter).length > 0
  return {
    accesses: [best],
    sorted: best.sorted,
    unindexed: !idle && (!sortServed || byIdOnly),
  }
}

function bestAccess(
  collection: Collection,
  filter: Document,
  sort: KeyPattern,
  variables: Variables = {},
): Access {
  const constraints = constraintsOf(filter, variables)
  const byId = accessBy(idIndex(collection), constraints, sort)
  return collection.indexes
    .map((index) => accessBy(index, constraints, sort))
    .reduce((best, next) => (next.merit > best.merit ? next : best), byId)
}

/** An access for each branch of a top-level `$or`, when each branch has an index. */
function branchAccesses(collection: Collection, filter: Document): Access[] | undefined {
  const { $or: branches, ...others } = filter
  if (!Array.isArray(branches)) return undefined
  const accesses: Access[] = []
  for (const branch of branches) {
    if (!isDocument(branch)) return undefined
    const access = bestAccess(collection, { $and: [others, branch] }, [])
    if (!access.bounded) return undefined
    accesses.push(access)
  }
  return accesses
}

function idIndex(collection: Collection): Index {
  return {
    name: ID_INDEX,
    number: collection.number,
    pattern: [['_id', 1]],
    unique: true,
    multikey: [false],
  }
}

/** The paths that a query filters or sorts by, for a report. */
export function queriedFields(filter: Document, sort: KeyPattern): string[] {
  const fields = new Set<string>()
  collectFields(filter, fields)
  for (const [path] of sort) fields.add(path)
  return [...fields]
}

function collectFields(filter: unknown, fields: Set<string>): void {
  if (!isDocument(filter)) return
  for (const [key, operand] of Object.entries(filter)) {
    if (!key.startsWith('$')) fields.add(key)
    else if (Array.isArray(operand)) for (const each of operand) collectFields(each, fields)
  }
}
