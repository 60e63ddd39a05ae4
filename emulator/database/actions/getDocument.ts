import type { Action } from '../../action'
import { encodeEjson } from '../../ejson'
import { type Core, collectionNamed } from '../core'
import { findDocuments } from '../find'
import { compileProjection } from '../projection'
import { RequestReader } from '../request'
import { inScope } from './scope'

/** `database.getDocument`: the documents that match, one page of them. */
export function getDocument(core: Core): Action {
  return async (body, context) => {
    const request = new RequestReader(body, context)
    const offset = request.offset()
    const limit = request.limit(core.limits)
    const projection = request.projection()
    const project = projection ? compileProjection(projection) : undefined
    return inScope(core, request.transactionId(), context, async (scope) => {
      const collection = collectionNamed(core, request.collectionName())
      const found = findDocuments(
        core,
        collection,
        { filter: request.filter(), sort: request.order(), skip: offset, limit },
        scope.view(collection),
        context.meter,
      )
      const list = found.map(({ document }) => encodeEjson(project ? project(document) : document))
      return { data: { list, offset, limit } }
    })
  }
}
