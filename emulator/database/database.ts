import type { Action, Actions } from '../action'
import { addCollection, createCollection } from './actions/addCollection'
import { aggregateDocuments, legacyAggregate } from './actions/aggregateDocuments'
import { calculateDocument } from './actions/calculateDocument'
import { getDocument } from './actions/getDocument'
import { insertDocument } from './actions/insertDocument'
import { modifyAndReturnDoc } from './actions/modifyAndReturnDoc'
import { modifyDocument } from './actions/modifyDocument'
import { removeDocument } from './actions/removeDocument'
import { abortTransaction, commitTransaction, startTransaction } from './actions/transaction'
import { Catalog } from './catalog'
import { inOneStep } from './change'
import { type Core, collectionNamed } from './core'
import type { Document } from './document'
import { lockFolder } from './folderLock'
import { applyDeclaration, type IndexDeclaration } from './indexes'
import { type DatabaseLimits, PRODUCTION_LIMITS } from './limits'
import { EVERYTHING, Store } from './store'
import { Transactions } from './transactions'
import { Warnings } from './warnings'

/** A collection as a project declares it, with the indexes that it shall have. */
export interface CollectionDeclaration {
  name: string
  indexes?: IndexDeclaration[]
}

export interface DatabaseOptions {
  /** The folder that holds the data; made when it does not exist. */
  path: string
  collections?: CollectionDeclaration[]
  /** Where warnings for the developer go; `console.warn` otherwise. */
  warn?: (message: string) => void
  limits?: Partial<DatabaseLimits>
  /**
   * What was acknowledged always survives the end of the process, however it
   * ends. With this it survives a power cut as well, at some ms for each write.
   */
  syncToDisk?: boolean
}

/** What a console shows of a collection. */
export interface CollectionSummary {
  name: string
  documents: number
  indexes: IndexDeclaration[]
}

/** An open database: its actions on the wire, and what a host or a console needs beside them. */
export interface Database {
  actions: Actions
  collections(): CollectionSummary[]
  /** Documents in the order of their ids; throws CloudError when there is no such collection. */
  documents(collection: string, options: { limit: number }): Document[]
  /** Makes the collections and gives each exactly the declared indexes. */
  declare(collections: readonly CollectionDeclaration[]): void
  /**
   * Told when an invocation is over. Its open transactions stay until they
   * expire, as in production, where nobody tells the server; it warns of them.
   * Returns how many there are.
   */
  abandonInvocation(invocationId: string): number
  /** Ends all transactions and gives the folder back. */
  close(): Promise<void>
}

/**
 * Opens the database in a folder, or makes one. Throws when another process has
 * it open, or when a declared unique index finds two documents alike.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const unlock = lockFolder(options.path)
  const store = new Store(options.path, options.syncToDisk ?? false)
  const limits = { ...PRODUCTION_LIMITS, ...options.limits }
  const core: Core = {
    store,
    catalog: new Catalog(store),
    transactions: new Transactions(store, limits.transactionLifeMs),
    limits,
    warnings: new Warnings(options.warn ?? ((message) => console.warn(message))),
  }
  const close = async () => {
    core.transactions.endAll()
    await store.close()
    unlock()
  }
  try {
    declare(core, options.collections ?? [])
  } catch (error) {
    await close()
    throw error
  }
  return {
    actions: actionsOf(core),
    collections: () => core.catalog.all().map((each) => summaryOf(core, each.name)),
    documents: (name, { limit }) => firstDocuments(core, name, limit),
    declare: (collections) => declare(core, collections),
    abandonInvocation: (invocationId) => abandon(core, invocationId),
    close,
  }
}

function actionsOf(core: Core): Actions {
  const actions: Actions = {
    'database.addCollection': addCollection(core),
    'database.insertDocument': insertDocument(core),
    'database.getDocument': getDocument(core),
    'database.calculateDocument': calculateDocument(core),
    'database.modifyDocument': modifyDocument(core),
    'database.modifyAndReturnDoc': modifyAndReturnDoc(core),
    'database.removeDocument': removeDocument(core),
    'database.aggregateDocuments': aggregateDocuments(core),
    'database.aggregate': legacyAggregate(core),
    'database.startTransaction': startTransaction(core),
    'database.commitTransaction': commitTransaction(core),
    'database.abortTransaction': abortTransaction(core),
  }
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [name, metered(action)]),
  )
}

/** A request is billed whether it succeeds or not. */
function metered(action: Action): Action {
  return async (body, context) => {
    context.meter.units++
    context.meter.databaseOperations++
    return action(body, context)
  }
}

function declare(core: Core, declarations: readonly CollectionDeclaration[]): void {
  for (const { name, indexes = [] } of declarations) {
    if (!core.catalog.get(name)) createCollection(core, name)
    inOneStep(core, () =>
      applyDeclaration(core.store, core.catalog, collectionNamed(core, name), indexes, core.limits),
    )
  }
}

function summaryOf(core: Core, name: string): CollectionSummary {
  const collection = collectionNamed(core, name)
  return {
    name,
    documents: core.store.count(collection.number),
    indexes: collection.indexes.map(({ name: index, pattern, unique }) => ({
      name: index,
      keys: Object.fromEntries(pattern),
      unique,
    })),
  }
}

function firstDocuments(core: Core, name: string, limit: number): Document[] {
  const found: Document[] = []
  for (const { document } of core.store.scan(
    collectionNamed(core, name).number,
    EVERYTHING,
    false,
  )) {
    if (found.length >= limit) break
    found.push(document)
  }
  return found
}

function abandon(core: Core, invocationId: string): number {
  const open = core.transactions.openOf(invocationId).length
  if (open > 0) {
    core.warnings.always(
      `a function ended with ${open} transaction(s) neither committed nor rolled back: what they lock stays locked until they expire, ${core.limits.transactionLifeMs / 1000} s after they began`,
    )
  }
  return open
}
