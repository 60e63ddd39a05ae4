import type { Action } from '../../action'
import { type Core, collectionNamed } from '../core'
import { findDocuments, PRESENT } from '../find'
import { RequestReader } from '../request'
import { warnOutsideTransaction } from './scope'

/** `database.calculateDocument`: how many documents match; never part of a transaction. */
export function calculateDocument(core: Core): Action {
  return async (body, context) => {
    const request = new RequestReader(body, context)
    const collection = collectionNamed(core, request.collectionName())
    warnOutsideTransaction(core, 'count', collection.name, context)
    const found = findDocuments(
      core,
      collection,
      { filter: request.filter(), sort: [], skip: 0, limit: undefined },
      PRESENT,
      context.meter,
    )
    return { data: { total: found.length } }
  }
}
