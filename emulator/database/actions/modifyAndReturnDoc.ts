import type { Action } from '../../action'
import { encodeEjson } from '../../ejson'
import { type Core, collectionNamed } from '../core'
import type { Document } from '../document'
import { RequestReader } from '../request'
import { plannedUpdates } from './modifyDocument'
import { inScope } from './scope'

/** `database.modifyAndReturnDoc`: updates the first document that matches and returns its new version. */
export function modifyAndReturnDoc(core: Core): Action {
  return async (body, context) => {
    const request = new RequestReader(body, context)
    const filter = request.filter()
    const update = request.document()
    return inScope(core, request.transactionId(), context, async (scope) => {
      const collection = collectionNamed(core, request.collectionName())
      let after: Document | undefined
      const planned = plannedUpdates(core, collection, scope, context, filter, update, false)
      const updated = await scope.change(
        collection,
        planned.map(({ idKey, mutate }) => ({
          idKey,
          mutate: (current) => {
            after = mutate(current)
            return after
          },
        })),
      )
      return { data: { updated, doc: after ? encodeEjson(after) : null } }
    })
  }
}
