import type { appointMember } from '@contract/members'
import type { InputOf, OutputOf } from '@contract/procedure'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation } from '../stations/public'
import { changeMember } from './changeMember'
import { join } from './join'
import { requireRoomForStation } from './roomForStation'
import { changeRole } from './rosterRecord'
import { findMember, findRosterRecord, putRosterRecord } from './store'

/** Makes a WeChat user a member of a station, or changes what is said of one. */
export async function appoint(
  { stationId, openId, role, name, windowNo: given }: InputOf<typeof appointMember>,
  { now, commit }: WriteContext,
): Promise<OutputOf<typeof appointMember>> {
  const windowNo = given ?? null
  const change = { action: 'appoint', by: null, now } as const
  await requireRoomForStation(openId, stationId)
  return commit(async (transaction) => {
    if (!(await findStation(stationId, transaction))) throw new Refusal('NOT_FOUND')
    const roster = await findRosterRecord(transaction, stationId)
    const known = await findMember(transaction, stationId, openId)
    if (!known || known.leftAt) {
      const joiner = { stationId, openId, role, name, windowNo, phone: undefined }
      return { memberNo: await join(transaction, roster, joiner, change) }
    }
    const { memberNo } = known
    if (known.role !== role) {
      await putRosterRecord(transaction, stationId, changeRole(roster, memberNo, role))
    }
    await changeMember(transaction, known, { ...known, role, name, windowNo }, change)
    return { memberNo }
  })
}
