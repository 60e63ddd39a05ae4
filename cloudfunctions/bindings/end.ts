import type { endBinding } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { type Ending, endTie } from './endTie'
import { managedFile } from './managedFile'
import { findActiveByTie, findBinding, findPast, type StoredBinding } from './store'

/** Takes somebody off a file; a tie that has ended already stays as it ended. */
export async function end(
  input: InputOf<typeof endBinding>,
  context: WriteContext,
): Promise<OutputOf<typeof endBinding>> {
  const { tieId, why } = input
  const { now, commit } = context
  const { ids } = await managedFile(input, context)
  const active = await findActiveByTie(tieId)
  const tie = active ?? (await findPast(tieId))
  if (!tie || !ids.includes(tie.personId)) throw new Refusal('NOT_ALLOWED')
  if (!active) return commit(async () => ({}))
  const ending = endingBy(active, why, context)
  return commit(async (transaction) => {
    const binding = await findBinding(transaction, active.openId, active.personId)
    if (binding?.tieId === tieId && !binding.endedAt) {
      await endTie(transaction, binding, ending, now)
    }
    return {}
  })
}

/** The person ends their own tie and those of family, the station any. */
function endingBy(
  tie: StoredBinding,
  why: string | undefined,
  { member, callerId }: WriteContext,
): Ending {
  if (member) return { by: 'station', byNo: member.memberNo, why: why ?? null }
  if (tie.openId === callerId) return { by: 'own', byNo: null, why: why ?? null }
  if (tie.as === 'self') throw new Refusal('NOT_ALLOWED')
  return { by: 'person', byNo: null, why: why ?? null }
}
