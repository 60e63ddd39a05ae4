import { randomBytes } from 'node:crypto'
import type { Action } from '../../action'
import type { PlannedChange } from '../change'
import { type Core, collectionNamed } from '../core'
import type { Document, DocumentId } from '../document'
import { encodeId } from '../keys'
import { duplicateKey } from '../messages'
import { documentId, RequestReader } from '../request'
import { inScope } from './scope'

const ID_BYTES = 16

/** `database.insertDocument`: adds documents in order; those before one that fails stay. */
export function insertDocument(core: Core): Action {
  return async (body, context) => {
    const request = new RequestReader(body, context)
    const documents = request.documents().map(withId)
    return inScope(core, request.transactionId(), context, async (scope) => {
      const collection = collectionNamed(core, request.collectionName())
      await scope.change(
        collection,
        documents.map((document) => insertion(collection.name, document)),
      )
      return { data: { insertedIds: documents.map(({ _id }) => _id) } }
    })
  }
}

/** A change that makes the document, and refuses when there is one with its id. */
function insertion(collection: string, document: Document & { _id: DocumentId }): PlannedChange {
  return {
    idKey: encodeId(document._id),
    mutate: (current) => {
      if (current) throw duplicateKey(collection, '_id_', { _id: document._id })
      return document
    },
  }
}

function withId(document: Document): Document & { _id: DocumentId } {
  const { _id = randomBytes(ID_BYTES).toString('hex'), ...fields } = document
  return { _id: documentId(_id), ...fields }
}
