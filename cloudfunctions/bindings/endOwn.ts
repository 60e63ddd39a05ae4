import type { endOwnBinding } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { endTie } from './endTie'
import { findBinding } from './store'

/** The caller withdraws from one file. */
export async function endOwn(
  { personId }: InputOf<typeof endOwnBinding>,
  { callerId, now, commit }: WriteContext,
): Promise<OutputOf<typeof endOwnBinding>> {
  return commit(async (transaction) => {
    const binding = await findBinding(transaction, callerId, personId)
    if (!binding || binding.endedAt) throw new Refusal('NOT_FOUND')
    await endTie(transaction, binding, { by: 'own', byNo: null, why: null }, now)
    return {}
  })
}
