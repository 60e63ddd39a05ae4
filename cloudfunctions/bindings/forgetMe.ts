import type { forgetMe as declaration } from '@contract/bindings'
import type { OutputOf } from '@contract/procedure'
import type { WriteContext } from '../shared/serve'
import { endTie } from './endTie'
import { findActiveOfUser, findBinding } from './store'

/** The caller withdraws from all files; each station keeps its record of what the tie was. */
export async function forgetMe(
  _input: unknown,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const active = await findActiveOfUser(callerId)
  return commit(async (transaction) => {
    for (const { personId } of active) {
      const binding = await findBinding(transaction, callerId, personId)
      if (!binding || binding.endedAt) continue
      await endTie(transaction, binding, { by: 'own', byNo: null, why: null }, now)
    }
    return {}
  })
}
