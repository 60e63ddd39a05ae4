import { deserialize, serialize } from 'bson'
import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import type { Document } from './document'
import { afterPrefix, MAX_INDEX_KEY_BYTES } from './keys'

/** A moment of the database that stays as it was; undefined reads the present. */
export type Snapshot = Transaction | undefined

/** A stretch of keys: from `start`, included, to `end`, excluded; without `end` to the last. */
export interface KeyRange {
  start: Buffer
  end: Buffer | undefined
}

export interface StoredDocument {
  idKey: Buffer
  document: Document
}

export interface IndexEntry {
  /** The index key, cut to MAX_INDEX_KEY_BYTES. */
  key: Buffer
  idKey: Buffer
}

export const EVERYTHING: KeyRange = { start: Buffer.alloc(0), end: undefined }

/** Open transactions each hold one of LMDB's reader places. */
const MAX_READERS = 2048
const NUMBER_BYTES = 4
const CATALOG_KEY = Buffer.from('catalog')

/**
 * The bytes on disk: documents ordered by collection and id, index entries
 * ordered by index and key. Writing is synchronous, so what happens inside
 * `write` is one step for everyone else.
 */
export class Store {
  readonly #root: RootDatabase<Buffer, Buffer>
  readonly #documents: Database<Buffer, Buffer>
  readonly #entries: Database<Buffer, Buffer>

  /** With `syncToDisk` a write waits for the disk itself, not only for the system to take it. */
  constructor(path: string, syncToDisk: boolean) {
    const binary = { keyEncoding: 'binary', encoding: 'binary' } as const
    const durability = { noSync: !syncToDisk }
    this.#root = open<Buffer, Buffer>({ path, maxReaders: MAX_READERS, ...binary, ...durability })
    this.#documents = this.#root.openDB('documents', binary)
    this.#entries = this.#root.openDB('entries', binary)
  }

  async close(): Promise<void> {
    await this.#root.close()
  }

  /** Runs the change as one durable step; when it throws, nothing of it stays. */
  write<T>(change: () => T): T {
    return this.#root.transactionSync(change)
  }

  /** Keeps the present readable until `done()` is called on it. */
  snapshot(): Transaction {
    // biome-ignore lint/correctness/useHookAtTopLevel: LMDB's own method, no React hook
    return this.#root.useReadTransaction()
  }

  readCatalog(): string | undefined {
    return this.#root.get(CATALOG_KEY)?.toString('utf8')
  }

  writeCatalog(text: string): void {
    this.#root.put(CATALOG_KEY, Buffer.from(text, 'utf8'))
  }

  get(collection: number, idKey: Buffer, at?: Snapshot): Document | undefined {
    const bytes = this.#documents.get(numbered(collection, idKey), options(at))
    return bytes && fromBytes(bytes)
  }

  put(collection: number, idKey: Buffer, bytes: Buffer): void {
    this.#documents.put(numbered(collection, idKey), bytes)
  }

  remove(collection: number, idKey: Buffer): void {
    this.#documents.remove(numbered(collection, idKey))
  }

  /** How many documents a collection holds; counted, not remembered. */
  count(collection: number): number {
    return this.#documents.getKeysCount(within(collection, EVERYTHING, false))
  }

  /** The documents of a collection in the order of their ids. */
  *scan(
    collection: number,
    range: KeyRange,
    reverse: boolean,
    at?: Snapshot,
  ): Generator<StoredDocument> {
    const bounds = within(collection, range, reverse)
    for (const { key, value } of this.#documents.getRange({ ...bounds, ...options(at) })) {
      yield { idKey: Buffer.from(key.subarray(NUMBER_BYTES)), document: fromBytes(value) }
    }
  }

  addEntry(index: number, key: Buffer, idKey: Buffer): void {
    const cut = cutKey(key)
    const value = numbered(cut.length, idKey)
    this.#entries.put(numbered(index, Buffer.concat([cut, idKey])), value)
  }

  removeEntry(index: number, key: Buffer, idKey: Buffer): void {
    this.#entries.remove(numbered(index, Buffer.concat([cutKey(key), idKey])))
  }

  /** The entries of an index in the order of their keys; bounds are those of whole keys. */
  *entries(index: number, range: KeyRange, reverse: boolean, at?: Snapshot): Generator<IndexEntry> {
    const bounds = within(index, cutRange(range), reverse)
    for (const { key, value } of this.#entries.getRange({ ...bounds, ...options(at) })) {
      const length = value.readUInt32BE(0)
      yield {
        key: Buffer.from(key.subarray(NUMBER_BYTES, NUMBER_BYTES + length)),
        idKey: Buffer.from(value.subarray(NUMBER_BYTES)),
      }
    }
  }

  /** Removes every entry of an index. */
  dropEntries(index: number): void {
    for (const key of [...this.#entries.getKeys(within(index, EVERYTHING, false))]) {
      this.#entries.remove(Buffer.from(key))
    }
  }
}

/** A document's bytes as they are stored and measured. */
export function toBytes(document: Document): Buffer {
  return Buffer.from(serialize(document, { ignoreUndefined: true }))
}

function fromBytes(bytes: Buffer): Document {
  return deserialize(bytes, { promoteLongs: true, promoteBuffers: true })
}

function cutKey(key: Buffer): Buffer {
  return key.subarray(0, MAX_INDEX_KEY_BYTES)
}

/** Whether a stored key may stand for several whole keys that only the documents tell apart. */
export function isCut(key: Buffer): boolean {
  return key.length >= MAX_INDEX_KEY_BYTES
}

/** Cutting keeps the order of keys, but a bound that is cut may equal keys below it. */
function cutRange({ start, end }: KeyRange): KeyRange {
  const long = end !== undefined && end.length > MAX_INDEX_KEY_BYTES
  return { start: cutKey(start), end: long ? afterPrefix(cutKey(end)) : end }
}

function numbered(number: number, bytes: Buffer): Buffer {
  const result = Buffer.allocUnsafe(NUMBER_BYTES + bytes.length)
  result.writeUInt32BE(number)
  bytes.copy(result, NUMBER_BYTES)
  return result
}

/** LMDB runs backwards from its `start`, included, to its `end`, excluded: both are turned round. */
function within(number: number, range: KeyRange, reverse: boolean) {
  const start = numbered(number, range.start)
  const end = range.end ? numbered(number, range.end) : numbered(number + 1, Buffer.alloc(0))
  if (!reverse) return { start, end }
  return { start: end, end: start, reverse: true, exclusiveStart: true, inclusiveEnd: true }
}

function options(at: Snapshot): { transaction?: Transaction } {
  return at ? { transaction: at } : {}
}
