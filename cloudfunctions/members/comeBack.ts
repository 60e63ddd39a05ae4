import type { comeBack as declaration } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { WriteContext } from '../shared/serve'
import { activeMember } from './activeMember'
import { requireSelfOrHead } from './authority'
import { changeMember } from './changeMember'
import { findRosterRecord } from './store'

/** Somebody is there again, before the time or after it. */
export async function comeBack(
  { stationId, memberNo }: InputOf<typeof declaration>,
  context: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const { now, commit } = context
  return commit(async (transaction) => {
    const roster = await findRosterRecord(transaction, stationId)
    const by = requireSelfOrHead(roster, context, memberNo)
    const member = await activeMember(transaction, roster, stationId, memberNo)
    const back = { awayUntil: null, awayStandInNo: null, awayNote: null }
    await changeMember(transaction, member, { ...member, ...back }, { action: 'comeBack', by, now })
    return {}
  })
}
