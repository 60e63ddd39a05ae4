import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as pipelineOperators from 'mingo/operators/pipeline'
import type { Document } from '../document'
import type { Variables } from '../query/match'
import { asRequestError, CONTEXT, mingoOptions } from './expression'

const { $addFields, $bucketAuto, $group, $project, $replaceRoot, $sample, $sortByCount } =
  pipelineOperators

const MINGO_STAGES = Context.from(
  CONTEXT,
  Context.init({
    pipeline: {
      $addFields,
      $bucketAuto,
      $group,
      $project,
      $replaceRoot,
      $sample,
      $sortByCount,
    },
  }),
)

/** Runs one stage of the library. It puts `_id` behind the computed fields, MongoDB before them. */
export function runMingo(
  name: string,
  documents: Document[],
  value: unknown,
  variables: Variables,
): Document[] {
  const options = { ...mingoOptions(variables), context: MINGO_STAGES }
  const results = asRequestError(() => new Aggregator([{ [name]: value }], options).run(documents))
  return (results as Document[]).map((each) => ('_id' in each ? { _id: each._id, ...each } : each))
}
