import type { Action } from '../../action'
import { type Core, collectionNamed } from '../core'
import { compileFilter } from '../query/match'
import { RequestReader } from '../request'
import { matchingChanges } from './matchingChanges'
import { inScope, warnOutsideTransaction } from './scope'

/** `database.removeDocument`: removes what matches, or the first of it without `multi`. */
export function removeDocument(core: Core): Action {
  return async (body, context) => {
    const request = new RequestReader(body, context)
    const transactionId = request.transactionId()
    const filter = request.filter()
    const multi = request.flag('multi')
    return inScope(core, transactionId, context, async (scope) => {
      const collection = collectionNamed(core, request.collectionName())
      if (body.queryType === 'WHERE' && transactionId === undefined) {
        warnOutsideTransaction(core, 'where().remove', collection.name, context)
      }
      const test = compileFilter(filter)
      const matching = { filter, test, multi }
      const planned = matchingChanges(core, collection, scope, context, matching, () => undefined)
      return { data: { deleted: await scope.change(collection, planned) } }
    })
  }
}
