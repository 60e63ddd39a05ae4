import type { Action, ActionContext } from '../../action'
import { encodeEjson } from '../../ejson'
import { asRequestError } from '../aggregate/expression'
import { aggregate } from '../aggregate/pipeline'
import type { Core } from '../core'
import { RequestReader } from '../request'
import { warnOutsideTransaction } from './scope'

/** `database.aggregateDocuments`: runs a pipeline; never part of a transaction. */
export function aggregateDocuments(core: Core): Action {
  return async (body, context) => ({ data: { list: run(core, body, context) } })
}

/** `database.aggregate`, as wx-server-sdk 2 sends it: the list comes back as one JSON text. */
export function legacyAggregate(core: Core): Action {
  return async (body, context) => ({ data: { list: JSON.stringify(run(core, body, context)) } })
}

function run(core: Core, body: Record<string, unknown>, context: ActionContext): string[] {
  const request = new RequestReader(body, context)
  const collection = request.collectionName()
  warnOutsideTransaction(core, 'aggregate', collection, context)
  const documents = aggregate(collection, request.stages(), {
    core,
    meter: context.meter,
    variables: {},
    run: aggregate,
  })
  return documents.map((document) => asRequestError(() => encodeEjson(document)))
}
