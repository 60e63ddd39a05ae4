import { randomUUID } from 'node:crypto'
import type { Transaction as LmdbSnapshot } from 'lmdb'
import type { Collection } from './catalog'
import type { Document } from './document'
import { Locks, type Resource } from './locks'
import { transactionMissing } from './messages'
import type { Store } from './store'

/** One document as a transaction leaves it; without `document` it is removed. */
export interface Change {
  collection: string
  idKey: Buffer
  document: Document | undefined
}

export interface OpenTransaction {
  id: string
  invocationId: string | undefined
  /** The database as it was at the first operation; reads see it and the own changes. */
  snapshot: LmdbSnapshot | undefined
  /** How many commits there had been when the snapshot was taken. */
  snapshotCommit: number
  /** By collection number, then by stored id. */
  changes: Map<number, Map<string, Change>>
  /** Which document holds each key of a unique index that the transaction took. */
  uniqueKeys: Map<Resource, Resource>
  taken: Set<Resource>
  expiry: NodeJS.Timeout
}

/** The open transactions of a database, their locks, and what was committed since they began. */
export class Transactions {
  readonly locks = new Locks<OpenTransaction>()
  readonly #store: Store
  readonly #lifeMs: number
  readonly #open = new Map<string, OpenTransaction>()
  /** For each resource the number of its last commit, kept while any transaction is open. */
  readonly #lastCommit = new Map<Resource, number>()
  #commits = 0

  constructor(store: Store, lifeMs: number) {
    this.#store = store
    this.#lifeMs = lifeMs
  }

  start(invocationId: string | undefined): OpenTransaction {
    const id = randomUUID()
    // The timer runs on the real clock: time travel must not end a transaction.
    const expiry = setTimeout(() => this.end(transaction), this.#lifeMs)
    const transaction: OpenTransaction = {
      id,
      invocationId,
      snapshot: undefined,
      snapshotCommit: 0,
      changes: new Map(),
      uniqueKeys: new Map(),
      taken: new Set(),
      expiry,
    }
    this.#open.set(id, transaction)
    return transaction
  }

  /** The open transaction of that id; throws CloudError when it is over or never was. */
  get(id: string): OpenTransaction {
    const transaction = this.#open.get(id)
    if (!transaction) throw transactionMissing()
    return transaction
  }

  /** The snapshot that the transaction reads; its first operation takes it. */
  snapshotOf(transaction: OpenTransaction): LmdbSnapshot {
    if (!transaction.snapshot) {
      transaction.snapshot = this.#store.snapshot()
      transaction.snapshotCommit = this.#commits
    }
    return transaction.snapshot
  }

  /** Whether another open transaction holds the resource, or a commit changed it since the snapshot. */
  conflicts(transaction: OpenTransaction, resource: Resource): boolean {
    const holder = this.locks.holderOf(resource)
    if (holder && holder !== transaction) return true
    return (this.#lastCommit.get(resource) ?? 0) > transaction.snapshotCommit
  }

  take(transaction: OpenTransaction, resource: Resource): void {
    this.locks.take(resource, transaction)
    transaction.taken.add(resource)
  }

  /** Remembers what a commit changed, for the transactions that began before it. */
  noteCommit(resources: Iterable<Resource>): void {
    if (this.#open.size === 0) return
    this.#commits++
    for (const resource of resources) this.#lastCommit.set(resource, this.#commits)
  }

  /** Ends the transaction without applying anything, and lets go what it held. */
  end(transaction: OpenTransaction): void {
    if (!this.#open.delete(transaction.id)) return
    clearTimeout(transaction.expiry)
    transaction.snapshot?.done()
    if (this.#open.size === 0) this.#lastCommit.clear()
    this.locks.release(transaction.taken)
  }

  openOf(invocationId: string): OpenTransaction[] {
    return [...this.#open.values()].filter((each) => each.invocationId === invocationId)
  }

  endAll(): void {
    for (const transaction of [...this.#open.values()]) this.end(transaction)
  }
}

/** The transaction's own changes in a collection, by stored id as latin1 text. */
export function changesIn(
  transaction: OpenTransaction,
  collection: Collection,
): Map<string, Change> {
  const known = transaction.changes.get(collection.number)
  if (known) return known
  const changes = new Map<string, Change>()
  transaction.changes.set(collection.number, changes)
  return changes
}
