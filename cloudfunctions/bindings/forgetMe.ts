import type { forgetMe as declaration } from '@contract/bindings'
import type { OutputOf } from '@contract/procedure'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { endTie } from './endTie'
import { findActiveOfUser, findBinding, findBindingUser, removeBindingUser } from './store'

const TRIES = 3

/** The caller was bound once more after their ties had been searched. */
class BoundMeanwhile extends Error {}

/**
 * The caller withdraws from all files. Each station keeps its record of what the tie was, with the OPENID:
 * which WeChat could see whose file must be answerable. What was counted of the caller's ties goes; wrong
 * guesses stay for as long as they count, or who had them forgotten could guess on.
 */
export async function forgetMe(
  _input: unknown,
  context: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  for (let attempt = 1; ; attempt++) {
    const active = await findActiveOfUser(context.callerId)
    const personIds = active.map(({ personId }) => personId)
    try {
      return await context.commit((transaction) => endAll(transaction, personIds, context))
    } catch (error) {
      if (!(error instanceof BoundMeanwhile)) throw error
      if (attempt === TRIES) throw new Refusal('BUSY')
    }
  }
}

/** Ends the ties that were found, if with them all are ended. */
async function endAll(
  transaction: Transaction,
  personIds: readonly string[],
  { callerId, now }: WriteContext,
): Promise<Record<string, never>> {
  for (const personId of personIds) {
    const binding = await findBinding(transaction, callerId, personId)
    if (!binding || binding.endedAt) continue
    await endTie(transaction, binding, { by: 'own', byNo: null, why: null }, now)
  }
  const { ties } = await findBindingUser(transaction, callerId)
  if (ties > 0) throw new BoundMeanwhile()
  await removeBindingUser(transaction, callerId)
  return {}
}
