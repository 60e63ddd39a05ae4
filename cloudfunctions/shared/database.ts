import cloud from 'wx-server-sdk'

/** A document as stored: its id and its fields. */
export type Stored<Fields> = Fields & { _id: string }

/** What a query asks for; `limit` is never left out, for the cloud would stop at 100 unasked. */
export interface Query {
  where: Record<string, unknown>
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  limit: number
}

// The typings of wx-server-sdk 4.0.2 leave these out or say `any`: this is what it does.
interface SdkDocument {
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Promise<unknown>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<unknown>
}
interface SdkQuery {
  where(condition: object): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  limit(limit: number): SdkQuery
  field(projection: Record<string, boolean>): SdkQuery
  get(): Promise<{ data: unknown[] }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument
  add(options: { data: object }): Promise<unknown>
}
interface SdkTransaction {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}
interface SdkDatabase {
  command: Record<
    'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'and' | 'or' | 'inc' | 'push' | 'set' | 'addToSet',
    (...values: unknown[]) => unknown
  >
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
}

// The typings do not know the symbol that stands for "the environment this runs in".
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

// Without throwOnNotFound a missing document is null, not an error without a code.
const sdk = cloud.database({ throwOnNotFound: false } as object) as unknown as SdkDatabase

/** Operators for queries and updates. */
export const command = sdk.command

/** The documents of one collection, read and written one at a time. */
export interface Documents<Fields extends object> {
  get(id: string): Promise<Stored<Fields> | undefined>
  /** Fails with a duplicate key where the id or a unique value is taken. */
  add(id: string, fields: Fields): Promise<void>
  /** Adds many in one operation, for one unit; outside a transaction, those before a duplicate stay. */
  addMany(documents: readonly Stored<Fields>[]): Promise<void>
  /** Puts a whole document in place of what is there. */
  put(id: string, fields: Fields): Promise<void>
  /** Changes some fields; nested objects are merged, operators applied. */
  change(id: string, changes: object): Promise<void>
  /**
   * Writes a document without changing what it says, so that two transactions meet in it. Each relies on what it
   * found elsewhere, by a search or in another document, and the other is about to change just that: where both write
   * one document, one of the two is tried anew, and finds what the other did. It counts, since what is the same
   * after as before is not written and would conflict with nobody; nobody reads how often. A document that is
   * not there is not made: nobody meets in it.
   */
  touch(id: string): Promise<void>
  /** Removes a document; only for records that nobody must answer for. */
  remove(id: string): Promise<void>
}

/** A collection outside any transaction; only here can be searched: the cloud offers `where` in none. */
export interface Collection<Fields extends object> extends Documents<Fields> {
  find(query: Query): Promise<Stored<Fields>[]>
  /** What is found, with its id and these fields alone: so nothing sealed need be fetched with it. */
  findFields<Field extends string & keyof Fields>(
    query: Query,
    fields: readonly Field[],
  ): Promise<Stored<Pick<Fields, Field>>[]>
  /** The ids of what is found, and nothing else of it. */
  findIds(query: Query): Promise<string[]>
  /** Removes all that match; only for records that nobody must answer for. */
  removeWhere(where: Record<string, unknown>): Promise<number>
}

export interface Transaction {
  documents<Fields extends object>(name: string): Documents<Fields>
}

export function collection<Fields extends object>(name: string): Collection<Fields> {
  const sdkCollection = sdk.collection(name)
  const asked = ({ where, orderBy = [], limit }: Query) =>
    orderBy
      .reduce(
        (query, [field, direction]) => query.orderBy(field, direction),
        sdkCollection.where(where),
      )
      .limit(limit)
  return {
    ...documentsOf<Fields>(sdkCollection),
    async find(query) {
      const { data } = await asked(query).get()
      return data as Stored<Fields>[]
    },
    async findFields<Field extends string & keyof Fields>(query: Query, fields: readonly Field[]) {
      const projection = Object.fromEntries(fields.map((field) => [field, true]))
      const { data } = await asked(query).field(projection).get()
      return data as Stored<Pick<Fields, Field>>[]
    },
    async findIds(query) {
      const { data } = await asked(query).field({ _id: true }).get()
      return (data as Stored<object>[]).map(({ _id }) => _id)
    },
    async removeWhere(where) {
      const { stats } = await sdkCollection.where(where).remove()
      return stats.removed
    },
  }
}

/** Starts a transaction; only `transact` calls this, for it retries as the SDK does not. */
export async function startTransaction(): Promise<
  Transaction & Pick<SdkTransaction, 'commit' | 'rollback'>
> {
  const transaction = await sdk.startTransaction()
  return {
    documents: (name) => documentsOf(transaction.collection(name)),
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
  }
}

function documentsOf<Fields extends object>(collection: SdkCollection): Documents<Fields> {
  return {
    async get(id) {
      const { data } = await collection.doc(id).get()
      return (data ?? undefined) as Stored<Fields> | undefined
    },
    async add(id, fields) {
      await collection.add({ data: { _id: id, ...fields } })
    },
    async addMany(documents) {
      await collection.add({ data: documents })
    },
    async put(id, fields) {
      await collection.doc(id).set({ data: fields })
    },
    async change(id, changes) {
      await collection.doc(id).update({ data: changes })
    },
    async touch(id) {
      await collection.doc(id).update({ data: { touches: command.inc(1) } })
    },
    async remove(id) {
      await collection.doc(id).remove()
    },
  }
}
