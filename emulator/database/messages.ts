import { encodeEjson } from '../ejson'
import { CloudError } from '../errors'

/** The texts that production answers with, each made in one place. */

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

export function collectionMissing(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`,
  )
}

export function collectionExists(name: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `Table exist: ${name}`)
}

export function tooManyCollections(max: number): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_EXCEED_LIMIT',
    `an environment holds at most ${max} collections`,
  )
}

export function invalidParam(field: string, reason: string): CloudError {
  return new CloudError('INVALID_PARAM', `${field}: ${reason}`)
}

export function requestFailed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message)
}

/** An operator that this cloud does not vouch for is refused by its name, never guessed at. */
export function unsupported(kind: string, name: string): CloudError {
  return requestFailed(`the local cloud does not support the ${kind} ${name}`)
}

/** `key` is the index key of the document that collides, field by field. */
export function duplicateKey(
  collection: string,
  indexName: string,
  key: Record<string, unknown>,
): CloudError {
  const fields = Object.entries(key).map(([field, value]) => `${field}: ${shown(value)}`)
  return requestFailed(
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.${collection} index: ${indexName} dup key: { ${fields.join(', ')} }}]}, {<nil>}]`,
  )
}

export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )
}

export function transactionMissing(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )
}

export function lockWaitTimedOut(collection: string): CloudError {
  return requestFailed(
    `operation exceeded time limit: a document of ${collection} is locked by a transaction`,
  )
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  return value === undefined ? 'null' : encodeEjson(value)
}
