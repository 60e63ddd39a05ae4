import type { Collection } from '../catalog'
import type { Document } from '../document'
import { type KeyPattern, sortKeyOf } from '../indexKeys'
import { afterPrefix, MAX_ID_BYTES } from '../keys'
import { isCut, type KeyRange, type Snapshot, type Store, type StoredDocument } from '../store'
import type { Access } from './access'
import { ID_INDEX } from './plan'

/** What is wanted of the documents that a plan leads to. */
export interface Reading {
  at: Snapshot
  sort: KeyPattern
  /** How many documents are wanted at most. */
  count: number
  test(document: Document): boolean
  /** Documents that are not looked at, by stored id as latin1 text. */
  hidden(idKey: string): boolean
  scanned(): void
}

interface Read extends StoredDocument {
  /** The key under which it was found, as far as the store keeps it. */
  key: Buffer
  /** Whether others under the same key may belong before it. */
  cut: boolean
}

/** The matching documents of all accesses, one stretch after the other. */
export function* readUnordered(
  store: Store,
  collection: Collection,
  accesses: readonly Access[],
  reading: Reading,
): Generator<StoredDocument> {
  const visited = new Set<string>()
  for (const access of accesses) {
    for (const range of access.ranges) {
      yield* readRange(store, collection, access, range, reading, visited)
    }
  }
}

/** The matching documents of sorted accesses in the order of the sort. */
export function* readOrdered(
  store: Store,
  collection: Collection,
  accesses: readonly Access[],
  reading: Reading,
): Generator<StoredDocument> {
  const visited = new Set<string>()
  const streams = accesses.flatMap((access) =>
    access.ranges.map((range) =>
      inOrder(readRange(store, collection, access, range, reading, visited), reading.sort),
    ),
  )
  const [only] = streams
  if (streams.length === 1 && only) yield* only
  else yield* merge(streams, reading.sort)
}

function* readRange(
  store: Store,
  collection: Collection,
  access: Access,
  range: KeyRange,
  reading: Reading,
  visited: Set<string>,
): Generator<Read> {
  for (const read of candidates(store, collection, access, range, reading, visited)) {
    reading.scanned()
    if (reading.test(read.document)) yield read
  }
}

/** Each document once, however many of its keys lie in the stretches. */
function* candidates(
  store: Store,
  collection: Collection,
  access: Access,
  range: KeyRange,
  reading: Reading,
  visited: Set<string>,
): Generator<Read> {
  const isNew = (idKey: Buffer) => {
    const id = idKey.toString('latin1')
    if (visited.has(id) || reading.hidden(id)) return false
    visited.add(id)
    return true
  }
  if (access.index.name === ID_INDEX) {
    for (const stored of store.scan(
      collection.number,
      idRange(range),
      access.reverse,
      reading.at,
    )) {
      const key = stored.idKey.subarray(0, MAX_ID_BYTES)
      if (isNew(stored.idKey)) yield { ...stored, key, cut: stored.idKey.length > MAX_ID_BYTES }
    }
    return
  }
  for (const entry of store.entries(access.index.number, range, access.reverse, reading.at)) {
    if (!isNew(entry.idKey)) continue
    const document = store.get(collection.number, entry.idKey, reading.at)
    if (document) yield { ...entry, document, cut: isCut(entry.key) }
  }
}

/** Ids are cut like keys are, so a bound is cut as well. */
function idRange({ start, end }: KeyRange): KeyRange {
  const cut = (bytes: Buffer) => bytes.subarray(0, MAX_ID_BYTES)
  const long = end !== undefined && end.length > MAX_ID_BYTES
  return { start: cut(start), end: long ? afterPrefix(cut(end)) : end }
}

/** Documents under one cut key come together, but among themselves only their values tell the order. */
function* inOrder(reads: Iterable<Read>, sort: KeyPattern): Generator<StoredDocument> {
  let group: Read[] = []
  for (const read of reads) {
    const [first] = group
    if (first && !(read.cut && first.cut && read.key.equals(first.key))) {
      yield* sorted(group, sort)
      group = []
    }
    if (read.cut) group.push(read)
    else yield read
  }
  yield* sorted(group, sort)
}

function sorted(group: Read[], sort: KeyPattern): Read[] {
  if (group.length < 2 || sort.length === 0) return group
  const keys = new Map(group.map((read) => [read, sortKeyOf(read.document, sort)]))
  const keyOf = (read: Read) => keys.get(read) ?? read.key
  return group.sort((a, b) => Buffer.compare(keyOf(a), keyOf(b)))
}

/** Brings sorted streams together, reading one document ahead in each. */
function* merge(streams: Generator<StoredDocument>[], sort: KeyPattern): Generator<StoredDocument> {
  const heads: { key: Buffer; stored: StoredDocument; stream: Generator<StoredDocument> }[] = []
  const advance = (stream: Generator<StoredDocument>) => {
    const { value, done } = stream.next()
    if (!done) heads.push({ key: sortKeyOf(value.document, sort), stored: value, stream })
  }
  try {
    for (const stream of streams) advance(stream)
    while (heads.length > 0) {
      const first = heads.reduce((low, head) =>
        Buffer.compare(head.key, low.key) < 0 ? head : low,
      )
      heads.splice(heads.indexOf(first), 1)
      yield first.stored
      advance(first.stream)
    }
  } finally {
    // Whoever stops early leaves the other streams' cursors open otherwise.
    for (const stream of streams) stream.return(undefined)
  }
}
