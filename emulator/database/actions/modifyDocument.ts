import type { Action, ActionContext } from '../../action'
import type { Collection } from '../catalog'
import type { PlannedChange } from '../change'
import { type Core, collectionNamed } from '../core'
import type { Document, DocumentId } from '../document'
import { encodeId } from '../keys'
import { invalidParam, requestFailed } from '../messages'
import { compileFilter } from '../query/match'
import { documentId, RequestReader } from '../request'
import { compileUpdate } from '../update/update'
import { matchingChanges } from './matchingChanges'
import { inScope, type Scope, warnOutsideTransaction } from './scope'

/** `database.modifyDocument`: updates what matches, or with `upsert` puts one document in place. */
export function modifyDocument(core: Core): Action {
  return async (body, context) => {
    const request = new RequestReader(body, context)
    const transactionId = request.transactionId()
    const filter = request.filter()
    const data = request.document()
    const [merge, multi, upsert] = ['merge', 'multi', 'upsert'].map((name) => request.flag(name))
    if (merge && upsert) throw invalidParam('upsert', 'an update that merges cannot upsert')
    return inScope(core, transactionId, context, async (scope) => {
      const collection = collectionNamed(core, request.collectionName())
      if (body.queryType === 'WHERE' && transactionId === undefined) {
        warnOutsideTransaction(core, 'where().update', collection.name, context)
      }
      if (!merge) return replace(collection, scope, filter, data, upsert ?? false)
      const planned = plannedUpdates(core, collection, scope, context, filter, data, multi ?? false)
      const updated = await scope.change(collection, planned)
      return { data: { updated, upsert_id: null } }
    })
  }
}

/** The changes of the documents that match now; each is asked again when its turn comes. */
export function plannedUpdates(
  core: Core,
  collection: Collection,
  scope: Scope,
  context: ActionContext,
  filter: Document,
  update: Document,
  multi: boolean,
): PlannedChange[] {
  const test = compileFilter(filter)
  const apply = compileUpdate(update, test)
  return matchingChanges(core, collection, scope, context, { filter, test, multi }, apply)
}

/** `set`: the document of that id becomes exactly the data. */
async function replace(
  collection: Collection,
  scope: Scope,
  filter: Document,
  data: Document,
  upsert: boolean,
): Promise<object> {
  const { _id, ...others } = filter
  if (Object.keys(others).length > 0)
    throw invalidParam('query', 'a replacement needs the _id alone')
  const id = documentId(_id)
  const document = replacement(id, data)
  let existed = false
  const updated = await scope.change(collection, [
    {
      idKey: encodeId(id),
      mutate: (current) => {
        existed = current !== undefined
        return existed || upsert ? document : undefined
      },
    },
  ])
  const created = !existed && upsert
  return { data: { updated: created ? 0 : updated, upsert_id: created ? id : null } }
}

function replacement(id: DocumentId, data: Document): Document {
  const { _id = id, ...fields } = data
  if (_id !== id) {
    throw requestFailed("the (immutable) field '_id' was found to have been altered")
  }
  return { _id: id, ...fields }
}
