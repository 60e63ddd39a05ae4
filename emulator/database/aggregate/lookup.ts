import { type Document, isDocument } from '../document'
import { requestFailed } from '../messages'
import { requireFieldPath, valuesAt } from '../paths'
import type { Variables } from '../query/match'
import { evaluateExpression } from './expression'
import { type PipelineContext, type Stage, stagesOf } from './stage'

interface LookupSpec {
  from: string
  as: string
  localField: string | undefined
  foreignField: string | undefined
  bindings: [name: string, expression: unknown][]
  pipeline: Stage[]
}

/**
 * `$lookup`, by equal fields, by a pipeline with `let`, or both. Each document
 * asks the other collection by itself, so an index there is what makes it fast.
 */
export function lookup(
  documents: Document[],
  value: unknown,
  context: PipelineContext,
): Document[] {
  const spec = readSpec(value)
  return documents.map((document) => ({
    ...document,
    [spec.as]: context.run(spec.from, stagesFor(spec, document), {
      ...context,
      variables: { ...context.variables, ...bind(spec, document, context.variables) },
    }),
  }))
}

function readSpec(value: unknown): LookupSpec {
  if (!isDocument(value)) throw requestFailed('the $lookup specification must be an Object')
  const { from, as, localField, foreignField, let: bindings = {}, pipeline, ...others } = value
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw requestFailed(`unknown argument to $lookup: ${unknown}`)
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw requestFailed('$lookup needs the strings from and as')
  }
  requireFieldPath(as)
  if (!isDocument(bindings)) throw requestFailed('$lookup argument let must be an object')
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw requestFailed('$lookup requires both or neither of localField and foreignField')
  }
  if (localField === undefined && pipeline === undefined) {
    throw requestFailed('$lookup requires either pipeline or both localField and foreignField')
  }
  return {
    from,
    as,
    localField: optionalPath('localField', localField),
    foreignField: optionalPath('foreignField', foreignField),
    bindings: Object.entries(bindings),
    pipeline: pipeline === undefined ? [] : stagesOf(pipeline),
  }
}

function optionalPath(name: string, path: unknown): string | undefined {
  if (path !== undefined && typeof path !== 'string') {
    throw requestFailed(`$lookup argument ${name} must be a string`)
  }
  if (path !== undefined) requireFieldPath(path)
  return path
}

/** An array in the local field asks for each of its elements; a missing field asks for null. */
function stagesFor(spec: LookupSpec, document: Document): Stage[] {
  const { localField, foreignField, pipeline } = spec
  if (localField === undefined || foreignField === undefined) return pipeline
  const values = valuesAt(document, localField)
    .flat()
    .map((each) => ({ [foreignField]: { $eq: each ?? null } }))
  const wanted = values.length > 0 ? values : [{ [foreignField]: { $eq: null } }]
  const [only] = wanted
  return [['$match', wanted.length === 1 && only ? only : { $or: wanted }], ...pipeline]
}

function bind(spec: LookupSpec, document: Document, outer: Variables): Record<string, unknown> {
  return Object.fromEntries(
    spec.bindings.map(([name, expression]) => [
      name,
      evaluateExpression(expression, outer)(document) ?? null,
    ]),
  )
}
