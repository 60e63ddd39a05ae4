import type { CloudError } from '../errors'
import type { Collection } from './catalog'
import type { Core } from './core'
import type { Document } from './document'
import { type DocumentKey, documentKeys, replaceEntries } from './indexes'
import { shownKeyOf } from './indexKeys'
import type { Resource } from './locks'
import { duplicateKey } from './messages'
import { storableBytes } from './storable'
import { toBytes } from './store'

/**
 * Makes the new version of a document out of the one there is: the same object
 * for "leave it", undefined for "none". Throws CloudError to refuse.
 */
export type Mutation = (current: Document | undefined) => Document | undefined

export interface PlannedChange {
  idKey: Buffer
  mutate: Mutation
}

/** What one changed document asks of indexes and locks. */
export interface PreparedChange {
  bytes: Buffer | undefined
  resources: Resource[]
  /** Keys of unique indexes that the new version has and the old one had not. */
  added: { resource: Resource; key: DocumentKey }[]
}

/** A step that fails as a whole must not leave its traces in the catalog in memory. */
export function inOneStep<T>(core: Core, change: () => T): T {
  try {
    return core.store.write(change)
  } catch (error) {
    core.catalog.reload()
    throw error
  }
}

/**
 * What it takes to make the new version stand for the old one, or undefined when
 * they are the same. Throws CloudError for a document that cannot be stored.
 */
export function prepareChange(
  core: Core,
  collection: Collection,
  idKey: Buffer,
  before: Document | undefined,
  after: Document | undefined,
): PreparedChange | undefined {
  if (after === before) return undefined
  const bytes = after && storableBytes(after, core.limits)
  if (before && bytes && toBytes(before).equals(bytes)) return undefined
  const old = uniqueKeys(collection, before)
  const next = uniqueKeys(collection, after)
  const added = [...next].filter(([resource]) => !old.has(resource))
  const removed = [...old.keys()].filter((resource) => !next.has(resource))
  return {
    bytes,
    resources: [
      `document ${collection.number} ${idKey.toString('latin1')}`,
      ...added.map(([resource]) => resource),
      ...removed,
    ],
    added: added.map(([resource, key]) => ({ resource, key })),
  }
}

/** Computing all keys also refuses what no index could hold, before anything is written. */
function uniqueKeys(
  collection: Collection,
  document: Document | undefined,
): Map<Resource, DocumentKey> {
  return new Map(
    documentKeys(collection, document)
      .filter(({ index }) => index.unique)
      .map((each) => [`key ${each.index.number} ${each.key.toString('latin1')}`, each]),
  )
}

/** Writes the new version and its index entries. Inside `Store.write` only. */
export function applyChange(
  core: Core,
  collection: Collection,
  idKey: Buffer,
  before: Document | undefined,
  after: Document | undefined,
  bytes: Buffer | undefined,
): void {
  if (bytes) core.store.put(collection.number, idKey, bytes)
  else core.store.remove(collection.number, idKey)
  replaceEntries(core.store, core.catalog, collection, idKey, before, after)
}

/** The error for a key of a unique index that another document has. */
export function duplicateOf(
  collection: Collection,
  { index, key }: DocumentKey,
  document: Document | undefined,
): CloudError {
  const shown = document ? shownKeyOf(document, index.pattern, key) : {}
  return duplicateKey(collection.name, index.name, shown)
}
