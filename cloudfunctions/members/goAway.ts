import type { goAway as declaration } from '@contract/members'
import { AWAY_DAYS_MAX } from '@contract/members/memberTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { memberId } from '../shared/caller'
import { refuseField } from '../shared/refuseField'
import type { WriteContext } from '../shared/serve'
import { activeMember } from './activeMember'
import { requireSelfOrHead } from './authority'
import { changeMember } from './changeMember'
import { sealPersonal } from './personal'
import { requireActive } from './requireActive'
import { findRosterRecord } from './store'

/** Somebody is away until a moment; at that very moment they are back, without anybody's doing. */
export async function goAway(
  { stationId, memberNo, until, standInNo, note }: InputOf<typeof declaration>,
  context: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const { now, commit } = context
  return commit(async (transaction) => {
    const roster = await findRosterRecord(transaction, stationId)
    const by = requireSelfOrHead(roster, context, memberNo)
    requireSensible(until, now)
    const member = await activeMember(transaction, roster, stationId, memberNo)
    if (standInNo !== undefined) {
      const standIn = { memberNo: standInNo, path: 'standInNo', label: '替班人' }
      await requireActive(transaction, stationId, [standIn], roster)
    }
    const id = memberId(stationId, member.openId)
    const away = {
      awayUntil: new Date(until),
      awayStandInNo: standInNo ?? null,
      awayNote: note === undefined ? null : sealPersonal('members.awayNote', id, note),
    }
    await changeMember(transaction, member, { ...member, ...away }, { action: 'goAway', by, now })
    return {}
  })
}

function requireSensible(until: Instant, now: Instant): void {
  const latest = now + AWAY_DAYS_MAX * 24 * 3_600_000
  if (now < until && until <= latest) return
  const message = until <= now ? '回来的时间已经过了，请重新选。' : '最多写一年，请选近一些的日子。'
  refuseField('until', '回来的时间', message)
}
