import { collectionNamed } from '../core'
import { type Document, isDocument } from '../document'
import { findDocuments, PRESENT } from '../find'
import type { KeyPattern } from '../indexKeys'
import { invalidParam, unsupported } from '../messages'
import { type PipelineContext, type Stage, sortPattern, wholeNumber } from './stage'
import { checkStage, STAGES } from './stages'

/**
 * Runs a pipeline over a collection. What it begins with that an index can do
 * ($match, $sort, $skip, $limit) is done as a query. Throws CloudError for
 * stages and operators that are not supported.
 */
export function aggregate(
  collection: string,
  stages: readonly Stage[],
  context: PipelineContext,
): Document[] {
  for (const [name, value] of stages) {
    if (!Object.hasOwn(STAGES, name)) throw unsupported('aggregation stage', name)
    checkStage(name, value)
  }
  const { request, rest } = takeQuery(stages)
  const { core, meter, variables } = context
  const found = findDocuments(
    core,
    collectionNamed(core, collection),
    { ...request, variables },
    PRESENT,
    meter,
  )
  let documents = found.map(({ document }) => document)
  for (const [name, value] of rest) documents = STAGES[name]?.(documents, value, context) ?? []
  return documents
}

interface LeadingQuery {
  request: { filter: Document; sort: KeyPattern; skip: number; limit: number | undefined }
  rest: readonly Stage[]
}

function takeQuery(stages: readonly Stage[]): LeadingQuery {
  const filters: Document[] = []
  let at = 0
  const take = (name: string) => (stages[at]?.[0] === name ? stages[at++]?.[1] : undefined)
  for (let value = take('$match'); value !== undefined; value = take('$match')) {
    if (!isDocument(value)) throw invalidParam('stages', '$match needs an object')
    filters.push(value)
  }
  const [only, ...more] = filters
  const sort = take('$sort')
  const skip = take('$skip')
  const limit = take('$limit')
  return {
    request: {
      filter: only === undefined ? {} : more.length === 0 ? only : { $and: filters },
      sort: sort === undefined ? [] : sortPattern(sort),
      skip: skip === undefined ? 0 : wholeNumber('$skip', skip, 0),
      limit: limit === undefined ? undefined : wholeNumber('$limit', limit, 1),
    },
    rest: stages.slice(at),
  }
}
