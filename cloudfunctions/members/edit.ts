import type { editMember } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import { refuseField } from '../shared/refuseField'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { activeMember } from './activeMember'
import { requireHead } from './authority'
import { changeMember } from './changeMember'
import { requireActive } from './requireActive'
import { changeRole } from './rosterRecord'
import { findRosterRecord, type Member, putRosterRecord } from './store'

type Edit = InputOf<typeof editMember>

/** A head changes what a member is and does at the station. */
export async function edit(
  wish: Edit,
  context: WriteContext,
): Promise<OutputOf<typeof editMember>> {
  const { stationId, memberNo, role, standInNo, why } = wish
  const { now, commit } = context
  await requireWindow(wish)
  return commit(async (transaction) => {
    const roster = await findRosterRecord(transaction, stationId)
    const by = requireHead(roster, context)
    const member = await activeMember(transaction, roster, stationId, memberNo)
    if (standInNo) {
      const standIn = { memberNo: standInNo, path: 'standInNo', label: '替班人' }
      await requireActive(transaction, stationId, [standIn], roster)
    }
    if (role && role !== member.role) {
      await putRosterRecord(transaction, stationId, changeRole(roster, memberNo, role))
    }
    await changeMember(transaction, member, edited(member, wish), { action: 'edit', by, why, now })
    return {}
  })
}

/** The windows of a station change about once a year: not worth a read in the transaction. */
async function requireWindow({ stationId, windowNo }: Edit): Promise<void> {
  if (windowNo === undefined || windowNo === null) return
  const station = await findStation(stationId)
  if (station?.windows.some((window) => window.windowNo === windowNo)) return
  const message = '站里没有这个窗口，请重新选。'
  refuseField('windowNo', '窗口号', message)
}

function edited(member: Member, wish: Edit): Member {
  const { role, name, post, windowNo, matters } = wish
  const { standInNo, fullTime, onEstablishment, veteran } = wish
  return {
    ...member,
    ...(role && { role }),
    ...(name && { name }),
    ...(post !== undefined && { post }),
    ...(windowNo !== undefined && { windowNo }),
    ...(matters && { matters }),
    ...(standInNo !== undefined && { standInNo }),
    ...(fullTime !== undefined && { fullTime }),
    ...(onEstablishment !== undefined && { onEstablishment }),
    ...(veteran && { veteran }),
  }
}
