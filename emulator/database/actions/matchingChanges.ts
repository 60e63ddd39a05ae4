import type { ActionContext } from '../../action'
import type { Collection } from '../catalog'
import type { PlannedChange } from '../change'
import type { Core } from '../core'
import type { Document } from '../document'
import { findDocuments } from '../find'
import type { DocumentTest } from '../query/predicates'
import type { Scope } from './scope'

/** Which documents a request changes: all that match, or with `multi` false the first. */
export interface Matching {
  filter: Document
  /** The filter, compiled. */
  test: DocumentTest
  multi: boolean
}

/**
 * A change for each document that matches now; the match is asked again when the
 * change's turn comes. `change` gives the new version, or undefined to remove it.
 */
export function matchingChanges(
  core: Core,
  collection: Collection,
  scope: Scope,
  context: ActionContext,
  { filter, test, multi }: Matching,
  change: (document: Document) => Document | undefined,
): PlannedChange[] {
  const found = findDocuments(
    core,
    collection,
    { filter, sort: [], skip: 0, limit: multi ? undefined : 1 },
    scope.view(collection),
    context.meter,
  )
  return found.map(({ idKey }) => ({
    idKey,
    mutate: (current) => (current && test(current) ? change(current) : current),
  }))
}
