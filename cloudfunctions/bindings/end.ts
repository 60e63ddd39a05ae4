import type { endBinding } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { type Ending, endTie, takeOff } from './endTie'
import { endLetIn } from './letIn'
import { managedFile } from './managedFile'
import {
  findActiveByTie,
  findBinding,
  findPastBinding,
  type PastBinding,
  type StoredBinding,
} from './store'

/**
 * Takes somebody off a file. A tie that has ended already stays as it ended; of one that its user ended the
 * station may say that it was taken, for who slips off first must keep nothing. Where the station takes off
 * who was not the person, those go too whom they let in, and who of these went first is taken off as well.
 */
export async function end(
  input: InputOf<typeof endBinding>,
  context: WriteContext,
): Promise<OutputOf<typeof endBinding>> {
  const { tieId, why, familyStays } = input
  const { now, commit, member } = context
  const { ids } = await managedFile(input, context)
  // Both are asked for whatever there is: how long it took tells nothing of a tie of another file.
  const [active, past] = await Promise.all([findActiveByTie(tieId), findPastBinding(tieId)])
  const found = active ?? past
  if (!found || !ids.includes(found.personId)) throw new Refusal('NOT_ALLOWED')
  if (!active && !member) return commit(async () => ({}))
  const ending = endingBy(found, why, context)
  return commit(async (transaction) => {
    const binding = await findBinding(transaction, found.openId, found.personId)
    const held = binding?.tieId === tieId ? binding : undefined
    if (held && !held.endedAt) await endTie(transaction, held, ending, now)
    else if (member) await takeOff(transaction, tieId, ending, now)
    if (!member || found.as !== 'self' || familyStays) return {}
    return { familyEnded: await endLetIn(transaction, held ?? found, ending, now) }
  })
}

/** The person ends their own tie and those of family, the station any. */
function endingBy(
  tie: StoredBinding | PastBinding,
  why: string | undefined,
  { member, callerId }: WriteContext,
): Ending {
  if (member) return { by: 'station', byNo: member.memberNo, why: why ?? null }
  if (tie.openId === callerId) return { by: 'own', byNo: null, why: why ?? null }
  if (tie.as === 'self') throw new Refusal('NOT_ALLOWED')
  return { by: 'person', byNo: null, why: why ?? null }
}
