import { fieldPathProblem } from '../fieldPath'
import type { Catalog, Collection, Index } from './catalog'
import type { Document } from './document'
import { indexKeysOf, type KeyPattern, shownKeyOf } from './indexKeys'
import { afterPrefix } from './keys'
import type { DatabaseLimits } from './limits'
import { duplicateKey, invalidParam } from './messages'
import { EVERYTHING, isCut, type Store } from './store'

/** An index as a project declares it: dotted paths with 1 or -1, in order of weight. */
export interface IndexDeclaration {
  name: string
  keys: Record<string, 1 | -1>
  unique?: boolean
}

/** One key of one document in one index. */
export interface DocumentKey {
  index: Index
  key: Buffer
}

/** All keys of a document, or none when there is no document. Notes where arrays were met. */
export function documentKeys(
  collection: Collection,
  document: Document | undefined,
): DocumentKey[] {
  if (!document) return []
  return collection.indexes.flatMap((index) =>
    indexKeysOf(document, index.pattern).keys.map((key) => ({ index, key })),
  )
}

/** The documents, by stored id, that hold exactly this key in committed data. */
export function* holdersOf(
  store: Store,
  collection: Collection,
  { index, key }: DocumentKey,
): Generator<Buffer> {
  const range = { start: key, end: afterPrefix(key) }
  for (const entry of store.entries(index.number, range, false)) {
    if (!isCut(entry.key) || holdsKey(store.get(collection.number, entry.idKey), { index, key })) {
      yield entry.idKey
    }
  }
}

export function holdsKey(document: Document | undefined, { index, key }: DocumentKey): boolean {
  return !!document && indexKeysOf(document, index.pattern).keys.some((each) => each.equals(key))
}

/** Replaces the entries of one document by those of its new version. Inside `Store.write` only. */
export function replaceEntries(
  store: Store,
  catalog: Catalog,
  collection: Collection,
  idKey: Buffer,
  before: Document | undefined,
  after: Document | undefined,
): void {
  for (const index of collection.indexes) {
    const old = before ? indexKeysOf(before, index.pattern).keys : []
    const next = after ? indexKeysOf(after, index.pattern) : { keys: [], multikey: [] }
    for (const key of old) {
      if (!next.keys.some((each) => each.equals(key))) store.removeEntry(index.number, key, idKey)
    }
    for (const key of next.keys) {
      if (!old.some((each) => each.equals(key))) store.addEntry(index.number, key, idKey)
    }
    noteArrays(catalog, index, next.multikey)
  }
}

/**
 * Makes the collection's indexes those that are declared: drops what is gone or
 * has changed, builds what is new. Throws CloudError when a unique index finds
 * two documents alike, or beyond the limits. Inside `Store.write` only.
 */
export function applyDeclaration(
  store: Store,
  catalog: Catalog,
  collection: Collection,
  declared: readonly IndexDeclaration[],
  limits: DatabaseLimits,
): void {
  checkDeclaration(collection.name, declared, limits)
  const wanted = declared.map(({ name, keys, unique = false }) => ({
    name,
    unique,
    pattern: Object.entries(keys),
  }))
  const kept = collection.indexes.filter((index) => wanted.some((each) => isSame(index, each)))
  for (const index of collection.indexes) {
    if (!kept.includes(index)) store.dropEntries(index.number)
  }
  collection.indexes = wanted.map(
    (each) =>
      kept.find((index) => isSame(index, each)) ?? {
        ...each,
        number: catalog.takeNumber(),
        multikey: each.pattern.map(() => false),
      },
  )
  for (const index of collection.indexes) {
    if (!kept.includes(index)) build(store, catalog, collection, index)
  }
  catalog.save()
}

function build(store: Store, catalog: Catalog, collection: Collection, index: Index): void {
  for (const { idKey, document } of store.scan(collection.number, EVERYTHING, false)) {
    const { keys, multikey } = indexKeysOf(document, index.pattern)
    for (const key of keys) {
      if (index.unique && !holdersOf(store, collection, { index, key }).next().done) {
        throw duplicateKey(collection.name, index.name, shownKeyOf(document, index.pattern, key))
      }
      store.addEntry(index.number, key, idKey)
    }
    noteArrays(catalog, index, multikey)
  }
}

function noteArrays(catalog: Catalog, index: Index, multikey: boolean[]): void {
  if (!multikey.some((met, i) => met && !index.multikey[i])) return
  index.multikey = index.multikey.map((met, i) => met || multikey[i] === true)
  catalog.save()
}

function isSame(index: Index, other: { name: string; unique: boolean; pattern: KeyPattern }) {
  return (
    index.name === other.name &&
    index.unique === other.unique &&
    JSON.stringify(index.pattern) === JSON.stringify(other.pattern)
  )
}

function checkDeclaration(
  collection: string,
  declared: readonly IndexDeclaration[],
  limits: DatabaseLimits,
): void {
  if (declared.length > limits.maxIndexes) {
    throw invalidParam('indexes', `${collection} has more than ${limits.maxIndexes}`)
  }
  const names = new Set(declared.map(({ name }) => name))
  if (names.size < declared.length) throw invalidParam('indexes', `${collection} names one twice`)
  for (const { name, keys } of declared) {
    const fields = Object.entries(keys)
    if (fields.length === 0 || fields.length > limits.maxIndexFields) {
      throw invalidParam('indexes', `${name} needs 1 to ${limits.maxIndexFields} fields`)
    }
    if (name === '_id_')
      throw invalidParam('indexes', '_id_ is the name of the index every collection has')
    for (const [path, direction] of fields) {
      if (path === '' || path.startsWith('$') || (direction !== 1 && direction !== -1)) {
        throw invalidParam('indexes', `${name} has the field ${path}: ${direction}`)
      }
      const problem = fieldPathProblem(path)
      if (problem !== undefined) throw invalidParam('indexes', `${name}: ${problem}`)
    }
  }
}
