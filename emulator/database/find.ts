import type { Meter } from '../meter'
import type { Collection } from './catalog'
import type { Core } from './core'
import type { Document } from './document'
import { type KeyPattern, sortKeyOf } from './indexKeys'
import { type Plan, planQuery, queriedFields } from './plan/plan'
import { type Reading, readOrdered, readUnordered } from './plan/read'
import { compileFilter, type Variables } from './query/match'
import type { Snapshot, StoredDocument } from './store'
import type { Change } from './transactions'

export interface FindRequest {
  filter: Document
  sort: KeyPattern
  skip: number
  /** Undefined for all. */
  limit: number | undefined
  variables?: Variables
}

/** What a query reads: the present, or a transaction's snapshot and its own changes. */
export interface View {
  at: Snapshot
  changes: ReadonlyMap<string, Change>
}

export const PRESENT: View = { at: undefined, changes: new Map() }

/**
 * The documents that match, in the order asked for; what had to be read for it
 * goes to the meter. Throws CloudError for a filter that is not supported.
 */
export function findDocuments(
  core: Core,
  collection: Collection,
  request: FindRequest,
  view: View,
  meter: Meter,
): StoredDocument[] {
  const { filter, sort, skip, limit = Number.POSITIVE_INFINITY } = request
  const test = compileFilter(filter, request.variables)
  const plan = planQuery(collection, filter, sort, request.variables)
  const before = meter.scannedDocuments
  const committed = readPlan(core, collection, plan, {
    at: view.at,
    sort,
    count: skip + limit,
    test: (document) => test(document),
    hidden: (idKey) => view.changes.has(idKey),
    scanned: () => meter.scannedDocuments++,
  })
  if (plan.unindexed) report(core, collection, request, meter, meter.scannedDocuments - before)
  const own = [...view.changes.values()].flatMap(({ idKey, document }) =>
    document && test(document) ? [{ idKey, document }] : [],
  )
  const all = own.length > 0 ? sortDocuments([...committed, ...own], sort) : committed
  return all.slice(skip, skip + limit)
}

/** Sorted by the pattern, then by id, so that equal documents always come in the same order. */
function sortDocuments(documents: StoredDocument[], sort: KeyPattern): StoredDocument[] {
  if (sort.length === 0) return documents
  return documents
    .map((stored) => ({ stored, key: sortKeyOf(stored.document, sort) }))
    .sort((a, b) => Buffer.compare(a.key, b.key) || Buffer.compare(a.stored.idKey, b.stored.idKey))
    .map(({ stored }) => stored)
}

function readPlan(
  core: Core,
  collection: Collection,
  plan: Plan,
  reading: Reading,
): StoredDocument[] {
  const source = plan.sorted
    ? readOrdered(core.store, collection, plan.accesses, reading)
    : readUnordered(core.store, collection, plan.accesses, reading)
  const found: StoredDocument[] = []
  for (const stored of source) {
    found.push(stored)
    if (plan.sorted && found.length >= reading.count) break
  }
  return plan.sorted ? found : sortDocuments(found, reading.sort)
}

function report(
  core: Core,
  collection: Collection,
  { filter, sort }: FindRequest,
  meter: Meter,
  scanned: number,
): void {
  const fields = queriedFields(filter, sort)
  meter.unindexedQueries.push({ collection: collection.name, fields, scanned })
  core.warnings.once(
    `unindexed ${collection.name} ${fields.join(' ')}`,
    `no index serves a query on ${collection.name} by ${fields.join(', ')}: it read ${scanned} documents`,
  )
}
