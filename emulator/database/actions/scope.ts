import type { ActionContext } from '../../action'
import { CloudError } from '../../errors'
import type { Collection } from '../catalog'
import type { PlannedChange } from '../change'
import type { Core } from '../core'
import { PRESENT, type View } from '../find'
import { changesIn, type OpenTransaction } from '../transactions'
import { changeInTransaction } from '../transactionWrites'
import { changeDocuments } from '../writes'

/** What a request reads and writes through: the database itself, or an open transaction of it. */
export interface Scope {
  view(collection: Collection): View
  /** Applies the changes in order and says how many documents really changed. */
  change(collection: Collection, planned: readonly PlannedChange[]): Promise<number>
}

/**
 * Runs the work in the transaction of that id, or outside of any when there is
 * none. A request that MongoDB refuses inside a transaction ends it.
 */
export async function inScope<T>(
  core: Core,
  transactionId: string | undefined,
  context: ActionContext,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  if (transactionId === undefined) {
    return work({
      view: () => PRESENT,
      change: (collection, planned) =>
        changeDocuments(core, collection.name, planned, context.invocationId),
    })
  }
  const transaction = core.transactions.get(transactionId)
  try {
    return await work(transactionScope(core, transaction))
  } catch (error) {
    if (error instanceof CloudError && error.code === 'DATABASE_REQUEST_FAILED') {
      core.transactions.end(transaction)
    }
    throw error
  }
}

/**
 * The SDK sends some requests without the transaction they were written in.
 * Production runs them outside of it without a word; here it is said, once.
 */
export function warnOutsideTransaction(
  core: Core,
  action: string,
  collection: string,
  context: ActionContext,
): void {
  if (context.invocationId === undefined) return
  if (core.transactions.openOf(context.invocationId).length === 0) return
  core.warnings.once(
    `outside ${action} ${collection}`,
    `${action} on ${collection} runs OUTSIDE the transaction that its function has open: where().update, where().remove, count and aggregate never belong to a transaction, a rollback does not undo them`,
  )
}

function transactionScope(core: Core, transaction: OpenTransaction): Scope {
  return {
    view: (collection) => ({
      at: core.transactions.snapshotOf(transaction),
      changes: changesIn(transaction, collection),
    }),
    change: async (collection, planned) =>
      planned.filter(({ idKey, mutate }) =>
        changeInTransaction(core, transaction, collection, idKey, mutate),
      ).length,
  }
}
