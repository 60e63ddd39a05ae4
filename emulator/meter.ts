/** A query that no index served, reported so that its author adds one. */
export interface UnindexedQuery {
  collection: string
  /** The fields the query filtered or sorted by. */
  fields: string[]
  scanned: number
}

/** What one function invocation has cost so far. */
export interface Meter {
  /** Billed calls (调用次数): a database request, a function call, a storage upload or download each count one. */
  units: number
  /** Database requests alone, start and commit of a transaction included. */
  databaseOperations: number
  /** Documents read from disk to answer, whether returned or not. */
  scannedDocuments: number
  unindexedQueries: UnindexedQuery[]
}

export function newMeter(): Meter {
  return { units: 0, databaseOperations: 0, scannedDocuments: 0, unindexedQueries: [] }
}
