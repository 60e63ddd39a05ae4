import type { Collection } from './catalog'
import { applyChange, duplicateOf, inOneStep, type Mutation, prepareChange } from './change'
import { type Core, collectionNamed } from './core'
import { type DocumentKey, holdersOf, holdsKey } from './indexes'
import type { Resource } from './locks'
import { transactionConflict } from './messages'
import { toBytes } from './store'
import { changesIn, type OpenTransaction } from './transactions'

/**
 * Changes one document inside a transaction, which then holds it. Returns
 * whether it changed. Throws the conflict, having ended the transaction, when
 * another holds it or has changed it since the snapshot.
 */
export function changeInTransaction(
  core: Core,
  transaction: OpenTransaction,
  collection: Collection,
  idKey: Buffer,
  mutate: Mutation,
): boolean {
  const snapshot = core.transactions.snapshotOf(transaction)
  const changes = changesIn(transaction, collection)
  const id = idKey.toString('latin1')
  const own = changes.get(id)
  const before = own ? own.document : core.store.get(collection.number, idKey, snapshot)
  const after = mutate(before)
  const prepared = prepareChange(core, collection, idKey, before, after)
  if (!prepared) return false
  if (prepared.resources.some((each) => core.transactions.conflicts(transaction, each))) {
    core.transactions.end(transaction)
    throw transactionConflict()
  }
  for (const { resource, key } of prepared.added) {
    if (isTaken(core, transaction, collection, idKey, resource, key)) {
      throw duplicateOf(collection, key, after)
    }
  }
  for (const resource of prepared.resources) {
    core.transactions.take(transaction, resource)
    transaction.uniqueKeys.delete(resource)
  }
  for (const { resource } of prepared.added) transaction.uniqueKeys.set(resource, id)
  changes.set(id, { collection: collection.name, idKey, document: after })
  return true
}

/** Applies everything that the transaction changed as one durable step, and ends it. */
export function commit(core: Core, transaction: OpenTransaction): void {
  const changes = [...transaction.changes.values()].flatMap((each) => [...each.values()])
  if (changes.length > 0) {
    inOneStep(core, () => {
      for (const { collection: name, idKey, document } of changes) {
        const collection = collectionNamed(core, name)
        const before = core.store.get(collection.number, idKey)
        applyChange(core, collection, idKey, before, document, document && toBytes(document))
      }
    })
    core.transactions.noteCommit(transaction.taken)
  }
  core.transactions.end(transaction)
}

function isTaken(
  core: Core,
  transaction: OpenTransaction,
  collection: Collection,
  idKey: Buffer,
  resource: Resource,
  key: DocumentKey,
): boolean {
  if (transaction.uniqueKeys.has(resource)) return true
  const changes = changesIn(transaction, collection)
  for (const holder of holdersOf(core.store, collection, key)) {
    if (holder.equals(idKey)) continue
    const own = changes.get(holder.toString('latin1'))
    if (!own || holdsKey(own.document, key)) return true
  }
  return false
}
