import type { Action } from '../../action'
import type { Core } from '../core'
import { RequestReader } from '../request'
import { commit } from '../transactionWrites'

/** `database.startTransaction`: the id stands beside `requestId`, not under `data`. */
export function startTransaction(core: Core): Action {
  return async (_body, context) => ({
    transactionId: core.transactions.start(context.invocationId).id,
  })
}

/** `database.commitTransaction`: applies all changes of the transaction at once. */
export function commitTransaction(core: Core): Action {
  return async (body, context) => {
    const id = new RequestReader(body, context).requiredTransactionId()
    commit(core, core.transactions.get(id))
    return {}
  }
}

/** `database.abortTransaction`: forgets all changes of the transaction. */
export function abortTransaction(core: Core): Action {
  return async (body, context) => {
    const id = new RequestReader(body, context).requiredTransactionId()
    core.transactions.end(core.transactions.get(id))
    return {}
  }
}
