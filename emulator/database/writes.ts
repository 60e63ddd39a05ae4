import type { Collection } from './catalog'
import {
  applyChange,
  duplicateOf,
  inOneStep,
  type Mutation,
  type PlannedChange,
  prepareChange,
} from './change'
import { type Core, collectionNamed } from './core'
import { holdersOf } from './indexes'
import type { Resource } from './locks'
import { lockWaitTimedOut } from './messages'

/** How many documents one durable step takes, so that others get their turn in between. */
const STEP = 500

/**
 * Changes documents outside of any transaction, each by itself and in order.
 * Waits while a transaction holds one. Returns how many really changed; what
 * was changed before an error stays changed, as in MongoDB.
 */
export async function changeDocuments(
  core: Core,
  collectionName: string,
  planned: readonly PlannedChange[],
  invocationId: string | undefined,
): Promise<number> {
  let at = 0
  let changed = 0
  while (at < planned.length) {
    const collection = collectionNamed(core, collectionName)
    const batch = planned.slice(at, at + STEP)
    const step = inOneStep(core, () => changeUntilStopped(core, collection, batch))
    at += step.done
    changed += step.changed
    if (step.error) throw step.error
    if (step.blockedBy) await waitFor(core, collection, step.blockedBy, invocationId)
    else if (at < planned.length) await new Promise(setImmediate)
  }
  return changed
}

interface Step {
  done: number
  changed: number
  error?: unknown
  blockedBy?: Resource
}

/** Stops without throwing, so that what was done before is kept. */
function changeUntilStopped(
  core: Core,
  collection: Collection,
  planned: readonly PlannedChange[],
): Step {
  let changed = 0
  for (const [done, { idKey, mutate }] of planned.entries()) {
    try {
      const outcome = changeOne(core, collection, idKey, mutate)
      if (typeof outcome === 'string') return { done, changed, blockedBy: outcome }
      if (outcome) changed++
    } catch (error) {
      return { done, changed, error }
    }
  }
  return { done: planned.length, changed }
}

/** True when the document changed, or the resource that has to be waited for. */
function changeOne(
  core: Core,
  collection: Collection,
  idKey: Buffer,
  mutate: Mutation,
): boolean | Resource {
  const before = core.store.get(collection.number, idKey)
  const after = mutate(before)
  const prepared = prepareChange(core, collection, idKey, before, after)
  if (!prepared) return false
  const blocking = prepared.resources.find((each) => core.transactions.locks.holderOf(each))
  if (blocking !== undefined) return blocking
  for (const { key } of prepared.added) {
    for (const holder of holdersOf(core.store, collection, key)) {
      if (!holder.equals(idKey)) throw duplicateOf(collection, key, after)
    }
  }
  applyChange(core, collection, idKey, before, after, prepared.bytes)
  core.transactions.noteCommit(prepared.resources)
  return true
}

async function waitFor(
  core: Core,
  collection: Collection,
  resource: Resource,
  invocationId: string | undefined,
): Promise<void> {
  const holder = core.transactions.locks.holderOf(resource)
  if (holder?.invocationId !== undefined && holder.invocationId === invocationId) {
    core.warnings.always(
      `a function waits for its own transaction: it writes to ${collection.name} outside the transaction while that holds the document, so the write stands still until the transaction ends`,
    )
  }
  const released = await core.transactions.locks.wait(resource, core.limits.lockWaitMs)
  if (!released) throw lockWaitTimedOut(collection.name)
}
