import { type Document, isDocument } from '../document'
import { type KeyPattern, sortKeyOf } from '../indexKeys'
import { requestFailed, unsupported } from '../messages'
import { requireFieldPath } from '../paths'
import { compileFilter } from '../query/match'
import { bucket } from './bucket'
import { runMingo } from './engine'
import { checkExpression } from './expression'
import { lookup } from './lookup'
import { ACCUMULATORS } from './operators'
import { type StageRunner, sortPattern, wholeNumber } from './stage'
import { unwind } from './unwind'

/** The aggregation stages: those that wx-server-sdk can send. The list is closed. */
export const STAGES: Record<string, StageRunner> = {
  $match: (documents, value, { variables }) => {
    const test = compileFilter(value, variables)
    return documents.filter((document) => test(document))
  },
  $sort: (documents, value) => sorted(documents, sortPattern(value)),
  $limit: (documents, value) => documents.slice(0, wholeNumber('$limit', value, 1)),
  $skip: (documents, value) => documents.slice(wholeNumber('$skip', value, 0)),
  $lookup: lookup,
  $unwind: (documents, value) => documents.flatMap((document) => unwind(document, value)),
  $addFields: byMingo('$addFields'),
  $bucket: bucket,
  $bucketAuto: byMingo('$bucketAuto'),
  $count: countDocuments,
  $group: byMingo('$group'),
  $project: byMingo('$project'),
  $replaceRoot: byMingo('$replaceRoot'),
  $sample: byMingo('$sample'),
  $sortByCount: byMingo('$sortByCount'),
}

/** Refuses what a stage may not hold, before any document is read. */
export function checkStage(name: string, value: unknown): void {
  switch (name) {
    case '$group':
      checkGroup(value)
      return
    case '$bucket':
    case '$bucketAuto':
      checkBucket(name, value)
      return
    case '$addFields':
    case '$project':
    case '$replaceRoot':
      if (!isDocument(value)) throw requestFailed(`${name} specification must be an object`)
      checkExpression(value)
      return
    case '$sortByCount':
      checkExpression(value)
      return
    case '$match':
      compileFilter(value)
      return
    default:
  }
}

function byMingo(name: string): StageRunner {
  return (documents, value, { variables }) => runMingo(name, documents, value, variables)
}

/** No documents give no count, not zero. */
function countDocuments(documents: Document[], name: unknown): Document[] {
  if (typeof name !== 'string' || name === '' || name.startsWith('$') || name.includes('.')) {
    throw requestFailed('the count field must be a non-empty string without $ or .')
  }
  requireFieldPath(name)
  return documents.length === 0 ? [] : [{ [name]: documents.length }]
}

function sorted(documents: Document[], pattern: KeyPattern): Document[] {
  return documents
    .map((document) => ({ document, key: sortKeyOf(document, pattern) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ document }) => document)
}

function checkGroup(value: unknown): void {
  if (!isDocument(value) || !('_id' in value)) {
    throw requestFailed('a group specification must include an _id')
  }
  const { _id, ...fields } = value
  checkExpression(_id)
  checkAccumulators(fields)
}

function checkBucket(name: string, value: unknown): void {
  if (!isDocument(value)) throw requestFailed(`Argument to ${name} stage must be an object`)
  checkExpression(value.groupBy)
  if (value.output !== undefined) checkAccumulators(value.output)
}

function checkAccumulators(fields: unknown): void {
  if (!isDocument(fields)) throw requestFailed('the output of a group must be an object')
  for (const [field, accumulator] of Object.entries(fields)) {
    const [operator, ...others] = isDocument(accumulator) ? Object.keys(accumulator) : []
    if (operator === undefined || others.length > 0) {
      throw requestFailed(`The field '${field}' must be an accumulator object`)
    }
    if (!Object.hasOwn(ACCUMULATORS, operator)) throw unsupported('accumulator', operator)
    checkExpression(accumulator)
  }
}
