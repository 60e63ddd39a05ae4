/** Every limit of the database, with where it is stated. Tests may lower the times. */
export interface DatabaseLimits {
  /** Documents that a query returns when it names no limit (wx-server-sdk, Collection.limit). */
  defaultQueryLimit: number
  /** The most that one query returns; the SDK clamps to the same number (Collection.limit). */
  maxQueryLimit: number
  /** BSON bytes of one document (MongoDB, "BSON Document Size"). */
  maxDocumentBytes: number
  /** Collections in one environment (cloud.tencent.com/document/product/878/18436). */
  maxCollections: number
  /** Indexes of one collection, `_id_` not counted (same page). */
  maxIndexes: number
  /** Fields of one compound index (same page). */
  maxIndexFields: number
  /** Life of a transaction in ms, from the production error text of TransactionNotExist. */
  transactionLifeMs: number
  /** How long a plain write waits in ms for a document that a transaction holds. */
  lockWaitMs: number
}

export const PRODUCTION_LIMITS: DatabaseLimits = {
  defaultQueryLimit: 100,
  maxQueryLimit: 1000,
  maxDocumentBytes: 16 * 1024 * 1024,
  maxCollections: 300,
  maxIndexes: 100,
  maxIndexFields: 31,
  transactionLifeMs: 30_000,
  lockWaitMs: 30_000,
}
